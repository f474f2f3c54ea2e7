import type { Refusal } from "#app/domain/refusal";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../frame";

/** Why something about a colleague or a team was not done; nothing where it was not refused. */
export function RefusedAct({ refused }: { refused: Pick<Refusal, "refusal"> | null | undefined }) {
  const { words, shared } = useDeskWords();
  if (!refused) return null;
  return (
    <Notice kind="late" word={words.staff.acts.refused} live>
      <p>{shared.refusals[refused.refusal]}</p>
    </Notice>
  );
}
