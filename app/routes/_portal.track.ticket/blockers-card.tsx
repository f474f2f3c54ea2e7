import type { Text } from "#app/domain/language";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { useWords } from "../_portal/frame";

export type Blocker = { id: string; text: Text; remedy: Text };

/** What stands in the way of a cancellation, and what the person can do about each. */
export function BlockerList({ blockers }: { blockers: readonly Blocker[] }) {
  const { locale } = useWords();
  return (
    <ul className="flex list-none flex-col gap-3">
      {blockers.map(({ id, text, remedy }) => (
        <li key={id}>
          <p className="font-semibold">{text[locale]}</p>
          <p>{remedy[locale]}</p>
        </li>
      ))}
    </ul>
  );
}

/** The one thing we wait for: that the person clears what stands in the way. */
export function BlockersCard({ blockers, number }: { blockers: readonly Blocker[]; number: number | undefined }) {
  const { clear } = useWords().words.track;
  return (
    <Card id="blockers" title={clear.cardTitle} highlighted>
      <BlockerList blockers={blockers} />
      <p className="mt-4">
        <LinkButton href={paths.trackClear(number)}>{clear.open}</LinkButton>
      </p>
    </Card>
  );
}
