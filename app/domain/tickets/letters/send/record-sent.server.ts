import { db, transaction, type Sql } from "#app/platform/database/db.server";
import type { Letter } from "#app/platform/generated/client";
import { sqlTransaction } from "#app/platform/database/sql-transaction.server";
import { record } from "../../../journal/record.server";
import { lockVisit, type LockedRow } from "../../ticket/lock.server";
import { promiseLeftOver } from "../promise/write-to-requester.server";
import { askedAfterAll, wasTakenBack } from "./asking.server";
import { noteFeeTold } from "./fee-told.server";
import { keptOf, keptPart, letterDigest, sealLetter, type KeptLetter } from "./kept-letter.server";
import { closeUntrue, type ReadyLetter } from "./ready-letter.server";
import type { SentLetter } from "./sent-letter.server";
import { settleDelivered } from "./undelivered.server";

type Sent = Pick<Letter, "id" | "kind"> & { ticketId: string };

/** Writes the row once. Out: whether it was not written before, by somebody whose lease had run out. */
async function writeSent(sql: Sql, { id }: Letter, kept: KeptLetter, at: Date): Promise<boolean> {
  const count = await sql.$executeRaw`
    UPDATE "Letter" SET "sentAt" = ${at}::timestamptz, "contentSealed" = ${sealLetter(id, kept)}, "failedAt" = NULL, "failure" = NULL, "leasedUntil" = NULL
    WHERE "id" = ${id}::uuid AND "sentAt" IS NULL`;
  return count === 1;
}

/** A ticket's journal says that its letter went out; what was to be done because it had not is settled by that. */
async function tell(sql: Sql, { id, kind, ticketId }: Sent, contentDigest: string, locked: LockedRow[], at: Date) {
  const owed = locked.some((row) => row.id === ticketId && row.undelivered);
  const settled = owed ? await settleDelivered(sql, ticketId, id, at) : [];
  if (kind === "fee") await noteFeeTold(sql, ticketId, at);
  await record(sql, ticketId, { kind: "system" }, at, [
    { kind: "letter-sent", data: { letterId: id, letter: kind, contentDigest } },
    ...settled,
  ]);
}

/**
 * Records that a letter went out: the row with exactly what was sent, and the line in its ticket's journal. Of a visit's letter each part
 * went with it and keeps its own words, each ticket's journal says so of its own, parts that are no longer true are closed, and what came meanwhile is promised
 * for the next. All tickets of the visit are held, so that each part is either seen here or its writer sees this letter closed.
 * Recorded once, whoever calls again.
 */
export async function recordSent(ready: ReadyLetter, { at, parts, ...sent }: SentLetter): Promise<void> {
  const { letter, ticketId, visit, profile, untrue } = ready;
  const kept = keptOf(letter.kind, sent);
  const contentDigest = letterDigest(letter.id, kept);
  // A letter sent anew may begin the pause that was taken back with it: rare, and told by the whole client.
  if (letter.kind !== "digest" && (await wasTakenBack(db(), ticketId, letter.id)))
    return transaction(async (tx) => {
      const locked = await lockVisit(tx, visit);
      if (!(await writeSent(tx, letter, kept, at))) return;
      await tell(tx, { ...letter, ticketId }, contentDigest, locked, at);
      await record(tx, ticketId, { kind: "system" }, at, await askedAfterAll(tx, ticketId, letter.id, at));
    });
  if (letter.kind !== "digest")
    return sqlTransaction(async (sql) => {
      const locked = await lockVisit(sql, visit);
      if (await writeSent(sql, letter, kept, at)) await tell(sql, { ...letter, ticketId }, contentDigest, locked, at);
    });
  return transaction(async (tx) => {
    const locked = await lockVisit(tx, visit);
    if (!(await writeSent(tx, letter, kept, at))) return;
    const where = { id: { in: parts.map(({ id }) => id) }, sentAt: null };
    const rows = await tx.letter.findMany({ where, orderBy: { createdAt: "asc" } });
    for (const part of rows) {
      const words = parts.find(({ id }) => id === part.id);
      if (!words || !part.ticketId) continue;
      const own = keptPart(part.kind, kept.to, words);
      const gone = { sentAt: at, digestId: letter.id, failedAt: null, failure: null };
      await tx.letter.update({ where: { id: part.id }, data: { ...gone, contentSealed: own.contentSealed } });
      await tell(tx, { ...part, ticketId: part.ticketId }, own.contentDigest, locked, at);
      await record(tx, part.ticketId, { kind: "system" }, at, await askedAfterAll(tx, part.ticketId, part.id, at));
    }
    await record(tx, ticketId, { kind: "system" }, at, [
      { kind: "letter-sent", data: { letterId: letter.id, letter: letter.kind, contentDigest } },
    ]);
    await closeUntrue(tx, untrue, at);
    await promiseLeftOver(tx, visit, profile.zone, at);
  });
}
