import { beforeAll, expect, test } from "vitest";
import { ask, REASON, settle } from "#tests/factories/access";
import { FOR_OTHERS, PERSON } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { everythingOf, expectOk, fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { deskCopy } from "#app/copy/desk";
import { sharedCopy } from "#app/copy/shared";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { LOCALES } from "#app/domain/language";
import { endAccess } from "#app/domain/tickets/minors/end-access.server";
import { letterContent } from "#app/domain/tickets/letters/content/letter-content.server";
import { readTicket } from "#app/domain/tickets/desk/page/read-ticket.server";
import { db, transaction } from "#app/platform/database/db.server";
import { journalSentence } from "#app/papers/journal-words";
import { writeLetter } from "#jobs/tasks/write-letter";

useDatabase();

const NOW = new Date("2026-03-10T02:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
let manager: StaffActor;
let other: StaffActor;
beforeAll(async () => {
  policy = await publish();
  [agent, manager, other] = await Promise.all([
    makeStaff("agent"),
    makeStaff("compliance", { name: "陈审" }),
    makeStaff("administrator"),
  ]);
});

async function filed(): Promise<{ id: string; reference: string }> {
  const id = await fileTicket(policy, "access", NOW, { requester: FOR_OTHERS.guardian });
  return { id, reference: (await everythingOf(id)).ticket.reference };
}

test("the journal tells of access to a child's data, in codes and in words", async () => {
  const { id, reference } = await filed();
  const accessId = await ask(id, agent, NOW);
  await settle(accessId, NOW, { actor: manager });
  await readTicket(reference, agent.id, NOW);
  await expectOk(endAccess({ accessId, actor: manager, reason: REASON, now: NOW }));
  await settle(await ask(id, other, NOW), NOW, { actor: manager });
  const opened = await readTicket(reference, other.id, NOW);
  if (!opened?.ok) throw new Error("not open");
  const { journal, names, profile } = opened.ticket;
  expect(JSON.stringify(journal.map(({ data }) => data))).not.toContain(REASON);
  const context = {
    words: deskCopy("zh-CN"),
    shared: sharedCopy("zh-CN"),
    locale: "zh-CN" as const,
    names,
    ownGrounds: profile.ownGrounds,
    blockerNames: [],
    letterNames: opened.ticket.letterNames,
    zone: profile.zone,
  };
  const said = journal
    .filter(({ kind }) => kind.startsWith("minor-"))
    .map((line) => journalSentence(line, context).text);
  expect(said.slice(0, 4)).toEqual([
    "the agent申请查看未成年人的信息",
    "陈审批准the agent查看未成年人的信息，到 2026年3月16日（周一）为止",
    "the agent在 2026年3月10日（周二）查看了未成年人的信息",
    "陈审收回了the agent查看未成年人信息的批准",
  ]);
  expect(said).toHaveLength(7);
});

test("letters about access to a child's data: to those who decide but who asks, and then to who asked; nobody's data in them", async () => {
  const { id, reference } = await filed();
  const accessId = await ask(id, other, NOW);
  const asked = (await everythingOf(id)).letters.filter(({ kind }) => kind === "staff-access-asked");
  const deciders = await db().staff.findMany({
    where: { role: { in: ["compliance", "administrator"] }, active: true, id: { not: other.id } },
  });
  expect(asked.map(({ staffId }) => staffId).sort()).toEqual(deciders.map((staff) => staff.id).sort());
  const read = async (kind: string, locale: string) => {
    const letter = await db().letter.findFirstOrThrow({ where: { ticketId: id, kind } });
    const content = await transaction((tx) => letterContent(tx, { ...letter, locale }, policy.profile, NOW));
    return content && writeLetter(content, "https://rights.example");
  };
  const told = await Promise.all(LOCALES.map((locale) => read("staff-access-asked", locale)));
  for (const letter of told) expect(letter?.text).toContain(`https://rights.example/desk/access/${accessId}`);
  await settle(accessId, NOW, { actor: manager });
  expect(await read("staff-access-asked", "en")).toBeNull();
  const decided = await Promise.all(LOCALES.map((locale) => read("staff-access-decided", locale)));
  for (const letter of decided) expect(letter?.text).toContain(`https://rights.example/desk/tickets/${reference}`);
  for (const secret of [...Object.values(PERSON), FOR_OTHERS.guardian.subjectName, REASON])
    expect(JSON.stringify([...told, ...decided])).not.toContain(secret);
});
