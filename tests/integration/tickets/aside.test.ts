import { beforeAll, describe, expect, test } from "vitest";
import { verifiedChain } from "#tests/factories/chain";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, INPUT, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { unsealBody } from "#app/domain/tickets/ticket/seal.server";
import { letterContent } from "#app/domain/tickets/letters/content/letter-content.server";
import { listAside } from "#app/domain/tickets/desk/queue/aside.server";
import { db, transaction } from "#app/platform/database/db.server";
import { writeLetter } from "#jobs/tasks/write-letter";

useDatabase();

/** An instant in Shanghai, where the policy lives. */
const at = (day: string) => new Date(`${day}T10:00:00+08:00`);

// Received on Monday 2 March 2026: 15 working days end on Monday 23 March.
const FILED = at("2026-03-02");

let policy: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
});

describe("spam put aside", () => {
  test("is closed with its reason and without a letter, and no notice comes", async () => {
    const id = await ticketAt("received", policy, agent, FILED);
    expect(await act(id, "put-aside", agent, at("2026-03-03"))).toBe("aside");
    const { ticket, letters, journal } = await everythingOf(id);
    expect(ticket).toMatchObject({
      status: "aside",
      open: false,
      closedAt: at("2026-03-03"),
      nextNoticeAt: null,
      breachedAt: null,
    });
    expect(letters.map(({ kind }) => kind)).toEqual(["receipt"]);
    const decision = await db().decision.findFirstOrThrow({ where: { ticketId: id } });
    expect(unsealBody("decision", decision)).toEqual(INPUT["put-aside"]);
    expect(journal.at(-1)?.data).toMatchObject({ action: "put-aside", decisionId: decision.id });
    expect(await verifiedChain(id)).toBe(journal.length);
  });

  test("and brought back within its term keeps its date; its notices come again; still no letter", async () => {
    const id = await ticketAt("received", policy, agent, FILED);
    const { ticket: before } = await everythingOf(id);
    await act(id, "put-aside", agent, at("2026-03-03"));
    expect(await act(id, "bring-back", agent, at("2026-03-05"))).toBe("verifying");
    const { ticket, letters, journal } = await everythingOf(id);
    expect(ticket).toMatchObject({
      open: true,
      closedAt: null,
      dueOn: before.dueOn,
      dueAt: before.dueAt,
      targetOn: before.targetOn,
      nextNoticeAt: before.nextNoticeAt,
    });
    expect(letters.map(({ kind }) => kind)).toEqual(["receipt"]);
    expect(journal.filter(({ kind }) => kind === "due-set")).toHaveLength(1);
  });

  test("and brought back is worked to its end like any other", async () => {
    const id = await ticketAt("aside", policy, agent, FILED);
    await act(id, "bring-back", agent, at("2026-03-05"));
    expect((await everythingOf(id)).ticket.assigneeId).toBe(agent.id);
    for (const action of ["verify", "approve", "finish"] as const) await act(id, action, agent, at("2026-03-06"));
    const { ticket, letters } = await everythingOf(id);
    expect([ticket.status, ticket.breachedAt]).toEqual(["finished", null]);
    expect(letters.map(({ kind }) => kind).sort()).toEqual(["approved", "finished", "receipt"]);
  });

  test("is not done to what was looked into already", async () => {
    const id = await ticketAt("handling", policy, agent, FILED);
    expect(
      await move({
        ticketId: id,
        action: "put-aside",
        actor: agent,
        input: INPUT["put-aside"],
        now: FILED,
        seen: null,
      }),
    ).toEqual({ ok: false, refusal: "action-not-allowed-now" });
  });
});

