import type { Keeping } from "#app/domain/tickets/answer/answer-items";
import { useDeskWords } from "../frame";

/** A duty to keep data as the reason of a decision: which, unless it was named before, what it is counted from, and until when it runs. Nothing where no event was named. */
export function Kept({ kept, named }: { kept: Keeping | null; named?: true }) {
  const { words, shared, locale } = useDeskWords();
  if (!kept?.event) return null;
  const { ends } = words.actions.finish;
  return (
    <p>
      {named ? null : `${kept.why[locale]} · `}
      {ends(kept.event.name[locale], shared.longDate(kept.event.on), shared.longDate(kept.until))}
    </p>
  );
}
