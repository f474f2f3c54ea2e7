import { db } from "#app/platform/db.server";
import { unsealContact } from "./seal-answers.server";

/** Whether the keys in use open what was sealed last: the contact of the newest ticket. True where there is none. */
export async function opensNewestTicket(): Promise<boolean> {
  const ticket = await db().ticket.findFirst({ orderBy: { id: "desc" }, select: { id: true, contactSealed: true } });
  if (!ticket) return true;
  try {
    unsealContact(ticket);
    return true;
  } catch {
    return false;
  }
}
