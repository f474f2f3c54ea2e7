import { localMinute } from "#app/http/answer/local-minute";
import { useDeskWords } from "../frame";

/** Writes instants (ISO texts) in the ticket's zone, date and minute. */
export function useMoments(zone: string): (instant: string) => string {
  const { ticket } = useDeskWords().words;
  return (instant) => {
    const { on, time } = localMinute(instant, zone);
    return ticket.moment(on, time);
  };
}
