import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findReaderByToken } from "#app/domain/programmes/answers/accept-change.server";
import { unsealNoticeContact } from "#app/domain/programmes/audience/store-readers.server";
import { eraseContacts } from "#app/domain/programmes/ending/erase-contacts.server";
import { proposeProgramme } from "#app/domain/programmes/moves/release.server";
import { retryProgramme, stopProgramme } from "#app/domain/programmes/moves/sending-moves.server";
import { findProgramme, programmePage } from "#app/domain/programmes/reading/programme-page.server";
import { proofRows } from "#app/domain/programmes/reading/proof.server";
import { listUnreached } from "#app/domain/programmes/reading/unreached.server";
import { findWasTold } from "#app/domain/programmes/reading/was-told.server";
import { db } from "#app/platform/database/db.server";
import { sha256 } from "#app/platform/seal/secret.server";
import { createTransport, type Transport } from "#emails/transport";
import { sendNotices } from "#jobs/tasks/send-notices";
import { type MailServer, startMailServer } from "#tests/integration/jobs/support/mail-server";
import { publish } from "#tests/factories/policy";
import { CHANGE, done, draft, END, INCIDENT, people, released, versionOf } from "#tests/factories/programme";
import { useDatabase } from "#tests/support/database";

useDatabase();

const NOW = new Date("2026-03-01T02:00:00Z");
const DAY_MS = 86_400_000;
let mail: MailServer;
let noticeMail: Transport;

beforeAll(async () => {
  await publish();
  mail = await startMailServer();
  noticeMail = createTransport(mail.smtpUrl, "no-reply@rightsdesk.example", { connections: 4 });
});
afterAll(async () => {
  noticeMail.close(true);
  await mail.down();
});

function send(programmeId: string): Promise<unknown> {
  const context = { mail: noticeMail, codeMail: noticeMail, noticeMail, origin: "https://rights.example" };
  return sendNotices({ programmeId }, { ...context, stopping: () => false });
}

const rowsOf = (programmeId: string) =>
  db().programmeReader.findMany({ where: { programmeId }, orderBy: { seq: "asc" } });
const lines = (programmeId: string) =>
  db().journalEntry.findMany({ where: { programmeId, kind: "contacts-erased" }, select: { data: true } });
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY_MS);
const pageOf = async (id: string) => {
  const { programme, policy } = (await findProgramme(id))!;
  return programmePage(programme, policy, new Date());
};

describe("once its days are over", () => {
  test("a notice keeps nobody's address or name, and still proves who was told exactly what", async () => {
    const { id, releaser } = await released({
      words: CHANGE,
      contacts: people(3, "kept"),
      now: NOW,
      told: { keepDays: 30 },
    });
    mail.refuse(550, "kept-3@person.example");
    await send(id);
    mail.refuse(null);
    const [before] = await rowsOf(id);
    const token = unsealNoticeContact(before!).token;
    expect((await pageOf(id)).keptUntil).not.toBeNull();

    await eraseContacts(daysFromNow(29));
    expect((await rowsOf(id)).map((row) => unsealNoticeContact(row).email)).toContain("kept-1@person.example");
    await eraseContacts(daysFromNow(32));
    await eraseContacts(daysFromNow(33));
    const rows = await rowsOf(id);
    expect(rows.map((row) => unsealNoticeContact(row))).toEqual(
      rows.map(() => ({ email: null, name: null, token: expect.any(String) as string })),
    );
    expect(await lines(id)).toEqual([{ data: { readers: 3, failed: 0 } }]);

    const exported = [];
    for await (const { email, why, contentDigest } of proofRows(id)) exported.push([email, why, contentDigest]);
    expect(exported).toEqual([
      [null, null, before!.contentDigest],
      [null, null, rows[1]!.contentDigest],
      [null, "address", null],
    ]);
    const looked = async (email: string, name: string | null) =>
      done(await findWasTold({ programmeId: id, person: { email, name }, actor: releaser, now: NOW })).told;
    expect(await looked("kept-1@person.example", "收信人1")).toMatchObject({ why: null, same: true });
    expect(await looked("kept-1@person.example", "别人")).toMatchObject({ same: false });
    expect(await looked("kept-3@person.example", null)).toMatchObject({ sentAt: null, why: "address", same: null });
    expect(await looked("stranger@person.example", null)).toBeNull();
    expect(await db().journalEntry.count({ where: { programmeId: id, kind: "told-looked-up" } })).toBe(4);

    // Nobody can be written to any more; whoever was can still answer by their link.
    const move = { programmeId: id, seen: await versionOf(id), actor: releaser, now: NOW };
    expect(await retryProgramme(move)).toMatchObject({ refusal: "programme-moved" });
    expect(await findReaderByToken(sha256(token))).toBe(before!.id);
  });

  test("what was cut off in the middle is erased to its end, and said once", async () => {
    const { id } = await released({ words: INCIDENT, contacts: people(1_100, "cut"), now: NOW });
    await db().programme.update({
      where: { id },
      data: { status: "done", doneAt: new Date(), contactsErasedAt: new Date() },
    });
    await Promise.all([eraseContacts(new Date()), eraseContacts(new Date())]);
    expect(await db().programmeReader.count({ where: { programmeId: id, erasedAt: null } })).toBe(0);
    expect(await lines(id)).toEqual([{ data: { readers: 1_100, failed: 0 } }]);
  });

  test("what was stopped and never went on is over: who was not told is counted, and nothing goes out", async () => {
    const told = { pace: 60, keepDays: 30 };
    const { id, releaser } = await released({ words: END, contacts: people(9, "halted"), now: NOW, told });
    await send(id);
    done(await stopProgramme({ programmeId: id, seen: await versionOf(id), actor: releaser, now: new Date() }));
    await eraseContacts(daysFromNow(32));
    expect(await lines(id)).toEqual([{ data: { readers: 9, failed: 4 } }]);
    expect((await listUnreached(id, 0)).unreached.map(({ address, why }) => [address, why])).toEqual(
      Array.from({ length: 4 }, () => [null, "erased"]),
    );
    const page = await pageOf(id);
    expect([page.status, page.counts.sent, page.counts.failed]).toEqual(["done", 5, 4]);
    expect(await send(id)).toBe("done");
    expect(mail.taken.filter(({ to }) => to.startsWith("halted-"))).toHaveLength(5);
  });

  test("a draft nobody touches has no list any more; whoever goes on with it sets another", async () => {
    const { id, author } = await draft({
      words: INCIDENT,
      contacts: people(4, "left"),
      now: NOW,
      told: { keepDays: 30 },
    });
    await eraseContacts(new Date("2026-03-31T15:00:00Z"));
    expect(await rowsOf(id)).toHaveLength(4);
    await eraseContacts(new Date("2026-04-01T02:00:00Z"));
    expect(await rowsOf(id)).toEqual([]);
    const asked = { programmeId: id, policyId: "resource-go", seen: await versionOf(id), actor: author, now: NOW };
    expect(await proposeProgramme(asked)).toMatchObject({ detail: { missing: "audience-missing" } });
  });

  test("while letters go out, nothing is erased", async () => {
    const { id } = await released({ words: INCIDENT, contacts: people(2, "going"), now: NOW });
    await eraseContacts(daysFromNow(2_000));
    expect(await db().programmeReader.count({ where: { programmeId: id, erasedAt: null } })).toBe(2);
  });
});
