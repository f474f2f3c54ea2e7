import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  paceProgramme,
  resumeProgramme,
  retryProgramme,
  stopProgramme,
} from "#app/domain/programmes/moves/sending-moves.server";
import { findPublicNotice } from "#app/domain/programmes/reading/public-notices.server";
import { countAudience, failureClasses } from "#app/domain/programmes/reading/counts.server";
import { noteReturned } from "#app/domain/programmes/sending/note-returned.server";
import { unsealNoticeContact } from "#app/domain/programmes/audience/store-readers.server";
import { fillLetter, greetingOf, type MasterLetter } from "#app/domain/programmes/letter/fill-letter";
import { noticeDigest } from "#app/domain/programmes/sending/record-told.server";
import { takeTurn } from "#app/domain/programmes/sending/take-batch.server";
import { db } from "#app/platform/database/db.server";
import { Prisma } from "#app/platform/generated/client";
import { migrationsDir } from "#prisma/migrations-on-disk";
import { createTransport, type Transport } from "#emails/transport";
import { sendNotices } from "#jobs/tasks/send-notices";
import type { TaskContext } from "#jobs/tasks/task";
import { publish } from "#tests/factories/policy";
import { done, INCIDENT, people, released, versionOf } from "#tests/factories/programme";
import { useDatabase } from "#tests/support/database";
import { type MailServer, startMailServer } from "#tests/integration/jobs/support/mail-server";
import { until } from "#tests/support/until";

useDatabase();

const RELEASED = new Date("2026-03-01T02:00:00Z");
let mail: MailServer;
let noticeMail: Transport;
let context: TaskContext;

beforeAll(async () => {
  await publish();
  mail = await startMailServer();
  noticeMail = createTransport(mail.smtpUrl, "no-reply@rightsdesk.example", { connections: 4 });
  context = {
    mail: noticeMail,
    codeMail: noticeMail,
    noticeMail,
    origin: "https://rights.example",
    stopping: () => false,
  };
});
beforeEach(() => mail.refuse(null));
afterAll(async () => {
  noticeMail.close(true);
  await mail.down();
});

/** Lets the next turn begin at once. */
async function nextTurn(programmeId: string): Promise<void> {
  await db().programme.update({ where: { id: programmeId }, data: { nextBatchAt: null } });
}
const send = (programmeId: string) => sendNotices({ programmeId }, context);
const sentTo = (name: string) => mail.taken.filter(({ to }) => to.startsWith(`${name}-`));
const told = (programmeId: string) => db().journalEntry.count({ where: { programmeId, kind: "told" } });
const programme = (id: string) => db().programme.findUniqueOrThrow({ where: { id } });

test("everybody is told once, in their language and by name, exactly what was released; then it is done", async () => {
  const { id } = await released({ words: INCIDENT, contacts: people(7, "once"), now: RELEASED });
  expect(await send(id)).toBe("done");
  const letters = sentTo("once");
  expect(letters.map(({ to }) => to).sort()).toEqual(
    people(7, "once")
      .map(({ email }) => email)
      .sort(),
  );
  const [first, second] = ["once-1@", "once-2@"].map((to) => letters.find((letter) => letter.to.startsWith(to))!);
  expect(first!.subject).toBe(INCIDENT.title["zh-CN"]);
  expect(first!.text).toContain("收信人1，您好：");
  expect(second!.text).toContain("Hello,");
  for (const point of Object.values(INCIDENT.points)) {
    expect(first!.text).toContain(point["zh-CN"]);
    expect(second!.html).toContain(point.en);
  }
  expect(first!.text).toContain(`https://rights.example/p/resource-go/notices/${id}?lang=zh-CN`);
  expect(letters.filter(({ text, html }) => /rightsdesk--/.test(text + html))).toEqual([]);
  expect(await programme(id)).toMatchObject({ status: "done" });
  expect(await told(id)).toBe(7);
  expect(await send(id)).toBe("done");
  expect(sentTo("once")).toHaveLength(7);
});