describe("putting aside is looked at by two", () => {
  test("what nobody took yet is cleared afterwards by somebody else, and no letter is sent by itself", async () => {
    const id = await ticketAt("received", policy, agent, FILED);
    await act(id, "put-aside", agent, at("2026-03-03"));
    const { ticket } = await everythingOf(id);
    const row = (await listAside(agent.id)).find(({ reference }) => reference === ticket.reference);
    expect(row).toMatchObject({ own: true, person: ticket.personMasked, why: INPUT["put-aside"].reason });
    await db().ticket.update({ where: { id }, data: { ageBand: "under-14" } });
    expect((await listAside(agent.id)).find(({ reference }) => reference === ticket.reference)).toMatchObject({
      person: null,
      why: null,
    });
    await db().ticket.update({ where: { id }, data: { ageBand: ticket.ageBand } });
    const reviewer = await makeStaff("reviewer");
    expect((await listAside(reviewer.id)).map(({ reference }) => reference)).toContain(ticket.reference);
    expect(await act(id, "clear-aside", reviewer, at("2026-03-04"))).toBe("aside");
    expect((await listAside(reviewer.id)).map(({ reference }) => reference)).not.toContain(ticket.reference);
    const after = await everythingOf(id);
    expect(after.letters.map(({ kind }) => kind)).toEqual(["receipt"]);
    expect(after.journal.at(-1)).toMatchObject({ actorId: reviewer.id, data: { action: "clear-aside" } });
    expect(await verifiedChain(id)).toBe(after.journal.length);
  });

  test("whoever put it aside cannot clear it, whatever their role; nobody clears it twice", async () => {
    const reviewer = await makeStaff("reviewer");
    const id = await ticketAt("received", policy, agent, FILED);
    await act(id, "put-aside", reviewer, at("2026-03-03"));
    const clear = (actor: StaffActor) =>
      move({ ticketId: id, action: "clear-aside", actor, input: { note: "" }, now: at("2026-03-04"), seen: null });
    expect(await clear(reviewer)).toEqual({ ok: false, refusal: "aside-own" });
    expect(await clear(agent)).toEqual({ ok: false, refusal: "not-permitted" });
    expect(await clear(await makeStaff("reviewer"))).toMatchObject({ ok: true });
    expect(await clear(await makeStaff("reviewer"))).toEqual({ ok: false, refusal: "aside-cleared" });
  });

  test("what was taken already is only proposed; a second person confirms it, or sends it back", async () => {
    const id = await ticketAt("verifying", policy, agent, FILED);
    expect(
      await move({
        ticketId: id,
        action: "put-aside",
        actor: agent,
        input: INPUT["put-aside"],
        now: FILED,
        seen: null,
      }),
    ).toEqual({ ok: false, refusal: "action-not-allowed-now" });
    const reviewer = await makeStaff("reviewer");
    expect(await act(id, "propose-aside", agent, at("2026-03-03"))).toBe("reviewing");
    expect((await everythingOf(id)).ticket.open).toBe(true);
    expect(await act(id, "send-back", reviewer, at("2026-03-03"))).toBe("verifying");
    await act(id, "propose-aside", agent, at("2026-03-04"));
    expect(await act(id, "confirm-aside", reviewer, at("2026-03-05"))).toBe("aside");
    const { ticket, letters } = await everythingOf(id);
    expect(ticket).toMatchObject({ open: false, asideById: agent.id, asideClearedAt: at("2026-03-05") });
    expect(letters.map(({ kind }) => kind)).toEqual(["receipt"]);
    expect(await act(id, "bring-back", agent, at("2026-03-06"))).toBe("verifying");
    expect((await everythingOf(id)).ticket).toMatchObject({ asideById: null, asideClearedAt: null, open: true });
  });

  test("a letter can still follow: it says why, and how to have the request worked on", async () => {
    const id = await ticketAt("aside", policy, agent, FILED);
    expect(await act(id, "tell-aside", agent, at("2026-03-04"), { reason: "没有写明要查什么。" })).toBe("aside");
    const letter = (await everythingOf(id)).letters.find(({ kind }) => kind === "set-aside")!;
    const content = await transaction((tx) => letterContent(tx, letter, policy.profile, at("2026-03-04")));
    const { text } = await writeLetter(content!, "https://rights.example");
    expect(text).toContain("没有写明要查什么。");
    await act(id, "bring-back", agent, at("2026-03-05"));
    expect(await transaction((tx) => letterContent(tx, letter, policy.profile, at("2026-03-05")))).toBeNull();
  });
});
