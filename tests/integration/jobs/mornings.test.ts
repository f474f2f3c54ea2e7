import { beforeAll, describe, expect, test } from "vitest";
import {
  findMorning,
  morningOf,
  promiseMornings,
  settleMorning,
} from "#app/domain/tickets/desk/morning/mornings.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { db } from "#app/platform/database/db.server";
import { renderLetter } from "#emails/render";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { zhController } from "#emails/letters/sample";

useDatabase();

/** An instant on the walls of Shanghai. */
const at = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`);

// Received on Monday 2 March 2026: 15 working days end on Monday 23 March.
const FILED = at("2026-03-02", "10:00");
const DUE = "2026-03-23";

let policy: PublishedPolicy;
beforeAll(async () => {
  policy = await publish();
});

async function withDue(): Promise<{ agent: StaffActor; id: string; reference: string }> {
  const agent = await makeStaff("agent");
  const id = await ticketAt("handling", policy, agent, FILED);
  const { reference, dueOn } = (await everythingOf(id)).ticket;
  expect(dueOn).toBe(DUE);
  return { agent, id, reference };
}

const mornings = (staffId: string) => db().staffMorning.findMany({ where: { staffId } });

describe("one letter a morning with all that is due", () => {
  test.each([
    ["before its hour", at(DUE, "08:29"), null],
    ["from its hour on", at(DUE, "08:30"), DUE],
    ["on a Sunday", at("2026-03-22", "10:00"), null],
    ["on a day of the Spring Festival", at("2026-02-17", "10:00"), null],
  ])("%s", (_when, now, on) => expect(morningOf(now)).toBe(on));

  test("is promised once a person and day, however often it is looked at, with its outbox line", async () => {
    const { agent } = await withDue();
    await promiseMornings(at(DUE, "08:29"));
    expect(await mornings(agent.id)).toEqual([]);
    await Promise.all([promiseMornings(at(DUE, "08:30")), promiseMornings(at(DUE, "08:30"))]);
    await promiseMornings(at(DUE, "11:00"));
    const [row, ...more] = await mornings(agent.id);
    expect(more).toEqual([]);
    const posted = await db().outbox.findMany({ where: { type: "send-morning" } });
    expect(posted.filter(({ payload }) => (payload as { morningId: string }).morningId === row!.id)).toHaveLength(1);
    await promiseMornings(at("2026-03-24", "09:00"));
    expect(await mornings(agent.id)).toHaveLength(2);
  });

  test("is not sent to who has nothing due, nor to whose account has ended", async () => {
    const idle = await makeStaff("agent");
    const { agent } = await withDue();
    await db().staff.update({ where: { id: agent.id }, data: { active: false } });
    await promiseMornings(at(DUE, "09:00"));
    expect([...(await mornings(idle.id)), ...(await mornings(agent.id))]).toEqual([]);
  });

  test("says what is due when it goes out: a late worker sends what is still true, and nothing the day after", async () => {
    const { agent, id, reference } = await withDue();
    await promiseMornings(at(DUE, "09:00"));
    const [row] = await mornings(agent.id);
    const letter = await findMorning(row!.id, at(DUE, "15:00"));
    expect(letter!.due).toEqual([{ what: "ticket", reference, on: DUE }]);
    expect(await findMorning(row!.id, at("2026-03-24", "09:00"))).toBeNull();
    await act(id, "withdraw", REQUESTER, at(DUE, "16:00"));
    expect(await findMorning(row!.id, at(DUE, "16:01"))).toBeNull();
  });

  test("once done, is done: run twice, it goes out once", async () => {
    const { agent } = await withDue();
    await promiseMornings(at(DUE, "09:00"));
    const [row] = await mornings(agent.id);
    await settleMorning(row!.id, "done", at(DUE, "09:01"));
    expect(await findMorning(row!.id, at(DUE, "09:02"))).toBeNull();
  });

  test("names an answer that did not come, and holds nothing of any person", async () => {
    const agent = await makeStaff("agent");
    await db().staff.update({ where: { id: agent.id }, data: { locale: "en" } });
    const id = await ticketAt("awaiting", policy, agent, FILED);
    await promiseMornings(at("2026-03-11", "09:00"));
    const [row] = await mornings(agent.id);
    const letter = await findMorning(row!.id, at("2026-03-11", "09:00"));
    const { ticket } = await everythingOf(id);
    expect(letter).toMatchObject({ locale: "en", due: [{ what: "reply", reference: ticket.reference }] });
    const props = { controller: zhController, on: letter!.on, due: letter!.due, link: "https://rights.example/desk" };
    const { subject, text } = await renderLetter("staff-morning", props, "en");
    expect(subject).toContain("1 to see to today");
    expect(text).toContain(ticket.reference);
    expect(text).not.toContain(ticket.personMasked);
  });
});