test("each letter can be made again from what was released and who was told, and is what the journal says", async () => {
  const { id } = await released({ words: INCIDENT, contacts: people(4, "again"), now: RELEASED });
  await send(id);
  const { letters, releasedSays } = await programme(id);
  const lines = await db().journalEntry.findMany({ where: { programmeId: id, kind: "told" } });
  const rows = await db().programmeReader.findMany({ where: { programmeId: id } });
  expect(rows).toHaveLength(4);
  for (const row of rows) {
    const locale = row.locale as "zh-CN" | "en";
    const { email, name, token } = unsealNoticeContact(row);
    const master = (letters as MasterLetter[]).find((each) => each.to === "person" && each.locale === locale)!;
    const own = {
      greeting: greetingOf(name, locale),
      token,
      releasedAt: (releasedSays as { "zh-CN": string; en: string })[locale],
    };
    const digest = noticeDigest(row.id, { to: email!, ...fillLetter(master, own) });
    const told = lines.map(({ data }) => data as { readerId: string; contentDigest: string });
    expect(told.find(({ readerId }) => readerId === row.id)?.contentDigest).toBe(digest);
    expect(row.contentDigest).toBe(digest);
  }
});

test("an authority has its own copy, with the times and how many are told", async () => {
  const contacts = [
    ...people(2, "told"),
    { email: "told-office@gov.example", locale: "zh-CN" as const, name: null, authority: true },
  ];
  const { id } = await released({ words: INCIDENT, contacts, now: RELEASED });
  await send(id);
  const copy = sentTo("told").find(({ to }) => to.startsWith("told-office"))!;
  for (const said of ["2026年3月1日 09:30（北京时间）", "2026年3月1日 10:00（北京时间）", "2 人", "已发布公告"])
    expect(copy.text).toContain(said);
  expect(sentTo("told").find(({ to }) => to.startsWith("told-1"))!.text).not.toContain("2 人");
});

test("times are said in the zone of the policy, by the name people have for it, on the page and in the letter", async () => {
  await publish({ id: "berlin", zone: "Europe/Berlin", policyUrl: null });
  const office = { email: "zone-office@gov.example", locale: "en" as const, name: null, authority: true };
  const { id } = await released({ policyId: "berlin", words: INCIDENT, contacts: [office], now: RELEASED });
  await send(id);
  const copy = sentTo("zone")[0]!;
  expect(copy.text).toContain("1 March 2026, 02:30 (Central European Time)");
  expect(copy.text).toContain("1 March 2026, 03:00 (Central European Time)");
  expect(copy.text + copy.html).not.toContain("Europe/Berlin");
  const found = await findPublicNotice("berlin", id, "en");
  expect(found?.notice.facts[0]).toMatchObject({ at: { on: "2026-03-01", time: "02:30", zone: "Europe/Berlin" } });
});

test("what went out before times were said so can still be made again: it keeps the words it had", async () => {
  const { id } = await released({ words: INCIDENT, contacts: people(1, "before"), now: RELEASED });
  await db().programme.update({ where: { id }, data: { releasedSays: Prisma.DbNull } });
  const [, update] = readFileSync(
    path.join(migrationsDir, "20261127200300_released_says", "migration.sql"),
    "utf8",
  ).split(/\n(?=-- What letters)/);
  await db().$executeRawUnsafe(update!);
  expect((await programme(id)).releasedSays).toEqual({
    "zh-CN": "2026年3月1日 10:00（北京时间）",
    en: "1 March 2026, 10:00 (Beijing time)",
  });
});

