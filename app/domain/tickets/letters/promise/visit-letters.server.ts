import type { Tx } from "#app/platform/database/db.server";
import type { Letter, Ticket } from "#app/platform/generated/client";
import { type CivilDate, laterOf } from "../../../clock/dates/civil-date";
import { civilDateIn } from "../../../clock/dates/zone";
import type { LetterData } from "../../../outbox/letters";

/** A letter that waits for the letter of its visit, with the ticket it is about. */
export type Part = Letter & { ticket: Ticket };

/** Whether one visit asked for several rights. A complaint about an answer is filed later and makes no second right. */
export async function asksForSeveral(tx: Tx, visit: string): Promise<boolean> {
  return (await tx.ticket.count({ where: { visit, parentId: null } })) > 1;
}

/** The visit's letter that is promised and has not gone out; null when none is. */
export async function findWaitingDigest(tx: Tx, visit: string): Promise<{ id: string } | null> {
  return tx.letter.findFirst({
    where: { kind: "digest", ticket: { visit }, sentAt: null, failedAt: null },
    select: { id: true },
  });
}

/**
 * The last civil day that has its letter: the receipt counts for the day it was promised, or for the day it went where that is later;
 * so does a day's letter, and one that was closed has had its day too. Null for a visit without any.
 */
export async function lastLetterOn(tx: Tx, visit: string, zone: string): Promise<CivilDate | null> {
  const rows = await tx.letter.findMany({
    where: {
      ticket: { visit },
      OR: [{ kind: "receipt" }, { kind: "digest", OR: [{ sentAt: { not: null } }, { failedAt: { not: null } }] }],
    },
    select: { kind: true, data: true, createdAt: true, sentAt: true },
  });
  const days = rows.flatMap(({ kind, data, createdAt, sentAt }) => {
    const promised = kind === "receipt" ? civilDateIn(createdAt, zone) : (data as LetterData["digest"]).on;
    return sentAt ? [promised, civilDateIn(sentAt, zone)] : [promised];
  });
  return days.reduce<CivilDate | null>((last, day) => (last === null ? day : laterOf(last, day)), null);
}

/** Everything the visit's next letter has to say, in the order in which the rights were filed and things happened. */
export async function waitingParts(tx: Tx, visit: string): Promise<Part[]> {
  const rows = await tx.letter.findMany({
    where: { collected: true, sentAt: null, failedAt: null, ticket: { visit } },
    include: { ticket: true },
  });
  const parts = rows.flatMap((row) => (row.ticket ? [{ ...row, ticket: row.ticket }] : []));
  const rank = ({ ticket, createdAt }: Part) =>
    [
      ticket.receivedAt.toISOString(),
      ticket.reference === visit ? "" : ticket.reference,
      createdAt.toISOString(),
    ].join();
  return parts.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}
