import type { Text } from "#app/domain/language";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { useWords } from "../_portal/frame";

export type Blocker = { id: string; text: Text; remedy: Text | null };

/** What stands in the way of a cancellation, and what the person can do about each. */
export function BlockerList({ blockers }: { blockers: readonly Blocker[] }) {
  const { locale } = useWords();
  return (
    <ul className="flex list-none flex-col gap-3">
      {blockers.map(({ id, text, remedy }) => (
        <li key={id}>
          <p className="font-semibold">{text[locale]}</p>
          {remedy ? <p>{remedy[locale]}</p> : null}
        </li>
      ))}
    </ul>
  );
}

type BlockersCardProps = { blockers: readonly Blocker[]; forRelative: boolean; number: number | undefined };

/** The one thing we wait for: that what stands in the way is cleared. */
export function BlockersCard({ blockers, forRelative, number }: BlockersCardProps) {
  const { clear } = useWords().words.track;
  return (
    <Card id="blockers" title={forRelative ? clear.relativeTitle : clear.cardTitle} highlighted>
      <BlockerList blockers={blockers} />
      {forRelative ? <p className="mt-4">{clear.relativeHelp}</p> : null}
      <p className="mt-4">
        <LinkButton href={paths.trackClear(number)}>{forRelative ? clear.relativeOpen : clear.open}</LinkButton>
      </p>
    </Card>
  );
}
