import { beforeAll, describe, expect, test } from "vitest";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { everythingOf, fileTicket, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { assign } from "#app/domain/tickets/moves/assign.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { addNote } from "#app/domain/tickets/moves/note.server";
import { unsealBody } from "#app/domain/tickets/ticket/seal.server";
import { db } from "#app/platform/database/db.server";

useDatabase();

const NOW = new Date("2026-04-30T02:00:00Z");
const LATER = new Date("2026-05-06T02:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
let colleague: StaffActor;
let reviewer: StaffActor;
let compliance: StaffActor;
let administrator: StaffActor;
beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
  colleague = await makeStaff("agent");
  reviewer = await makeStaff("reviewer");
  compliance = await makeStaff("compliance");
  administrator = await makeStaff("administrator");
});

function give(ticketId: string, assigneeId: string, actor: StaffActor, seen: number | null = null) {
  return assign({ ticketId, assigneeId, actor, now: LATER, seen });
}

describe("handing a ticket over", () => {
  test("a colleague takes it over for themselves", async () => {
    const id = await ticketAt("handling", policy, agent, NOW);
    const before = await everythingOf(id);
    expect(await give(id, colleague.id, colleague)).toEqual({ ok: true });
    const { ticket, journal } = await everythingOf(id);
    expect(ticket).toMatchObject({
      assigneeId: colleague.id,
      status: "handling",
      version: before.ticket.version + 1,
      lastEvent: "assigned",
      lastEventAt: LATER,
    });
    expect(journal.at(-1)).toMatchObject({
      kind: "assigned",
      actorId: colleague.id,
      data: { assigneeId: colleague.id, before: agent.id },
    });
  });

  test("a reviewer and an administrator give it to somebody else; an agent and a compliance manager do not", async () => {
    const id = await ticketAt("handling", policy, agent, NOW);
    expect(await give(id, colleague.id, reviewer)).toEqual({ ok: true });
    expect(await give(id, agent.id, administrator)).toEqual({ ok: true });
    expect(await give(id, colleague.id, agent)).toEqual({ ok: false, refusal: "not-permitted" });
    expect(await give(id, colleague.id, compliance)).toEqual({ ok: false, refusal: "not-permitted" });
    expect(await give(id, compliance.id, compliance)).toEqual({ ok: false, refusal: "not-permitted" });
  });

  test("only to somebody who works tickets and still works here", async () => {
    const id = await ticketAt("handling", policy, agent, NOW);
    const gone = await makeStaff("agent", { active: false });
    for (const to of [compliance.id, administrator.id, gone.id, "0199a000-0000-7000-8000-000000000009"])
      expect(await give(id, to, reviewer)).toEqual({ ok: false, refusal: "not-permitted" });
  });

  test("not when it is theirs already, not yet taken, or closed", async () => {
    expect(await give(await ticketAt("handling", policy, agent, NOW), agent.id, agent)).toEqual({
      ok: false,
      refusal: "already-yours",
    });
    for (const status of ["received", "finished", "refused", "withdrawn", "aside"] as const) {
      expect(await give(await ticketAt(status, policy, agent, NOW), colleague.id, colleague)).toEqual({
        ok: false,
        refusal: "action-not-allowed-now",
      });
    }
  });

  test("not on what was seen before somebody else acted", async () => {
    const id = await ticketAt("handling", policy, agent, NOW);
    const { version } = (await everythingOf(id)).ticket;
    await give(id, colleague.id, colleague, version);
    expect(await give(id, reviewer.id, reviewer, version)).toEqual({
      ok: false,
      refusal: "moved-meanwhile",
      detail: { by: colleague.name, action: "take-over" },
    });
  });
});

describe("a complaint", () => {
  test("comes by no way to who handled what it is about", async () => {
    const id = await fileTicket(policy, "access", NOW);
    await db().ticket.update({ where: { id }, data: { earlierHandlerIds: [colleague.id] } });
    const taking = { ticketId: id, action: "take", input: {}, now: LATER, seen: null } as const;
    expect(await move({ ...taking, actor: colleague })).toEqual({ ok: false, refusal: "handled-before" });
    expect(await move({ ...taking, actor: agent })).toEqual({ ok: true, to: "verifying" });
    expect(await give(id, colleague.id, colleague)).toEqual({ ok: false, refusal: "handled-before" });
    expect(await give(id, colleague.id, reviewer)).toEqual({ ok: false, refusal: "handled-before" });
    expect(await give(id, reviewer.id, reviewer)).toEqual({ ok: true });
  });
});

describe("a note", () => {
  test("is kept sealed, and the journal knows only its digest", async () => {
    const id = await ticketAt("finished", policy, agent, NOW);
    expect(await addNote({ ticketId: id, actor: compliance, body: " 已电话告知\r\n下周回访 ", now: LATER })).toEqual({
      ok: true,
    });
    const note = await db().note.findFirstOrThrow({ where: { ticketId: id } });
    expect(unsealBody("note", note)).toBe("已电话告知\n下周回访");
    const { ticket, journal } = await everythingOf(id);
    expect(journal.at(-1)).toMatchObject({ kind: "noted", actorId: compliance.id, data: { noteId: note.id } });
    expect(ticket).toMatchObject({ lastEvent: "noted", lastEventAt: LATER });
  });

  test("does not stand in the way of who looks at the ticket", async () => {
    const id = await ticketAt("handling", policy, agent, NOW);
    const { version } = (await everythingOf(id)).ticket;
    await addNote({ ticketId: id, actor: compliance, body: "x", now: LATER });
    expect(await give(id, colleague.id, colleague, version)).toEqual({ ok: true });
  });

  test("is not written by an administrator, on no ticket, or empty", async () => {
    const id = await ticketAt("handling", policy, agent, NOW);
    expect(await addNote({ ticketId: id, actor: administrator, body: "x", now: LATER })).toEqual({
      ok: false,
      refusal: "not-permitted",
    });
    expect(
      await addNote({ ticketId: "0199a000-0000-7000-8000-000000000009", actor: agent, body: "x", now: LATER }),
    ).toEqual({ ok: false, refusal: "ticket-gone" });
    await expect(addNote({ ticketId: id, actor: agent, body: " ", now: LATER })).rejects.toThrow();
  });
});
