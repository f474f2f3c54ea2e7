import { paths } from "#app/paths";
import { useDeskWords } from "./frame";

/** Who else has the ticket open, at the end of a line that is there anyway: nothing moves when somebody comes. */
export function Present({ reference, others }: { reference: string; others: readonly string[] }) {
  const { ticket } = useDeskWords().words;
  return (
    <span data-screen-only data-presence={paths.ticketPresence(reference)} className="text-small text-accent">
      {others.length > 0 ? ticket.present([...others]) : null}
    </span>
  );
}
