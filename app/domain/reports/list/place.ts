import { isUuid } from "#app/platform/is-uuid";
import { parseCivilDate } from "../../clock/dates/civil-date";

/** A place in a list of tickets in the order of receipt: right after this one. */
export type PageStart = { receivedOn: string; ticketId: string };

/** Reads a place as an address writes it: the date, an underline, the id. Null for anything else. */
export function readPlace(text: string | null): PageStart | null {
  const [date = "", ticketId = "", ...more] = text?.split("_") ?? [];
  const receivedOn = parseCivilDate(date);
  return receivedOn !== null && isUuid(ticketId) && more.length === 0 ? { receivedOn, ticketId } : null;
}
