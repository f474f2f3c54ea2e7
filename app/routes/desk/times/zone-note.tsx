import { useDeskWords } from "../frame";

/** Says once in which zone the times of a page are. */
export function ZoneNote({ zone }: { zone: string }) {
  return <p className="text-small text-muted">{useDeskWords().words.ticket.zone(zone)}</p>;
}
