import { db, transaction, type Tx } from "#app/platform/database/db.server";
import { Prisma, type Programme } from "#app/platform/generated/client";
import { civilDateIn } from "../../clock/dates/zone";
import { recordProgramme } from "../../journal/record.server";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { sealNoticeContact, unsealNoticeContact } from "../audience/store-readers.server";
import { clearAudience } from "../audience/set-audience.server";
import { contactsKeptUntil } from "../programme/contacts-end";
import type { ProgrammeStatus } from "../programme/kinds";
import { lockProgramme, promiseLetters } from "../programme/row.server";
import { wordsOf } from "../programme/words";
import { ERASED } from "../sending/reasons";

const ROWS_AT_ONCE = 1_000;

/** How long erasing so many may take. */
const LONGEST_MS = 60_000;

const UNRELEASED: readonly string[] = ["draft", "proposed"] satisfies ProgrammeStatus[];

/** Whether the days for which a programme keeps addresses and names are over. */
async function isOver(tx: Tx, programme: Programme, now: Date): Promise<boolean> {
  const { profile } = await loadPolicyVersion(programme.policyVersionId, tx);
  const until = contactsKeptUntil(programme, wordsOf(programme), profile.zone);
  return until !== null && civilDateIn(now, profile.zone) > until;
}

/** Takes the list out of a draft nobody has touched for as long; whoever goes on with it sets another. */
async function dropList(tx: Tx, { id }: Programme, now: Date): Promise<void> {
  const count = await tx.programmeReader.count({ where: { programmeId: id } });
  await clearAudience(tx, id);
  const draft = { status: "draft" satisfies ProgrammeStatus, proposedAt: null, proposedById: null };
  const { version } = await tx.programme.update({
    where: { id },
    data: { ...draft, version: { increment: 1 }, audience: Prisma.DbNull, updatedAt: now },
  });
  await recordProgramme(tx, id, { kind: "system" }, now, [
    { kind: "contacts-erased", data: { readers: count, failed: 0 } },
  ]);
  await promiseLetters(tx, id, version, now);
}

/** Ends what was stopped and never went on: whoever was not told by then cannot be told any more. */
async function endStopped(tx: Tx, { id }: Programme, now: Date): Promise<void> {
  await tx.programmeReader.updateMany({
    where: { programmeId: id, sentAt: null, failedAt: null },
    data: { failedAt: now, failure: ERASED, againAt: null },
  });
  const sent = await tx.programmeReader.count({ where: { programmeId: id, sentAt: { not: null } } });
  const failed = await tx.programmeReader.count({ where: { programmeId: id, sentAt: null } });
  await tx.programme.update({
    where: { id },
    data: { status: "done" satisfies ProgrammeStatus, doneAt: now, nextBatchAt: null, updatedAt: now },
  });
  await recordProgramme(tx, id, { kind: "system" }, now, [{ kind: "programme-done", data: { sent, failed } }]);
}

/** Begins to erase, once: from here on nothing goes out any more. Out: whether there is anything to erase row by row. */
async function begin(programmeId: string, now: Date): Promise<boolean> {
  return transaction(
    async (tx) => {
      const programme = await lockProgramme(tx, programmeId);
      if (!programme) return false;
      if (programme.contactsErasedAt) return true;
      if (!(await isOver(tx, programme, now))) return false;
      if (UNRELEASED.includes(programme.status)) {
        await dropList(tx, programme, now);
        return false;
      }
      if (programme.status === ("stopped" satisfies ProgrammeStatus)) await endStopped(tx, programme, now);
      await tx.programme.update({ where: { id: programmeId }, data: { contactsErasedAt: now } });
      return true;
    },
    { timeoutMs: LONGEST_MS },
  );
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

/** Erases some; the last of them write the line that says so. Out: whether others are left. */
async function eraseSome(programmeId: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    if (!(await lockProgramme(tx, programmeId))) return false;
    const rows = await tx.programmeReader.findMany({
      where: { programmeId, erasedAt: null },
      orderBy: { seq: "asc" },
      take: ROWS_AT_ONCE,
    });
    if (rows.length === 0) return false;
    const bare = rows.map((row) => {
      const { token } = unsealNoticeContact(row);
      return { id: row.id, contact: base64(sealNoticeContact(row.id, { email: null, name: null, token })) };
    });
    await tx.$executeRaw`
      UPDATE "ProgrammeReader" AS r SET "contactSealed" = decode(b."contact", 'base64'), "erasedAt" = ${now}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(bare)}::jsonb) AS b("id" uuid, "contact" text) WHERE r."id" = b."id"`;
    if (await tx.programmeReader.findFirst({ where: { programmeId, erasedAt: null }, select: { id: true } }))
      return true;
    const readers = await tx.programmeReader.count({ where: { programmeId } });
    const failed = await tx.programmeReader.count({ where: { programmeId, failure: ERASED } });
    await recordProgramme(tx, programmeId, { kind: "system" }, now, [
      { kind: "contacts-erased", data: { readers, failed } },
    ]);
    return false;
  });
}

/**
 * Takes addresses and names out of programmes whose days for keeping them are over. What stays are the keyed digests of address and letter, the times,
 * and what came back: they prove who was told to whoever brings the address. Cut off, it goes on where it was. In: the instant. Out: how many programmes.
 */
export async function eraseContacts(now: Date): Promise<number> {
  const rows = await db().programme.findMany({
    where: {
      status: { notIn: ["sending", "discarded"] satisfies ProgrammeStatus[] },
      readers: { some: { erasedAt: null } },
    },
    select: { id: true },
  });
  let erased = 0;
  for (const { id } of rows) {
    if (!(await begin(id, now))) continue;
    while (await eraseSome(id, now));
    erased += 1;
  }
  return erased;
}
