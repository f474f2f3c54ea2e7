import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { useWords } from "../_portal/frame";

type CoolingCardProps = { on: string; irreversible: boolean; number: number | undefined };

/** An approved cancellation that can still be undone: until when, and how; that there is no way back afterwards, where the policy says so. */
export function CoolingCard({ on, irreversible, number }: CoolingCardProps) {
  const { words, shared } = useWords();
  const { cooling } = words.track;
  return (
    <Card id="cooling" title={cooling.cardTitle} highlighted>
      <p>{cooling.until(shared.longDate(on))}</p>
      <p className="mt-2">{irreversible ? cooling.irreversible : cooling.save}</p>
      <p className="mt-4">
        <LinkButton href={paths.trackWithdraw(number)}>{cooling.open}</LinkButton>
      </p>
    </Card>
  );
}
