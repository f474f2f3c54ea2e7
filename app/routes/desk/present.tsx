import { paths } from "#app/paths";
import { useDeskWords } from "./frame";

/** Who else has the ticket open. Its line is there before anybody is, so that nothing moves when somebody comes. */
export function Present({ reference, others }: { reference: string; others: readonly string[] }) {
  const { ticket } = useDeskWords().words;
  return (
    <p data-screen-only data-presence={paths.ticketPresence(reference)} className="min-h-6 text-small text-muted">
      {others.length > 0 ? ticket.present([...others]) : null}
    </p>
  );
}
