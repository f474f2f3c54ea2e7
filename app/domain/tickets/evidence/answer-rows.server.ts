import { randomUUID } from "node:crypto";
import { db, type Tx } from "#app/platform/database/db.server";
import { sha256 } from "#app/platform/seal/secret.server";
import type { AnswerRow, RowFields } from "./answer-row";
import { sealBody, unsealBody } from "../ticket/seal.server";

/** What was written of a ticket's answer so far; nothing where nobody saved any of it, or it was given. */
export async function answerRowsOf(ticketId: string, tx: Tx = db()): Promise<AnswerRow[]> {
  const rows = await tx.answerRow.findMany({ where: { ticketId } });
  return rows.map((row) => ({
    key: row.key,
    version: row.version,
    fields: unsealBody<RowFields>("answer-row", row),
  }));
}

/** The version of a part of a ticket's answer that nobody saved: no part that was let go of ever had it. */
export async function unsavedVersion(ticketId: string, tx: Tx = db()): Promise<number> {
  const { answersFrom } = await tx.ticket.findUniqueOrThrow({ where: { id: ticketId }, select: { answersFrom: true } });
  return answersFrom;
}

/** Keeps one part of an answer. In: the ticket's row held. Out: its version now. */
export async function writeAnswerRow(
  tx: Tx,
  { ticketId, staffId, now }: { ticketId: string; staffId: string; now: Date },
  { key, fields }: Pick<AnswerRow, "key" | "fields">,
): Promise<number> {
  const before = await tx.answerRow.findUnique({
    where: { ticketId_key: { ticketId, key } },
    select: { id: true, version: true },
  });
  const id = before?.id ?? randomUUID();
  const version = (before?.version ?? (await unsavedVersion(ticketId, tx))) + 1;
  const row = { bodySealed: sealBody("answer-row", id, fields), version, at: now, staffId };
  await tx.answerRow.upsert({
    where: { ticketId_key: { ticketId, key } },
    create: { id, ticketId, key, ...row },
    update: row,
  });
  return version;
}

/** Lets go of what was written of an answer: it was given, proposed, or never will be. Whatever page still shows it is of another answer from now on. */
export async function forgetAnswerRows(tx: Tx, ticketId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Ticket" SET "answersFrom" = 1 + GREATEST("answersFrom",
    (SELECT max("version") FROM "AnswerRow" WHERE "ticketId" = ${ticketId}::uuid)) WHERE "id" = ${ticketId}::uuid`;
  await tx.answerRow.deleteMany({ where: { ticketId } });
}

/** What two people's fields are told apart by: the same words in another order, or with nothing beside them, are the same. */
function fingerprint(fields: RowFields): string {
  const said = Object.entries(fields)
    .map(([name, values]) => [name, [values].flat().map((value) => value.trim())] as const)
    .filter(([, values]) => values.some((value) => value !== ""))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Buffer.from(sha256(JSON.stringify(said)))
    .toString("hex")
    .slice(0, 16);
}

/** Whether two people wrote the same of a part, or one of them twice. */
export function saysTheSame(one: RowFields, other: RowFields): boolean {
  return fingerprint(one) === fingerprint(other);
}

/** What a form says of a part it shows: which version of it, and what stood there. */
export function markOf(version: number, fields: RowFields): string {
  return `${version}.${fingerprint(fields)}`;
}

/** What a form's mark tells: the version it was made from, and whether the fields are others by now. A mark that is none was made from nothing. */
export function readMark(mark: string, fields: RowFields): { version: number; changed: boolean } {
  const [, version, print] = /^(\d{1,9})\.([0-9a-f]{16})$/.exec(mark) ?? [];
  return { version: Number(version ?? 0), changed: print !== fingerprint(fields) };
}
