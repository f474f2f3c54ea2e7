import { beforeAll, describe, expect, test } from "vitest";
import { verifyJournal } from "#app/domain/journal/verify.server";
import { setAudience } from "#app/domain/programmes/audience/set-audience.server";
import {
  discardProgramme,
  proposeProgramme,
  releaseProgramme,
  sendProgrammeBack,
} from "#app/domain/programmes/moves/release.server";
import { beginProgramme, writeProgramme } from "#app/domain/programmes/moves/write.server";
import { firstReaders } from "#app/domain/programmes/reading/audience-shown.server";
import { findProgramme, programmePage } from "#app/domain/programmes/reading/programme-page.server";
import {
  findPublicNotice,
  listPublicNotices,
  noticesOnFront,
} from "#app/domain/programmes/reading/public-notices.server";
import { sayMoment } from "#app/http/answer/say-moment";
import { db } from "#app/platform/database/db.server";
import { publish } from "#tests/factories/policy";
import {
  contactsOf,
  draft,
  done,
  INCIDENT,
  people,
  released,
  versionOf,
  written,
  WRITING,
} from "#tests/factories/programme";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { useDatabase } from "#tests/support/database";
import { writeNotice } from "#jobs/tasks/write-notice";

useDatabase();

const NOW = new Date("2026-03-01T02:00:00Z");
let second: StaffActor;

beforeAll(async () => {
  await publish();
  second = await makeStaff("administrator");
});

const move = async (programmeId: string, actor: StaffActor) => ({
  programmeId,
  policyId: "resource-go",
  seen: await versionOf(programmeId),
  actor,
  now: NOW,
  sayMoment,
});
const statusOf = async (id: string) => (await db().programme.findUniqueOrThrow({ where: { id } })).status;

describe("a second person", () => {
  test("releases what another wrote, and only that", async () => {
    const { id, author } = await draft({ words: INCIDENT, contacts: people(2), now: NOW });
    expect(await releaseProgramme(await move(id, second))).toMatchObject({ refusal: "programme-moved" });
    done(await proposeProgramme(await move(id, author)));
    expect(await releaseProgramme(await move(id, author))).toMatchObject({ refusal: "same-author" });
    expect(await statusOf(id)).toBe("proposed");
    done(await releaseProgramme(await move(id, second)));
    expect(await statusOf(id)).toBe("sending");
    expect(await db().outbox.count({ where: { type: "send-notices", payload: { equals: { programmeId: id } } } })).toBe(
      1,
    );
  });

  test("is nobody who set the list, or handed it over", async () => {
    const { id, author } = await draft({ words: INCIDENT, contacts: people(2), now: NOW });
    const third = await makeStaff("compliance");
    done(
      await setAudience({ programmeId: id, seen: await versionOf(id), contacts: people(3), actor: third, now: NOW }),
    );
    await writeNotice({ programmeId: id }, WRITING);
    const proposer = await makeStaff("administrator");
    done(await proposeProgramme(await move(id, proposer)));
    for (const actor of [author, third, proposer])
      expect(await releaseProgramme(await move(id, actor))).toMatchObject({ refusal: "same-author" });
    done(await releaseProgramme(await move(id, second)));
  });

  test("cannot be the author even past the product: the database refuses", async () => {
    const { id, author } = await draft({ words: INCIDENT, contacts: people(1), now: NOW });
    await expect(
      db().programme.update({ where: { id }, data: { releasedById: author.id, releasedAt: NOW } }),
    ).rejects.toThrow(/second_person/);
  });

  test("sends back what is not right; then it can be written on", async () => {
    const { id, author } = await draft({ words: INCIDENT, contacts: people(1), now: NOW });
    done(await proposeProgramme(await move(id, author)));
    const rewritten = { policyId: "resource-go", programmeId: id, written: written(INCIDENT), actor: author, now: NOW };
    expect(await writeProgramme({ ...rewritten, seen: await versionOf(id) })).toMatchObject({
      refusal: "programme-moved",
    });
    done(await sendProgrammeBack(await move(id, second)));
    done(await writeProgramme({ ...rewritten, seen: await versionOf(id) }));
  });
});