describe("the pace", () => {
  test("lets so many out in a turn, and two workers together no more", async () => {
    const { id } = await released({ words: INCIDENT, contacts: people(12, "pace"), now: RELEASED, told: { pace: 60 } });
    const both = await Promise.all([send(id), send(id)]);
    expect(both.every((outcome) => outcome !== "done")).toBe(true);
    expect(sentTo("pace")).toHaveLength(5);
    expect(await send(id)).toMatchObject({ againAt: expect.any(Date) as Date });
    expect(sentTo("pace")).toHaveLength(5);
    for (const sent of [10, 12]) {
      await nextTurn(id);
      await send(id);
      expect(sentTo("pace")).toHaveLength(sent);
    }
    expect((await programme(id)).status).toBe("done");
  });
});

describe("stopped and gone on", () => {
  test("nothing goes out while it is stopped, and nobody is told twice after", async () => {
    const { id, releaser } = await released({
      words: INCIDENT,
      contacts: people(9, "stop"),
      now: RELEASED,
      told: { pace: 60 },
    });
    await send(id);
    const move = { programmeId: id, seen: await versionOf(id), actor: releaser, now: RELEASED };
    done(await stopProgramme(move));
    await nextTurn(id);
    expect(await send(id)).toBe("done");
    expect(await takeTurn(id, new Date())).toEqual({ state: "over" });
    expect(sentTo("stop")).toHaveLength(5);
    expect(await stopProgramme(move)).toMatchObject({ refusal: "programme-moved" });
    done(await resumeProgramme(move));
    await send(id);
    expect(
      sentTo("stop")
        .map(({ to }) => to)
        .sort(),
    ).toEqual(
      people(9, "stop")
        .map(({ email }) => email)
        .sort(),
    );
    expect(await told(id)).toBe(9);
  });
});

describe("what fails", () => {
  test("for good is counted by its reason and keeps nobody else; it is tried again when somebody says so", async () => {
    const { id, releaser } = await released({ words: INCIDENT, contacts: people(4, "bad"), now: RELEASED });
    mail.refuse(550, "bad-3@person.example");
    expect(await send(id)).toBe("done");
    expect(await countAudience(id, "resource-go")).toMatchObject({ all: 4, sent: 3, failed: 1, waiting: 0 });
    expect(await failureClasses(id)).toEqual([
      { failure: expect.stringMatching(/^EENVELOPE 550/) as string, failed: true, count: 1 },
    ]);
    expect(await db().journalEntry.count({ where: { programmeId: id, kind: "not-told" } })).toBe(1);
    mail.refuse(null);
    const move = { programmeId: id, seen: await versionOf(id), actor: releaser, now: RELEASED };
    done(await retryProgramme(move));
    await nextTurn(id);
    expect(await send(id)).toBe("done");
    expect(
      sentTo("bad")
        .map(({ to }) => to)
        .filter((to) => to.startsWith("bad-3")),
    ).toHaveLength(1);
    expect(await countAudience(id, "resource-go")).toMatchObject({ sent: 4, failed: 0 });
    expect(await retryProgramme(move)).toMatchObject({ refusal: "programme-moved" });
  });

  test("for now waits for another try, and is told in the end", async () => {
    const { id } = await released({ words: INCIDENT, contacts: people(2, "later"), now: RELEASED });
    mail.refuse(451, "later-2@person.example");
    expect(await send(id)).toMatchObject({ againAt: expect.any(Date) as Date });
    expect(await countAudience(id, "resource-go")).toMatchObject({ sent: 1, waiting: 1, retrying: 1 });
    await nextTurn(id);
    await send(id);
    expect(sentTo("later")).toHaveLength(1);
    mail.refuse(null);
    await db().programmeReader.updateMany({ where: { programmeId: id }, data: { againAt: null } });
    await nextTurn(id);
    expect(await send(id)).toBe("done");
    expect(sentTo("later")).toHaveLength(2);
  });

  test("without an answer may have arrived: it stands in the journal, and is tried again rarely", async () => {
    const { id } = await released({ words: INCIDENT, contacts: people(1, "perhaps"), now: RELEASED });
    mail.hold((to) => to.startsWith("perhaps"));
    const impatient = createTransport(mail.smtpUrl, "no-reply@rightsdesk.example", {
      patience: { handingOverMs: 60_000, answerMs: 300 },
    });
    await sendNotices({ programmeId: id }, { ...context, noticeMail: impatient });
    expect(await db().journalEntry.count({ where: { programmeId: id, kind: "perhaps-told" } })).toBe(1);
    const row = await db().programmeReader.findFirstOrThrow({ where: { programmeId: id } });
    expect([row.unconfirmed, row.sentAt]).toEqual([1, null]);
    expect(row.againAt!.getTime() - Date.now()).toBeGreaterThan(3_000_000);
    mail.release();
    impatient.close(true);
  });
});

