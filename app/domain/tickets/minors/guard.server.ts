import { db, transaction, type Tx } from "#app/platform/database/db.server";
import type { MinorAccess } from "#app/platform/generated/client";
import type { CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn, lastDayBefore } from "../../clock/dates/zone";
import { record } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";
import { lockTicket } from "../ticket/lock.server";
import { isInForce } from "./rules";
import { concernsMinor } from "../ticket/concerns-minor";

/** A colleague's newest asking for a ticket, decided or not; null where they never asked. */
export async function lastAccess(ticketId: string, staffId: string, client: Tx = db()): Promise<MinorAccess | null> {
  return client.minorAccess.findFirst({ where: { ticketId, staffId }, orderBy: [{ askedAt: "desc" }, { id: "desc" }] });
}

type Guarded = { id: string; ageBand: string | null };
/** `shown`: whether anything is handed to who looks; nothing is to who only asks for headers. `client`: the transaction under way, if any. */
type Look = { staffId: string; zone: string; now: Date; shown: boolean; client?: Tx };

/** One line a colleague and civil day, held by the row: whoever comes second with the same day writes nothing. */
async function noteLook(access: MinorAccess, { staffId, zone, now }: Look): Promise<void> {
  const on = civilDateIn(now, zone);
  if (access.viewedOn === on) return;
  await transaction(async (tx) => {
    if (!(await lockTicket(tx, access.ticketId))) return;
    const { count } = await tx.minorAccess.updateMany({
      where: { id: access.id, OR: [{ viewedOn: null }, { viewedOn: { not: on } }] },
      data: { viewedOn: on },
    });
    if (count === 1)
      await record(tx, access.ticketId, { kind: "staff", id: staffId }, now, [
        { kind: "minor-data-viewed", data: { accessId: access.id, on } },
      ]);
  });
}

/**
 * THE guard of tickets about a minor: nobody of ours sees or touches what one holds without an approval in force, and that they looked is
 * written down before they do. In: the ticket, who looks, its policy's zone, the instant. Out: ok, with the last day of the approval (null
 * where none is needed); or `minor-access-needed`.
 */
export async function guardMinor(ticket: Guarded, look: Look): Promise<Outcome<{ until: CivilDate | null }>> {
  if (!concernsMinor(ticket)) return { ok: true, until: null };
  const access = await lastAccess(ticket.id, look.staffId, look.client);
  if (!access || !isInForce(access, look.now)) return refuse("minor-access-needed");
  if (look.shown) await noteLook(access, look);
  return { ok: true, until: access.expiresAt && lastDayBefore(access.expiresAt, look.zone) };
}