describe("what is missing keeps it from going out:", () => {
  test("words, then a list, then the letters of what stands there now", async () => {
    const author = await makeStaff("compliance");
    const { id } = done(await beginProgramme({ policyId: "resource-go", kind: "incident", actor: author, now: NOW }));
    const missing = async () => {
      const refused = await proposeProgramme(await move(id, author));
      return refused.ok ? null : refused.detail?.missing;
    };
    expect(await missing()).toBe("words-missing");
    const asked = { programmeId: id, policyId: "resource-go", actor: author, now: NOW };
    done(await writeProgramme({ ...asked, seen: 1, written: written(INCIDENT) }));
    expect(await missing()).toBe("audience-missing");
    done(await setAudience({ ...asked, seen: 2, contacts: people(2) }));
    expect(await missing()).toBe("letters-missing");
    await writeNotice({ programmeId: id }, WRITING);
    expect(await missing()).toBeNull();
  });

  test("what was changed meanwhile is not released as it was seen", async () => {
    const { id, author } = await draft({ words: INCIDENT, contacts: people(1), now: NOW });
    const seen = await move(id, author);
    done(await setAudience({ programmeId: id, seen: seen.seen, contacts: people(2), actor: author, now: NOW }));
    expect(await proposeProgramme(seen)).toMatchObject({ refusal: "programme-moved" });
  });
});

test.each(["agent", "reviewer"] as const)("a %s can do nothing of it", async (role) => {
  const nobody = await makeStaff(role);
  const { id } = await draft({ words: INCIDENT, contacts: people(1), now: NOW });
  const asked = await move(id, nobody);
  const refused = { ok: false, refusal: "not-permitted" };
  expect(await beginProgramme({ policyId: "resource-go", kind: "incident", actor: nobody, now: NOW })).toEqual(refused);
  expect(await writeProgramme({ ...asked, written: written(INCIDENT) })).toEqual(refused);
  expect(await setAudience({ ...asked, contacts: people(1) })).toEqual(refused);
  expect(await proposeProgramme(asked)).toEqual(refused);
  expect(await releaseProgramme(asked)).toEqual(refused);
  expect(await sendProgrammeBack(asked)).toEqual(refused);
  expect(await discardProgramme(asked)).toEqual(refused);
});

describe("the public page", () => {
  test("is there from the release on, and on the front until its day; a notice by letter alone is not", async () => {
    const before = await draft({ words: INCIDENT, now: NOW, told: { byLetter: false, shownUntil: "2026-03-10" } });
    expect(await findPublicNotice("resource-go", before.id, "zh-CN")).toBeNull();
    const { id } = await released({ words: INCIDENT, now: NOW, told: { byLetter: false, shownUntil: "2026-03-10" } });
    expect(await statusOf(id)).toBe("done");
    const found = await findPublicNotice("resource-go", id, "en");
    expect(found?.notice).toMatchObject({ title: INCIDENT.title.en, on: "2026-03-01" });
    expect(found?.notice.sections.map(({ point }) => point)).toEqual(Object.keys(INCIDENT.points));
    const front = async (at: string) =>
      (await noticesOnFront("resource-go", "Asia/Shanghai", new Date(at))).map((each) => each.id);
    expect(await front("2026-03-10T15:59:00Z")).toContain(id);
    expect(await front("2026-03-10T16:01:00Z")).not.toContain(id);
    const { id: quiet } = await released({ words: INCIDENT, contacts: people(1), now: NOW, told: { byPage: false } });
    const listed = (await listPublicNotices("resource-go", "Asia/Shanghai")).map((each) => each.id);
    expect([listed.includes(id), listed.includes(quiet)]).toEqual([true, false]);
    expect(await findPublicNotice("resource-go", quiet, "en")).toBeNull();
  });

  test.each(["", "nonsense", "0199a000-0000-7000-8000-000000000001"])("there is none called “%s”", async (id) =>
    expect(await findPublicNotice("resource-go", id, "en")).toBeNull(),
  );
});

