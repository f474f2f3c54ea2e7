import { db } from "#app/platform/database/db.server";
import { sealedKeyId } from "#app/platform/seal/seal";
import { unsealContact } from "./seal-answers.server";

/**
 * Whether the keys in use open what was sealed last: the contact of the newest ticket. True where there is none, and where it is no sealed value
 * at all: that says nothing about keys.
 */
export async function opensNewestTicket(): Promise<boolean> {
  const ticket = await db().ticket.findFirst({ orderBy: { id: "desc" }, select: { id: true, contactSealed: true } });
  if (!ticket || !isSealed(ticket.contactSealed)) return true;
  try {
    unsealContact(ticket);
    return true;
  } catch {
    return false;
  }
}

function isSealed(value: Uint8Array): boolean {
  try {
    return sealedKeyId(value) !== "";
  } catch {
    return false;
  }
}
