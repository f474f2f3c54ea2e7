import { DESK_ZONE } from "#app/domain/tickets/desk/queue/desk-zone";
import { useDeskWords } from "../frame";

/** Says once in which zone the times of a page are; and, where it is not that of the lists, in which the lists have them. */
export function ZoneNote({ zone }: { zone: string }) {
  const { ticket } = useDeskWords().words;
  const said = zone === DESK_ZONE ? ticket.zone(zone) : ticket.zoneApart(zone, DESK_ZONE);
  return <p className="text-small text-muted">{said}</p>;
}