test("the journal holds every step in a chain of its own, without a person, and is whole", async () => {
  const contacts = people(3, "planted");
  const { id } = await released({ words: INCIDENT, contacts, now: NOW });
  const lines = await db().journalEntry.findMany({ where: { programmeId: id }, orderBy: { seq: "asc" } });
  expect(lines.map(({ kind }) => kind)).toEqual([
    "programme-begun",
    "programme-written",
    "audience-set",
    "programme-proposed",
    "programme-released",
  ]);
  expect(lines.every(({ ticketId }) => ticketId === null)).toBe(true);
  expect(JSON.stringify(lines.map(({ data }) => data))).not.toMatch(/planted|person\.example|收信人/);
  const verdict = await verifyJournal();
  expect(verdict.flaw).toBeNull();
  expect(verdict.programmes).toBeGreaterThan(5);
  await db().$executeRawUnsafe('ALTER TABLE "JournalEntry" DISABLE TRIGGER USER');
  await db().$executeRawUnsafe(`UPDATE "JournalEntry" SET "kind" = 'programme-stopped' WHERE "id" = ${lines[1]!.id}`);
  expect((await verifyJournal()).flaw).toMatchObject({ at: "line", entryId: lines[1]!.id, programmeId: id });
  await db().$executeRawUnsafe(`UPDATE "JournalEntry" SET "kind" = 'programme-written' WHERE "id" = ${lines[1]!.id}`);
  await db().$executeRawUnsafe('ALTER TABLE "JournalEntry" ENABLE TRIGGER USER');
  expect((await verifyJournal()).flaw).toBeNull();
});

test("a line about nobody, or about two, is none", async () => {
  const line = {
    seq: 1,
    at: NOW,
    kind: "told",
    actorKind: "system",
    data: {},
    prevHash: new Uint8Array(32),
    hash: new Uint8Array(32),
  };
  await expect(db().journalEntry.create({ data: line })).rejects.toThrow(/one_subject/);
});

test("a draft thrown away forgets whom it was for", async () => {
  const { id, author } = await draft({ words: INCIDENT, contacts: people(4), now: NOW });
  done(await discardProgramme(await move(id, author)));
  expect(await db().programmeReader.count({ where: { programmeId: id } })).toBe(0);
});

test("how a list was read stays with it, for whoever releases it", async () => {
  const { id, author } = await draft({ words: INCIDENT, now: NOW });
  const list = { contacts: people(2), lines: 5, actor: author, now: NOW };
  done(await setAudience({ programmeId: id, seen: await versionOf(id), ...list }));
  const { programme, policy } = (await findProgramme(id))!;
  const page = await programmePage(programme, policy, NOW);
  expect([page.account, page.counts.all]).toEqual([
    { from: "list", lines: 5, folded: 3, refused: 0, leftOut: false },
    2,
  ]);
  const shown = await firstReaders(id);
  expect(shown.map(({ address, name }) => [address, name])).toEqual([
    ["p***@person.example", "收**"],
    ["p***@person.example", null],
  ]);
});

test("twenty thousand people are read and stored, sealed, each once", async () => {
  const csv = Array.from({ length: 20_000 }, (_, at) => `many-${at}@person.example,${at % 2 ? "en" : "zh"},人${at}`);
  const contacts = contactsOf([...csv, csv[0]].join("\n"));
  expect(contacts).toHaveLength(20_000);
  const { id } = await draft({ words: INCIDENT, contacts, now: NOW });
  expect(await db().programmeReader.count({ where: { programmeId: id } })).toBe(20_000);
  const rows = await db().programmeReader.findMany({ where: { programmeId: id }, take: 50 });
  expect(rows.filter(({ contactSealed }) => Buffer.from(contactSealed).includes("person.example"))).toEqual([]);
}, 120_000);
