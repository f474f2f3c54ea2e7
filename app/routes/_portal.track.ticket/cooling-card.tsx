import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { useWords } from "../_portal/frame";

/** An approved cancellation that can still be undone: until when, and how. */
export function CoolingCard({ on, number }: { on: string; number: number | undefined }) {
  const { words, shared } = useWords();
  const { cooling } = words.track;
  return (
    <Card id="cooling" title={cooling.cardTitle} highlighted>
      <p>{cooling.until(shared.longDate(on))}</p>
      <p className="mt-2">{cooling.irreversible}</p>
      <p className="mt-4">
        <LinkButton href={paths.trackWithdraw(number)}>{cooling.open}</LinkButton>
      </p>
    </Card>
  );
}
