import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import { candidatesFor } from "#app/domain/tickets/giving/candidates.server";
import { assign } from "#app/domain/tickets/moves/assign.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { db } from "#app/platform/database/db.server";
import { WHAT } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, INPUT, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();

const NOW = new Date("2026-04-30T02:00:00Z");
const LATER = new Date("2026-05-06T02:00:00Z");
const NEXT_DAY = new Date("2026-05-07T02:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;
let other: StaffActor;
beforeAll(async () => {
  policy = await publish();
  [agent, reviewer, other] = [await makeStaff("agent"), await makeStaff("reviewer"), await makeStaff("agent")];
});

/** A deletion that `agent` proposed to refuse and `reviewer` refused. */
async function refusedDeletion(): Promise<string> {
  const id = await ticketAt("reviewing", policy, agent, NOW);
  await act(id, "confirm-refusal", reviewer, NOW);
  return id;
}

async function complain(parentId: string): Promise<string> {
  return (await expectOk(fileComplaint(parentId, WHAT.complaint, LATER))).ticketId;
}

describe("who decides what is complained about while the complaint is open", () => {
  test("does not judge the complaint: neither who moved it again nor who was given it", async () => {
    const parentId = await refusedDeletion();
    const id = await complain(parentId);
    const [third, lead] = [await makeStaff("reviewer"), await makeStaff("lead")];
    await act(parentId, "reopen", lead, NEXT_DAY);
    const give = { ticketId: parentId, assigneeId: third.id, actor: third, now: NEXT_DAY, seen: null };
    await expectOk(assign(give));
    expect((await everythingOf(id)).ticket.earlierHandlerIds).toContain(third.id);
    for (const actor of [third, lead]) {
      const take = move({ ticketId: id, action: "take", actor, input: {}, now: NEXT_DAY, seen: null });
      expect(await take).toMatchObject({ refusal: "handled-before" });
    }
    const toThird = assign({ ticketId: id, assigneeId: third.id, actor: lead, now: NEXT_DAY, seen: null });
    expect(await toThird).toMatchObject({ refusal: "handled-before" });
    const people = await candidatesFor(db(), (await everythingOf(id)).ticket, "all", "2026-05-07");
    expect(people.find((each) => each.id === third.id)).toMatchObject({ handled: true });
  });

  test("does not judge it where they have the complaint already", async () => {
    const parentId = await refusedDeletion();
    const id = await complain(parentId);
    await act(id, "take", other, LATER);
    await act(parentId, "reopen", await makeStaff("reviewer"), NEXT_DAY);
    await expectOk(assign({ ticketId: parentId, assigneeId: other.id, actor: other, now: NEXT_DAY, seen: null }));
    const judged = move({ ticketId: id, action: "judge", actor: other, input: INPUT.judge, now: NEXT_DAY, seen: null });
    expect(await judged).toMatchObject({ refusal: "handled-before" });
  });

  test("what was filed before this was looked after is put right by the migration", async () => {
    const parentId = await refusedDeletion();
    const id = await complain(parentId);
    const third = await makeStaff("reviewer");
    await act(parentId, "reopen", third, NEXT_DAY);
    await db().ticket.update({ where: { id }, data: { earlierHandlerIds: [agent.id] } });
    await db().$executeRawUnsafe(
      readFileSync("prisma/migrations/20261130040000_handled_after_filing/migration.sql", "utf8"),
    );
    expect([...(await everythingOf(id)).ticket.earlierHandlerIds].sort()).toEqual(
      [agent.id, reviewer.id, third.id].sort(),
    );
  });
});