test("the pace can be changed while letters go out or are stopped: by whoever may release, in the journal, from the next turn on", async () => {
  const { id, releaser } = await released({
    words: INCIDENT,
    contacts: people(60, "pace"),
    now: RELEASED,
    told: { pace: 60 },
  });
  const asked = { programmeId: id, actor: releaser, now: RELEASED, seen: await versionOf(id) };
  done(await paceProgramme({ ...asked, pace: 120 }));
  await nextTurn(id);
  const turn = await takeTurn(id, RELEASED);
  expect(turn.state === "now" && turn.readerIds.length).toBe(10);
  expect(await paceProgramme({ ...asked, pace: 120 })).toMatchObject({ refusal: "programme-moved" });
  expect(await paceProgramme({ ...asked, actor: { ...releaser, role: "agent" }, pace: 6 })).toMatchObject({
    refusal: "not-permitted",
  });
  done(await stopProgramme(asked));
  done(await paceProgramme({ ...asked, pace: 6 }));
  const lines = await db().journalEntry.findMany({
    where: { programmeId: id, kind: "programme-paced" },
    orderBy: { seq: "asc" },
  });
  expect(lines.map(({ data }) => data)).toEqual([
    { pace: 120, before: 60 },
    { pace: 6, before: 120 },
  ]);
});

test("a letter that came back is noted, once; whether an address was written to is told to nobody", async () => {
  const { id, releaser } = await released({ words: INCIDENT, contacts: people(2, "back"), now: RELEASED });
  await send(id);
  const asked = { programmeId: id, actor: releaser, now: RELEASED };
  const emails = ["back-1@person.example", "stranger@person.example"];
  const answers = [emails, emails.toReversed(), [emails[0]!, emails[0]!, "other@person.example"]].map((each) => ({
    ...asked,
    emails: each,
  }));
  for (const each of answers) expect(await noteReturned(each)).toEqual({ ok: true, looked: 2 });
  done(await noteReturned({ ...asked, emails: ["back-1@person.example"] }));
  expect(await countAudience(id, "resource-go")).toMatchObject({ returned: 1 });
  expect(await db().journalEntry.count({ where: { programmeId: id, kind: "letter-returned" } })).toBe(1);
});

test("a worker that is told to stop begins no other letter, and what it cut off has not failed", async () => {
  const { id } = await released({ words: INCIDENT, contacts: people(20, "halt"), now: RELEASED });
  let stopping = false;
  const own = createTransport(mail.smtpUrl, "no-reply@rightsdesk.example", { connections: 4 });
  mail.hold((to) => to.startsWith("halt"));
  const sending = sendNotices({ programmeId: id }, { ...context, noticeMail: own, stopping: () => stopping });
  await until("some are under way", () => mail.waiting() === 4);
  stopping = true;
  mail.release();
  await sending;
  own.close(true);
  expect(sentTo("halt")).toHaveLength(4);
  const rows = await db().programmeReader.findMany({ where: { programmeId: id } });
  expect(rows.filter(({ failure, failedAt }) => failure !== null || failedAt !== null)).toEqual([]);
  await nextTurn(id);
  await send(id);
  expect(sentTo("halt")).toHaveLength(20);
});
