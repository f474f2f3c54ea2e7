import type { LocalMinute } from "#app/http/answer/local-minute";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { useWords } from "../_portal/frame";

/** When a ticket was last opened from another browser, or on another visit; where it is open there still, the way to close it. */
export function Elsewhere({
  elsewhere: { on, time, zone, open },
  number,
}: {
  elsewhere: LocalMinute & { zone: string; open: boolean };
  number: number | undefined;
}) {
  const { words, shared } = useWords();
  const say = words.track.elsewhere;
  const when = shared.moment(on, time, zone);
  if (!open) return <p className="w-full text-small text-muted">{say.before(when)}</p>;
  return (
    <form method="post" action={paths.trackElsewhere(number)}>
      <Button kind="secondary">{say.close}</Button>
      <p className="text-small text-muted">{say.open(when)}</p>
    </form>
  );
}
