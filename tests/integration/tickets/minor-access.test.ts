import { beforeAll, describe, expect, test } from "vitest";
import { ask, letIn, REASON, settle } from "#tests/factories/access";
import { FOR_OTHERS, PERSON, WHAT } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, fileTicket, INPUT } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findAccessRequest, listAccessRequests } from "#app/domain/tickets/minors/access-requests.server";
import { askAccess } from "#app/domain/tickets/minors/ask-access.server";
import { decideAccess } from "#app/domain/tickets/minors/decide-access.server";
import { endAccess } from "#app/domain/tickets/minors/end-access.server";
import { fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import { readTicket } from "#app/domain/tickets/desk/page/read-ticket.server";
import { findTicketFront } from "#app/domain/tickets/desk/page/ticket-front.server";
import { db } from "#app/platform/database/db.server";

useDatabase();

const NOW = new Date("2026-03-10T02:00:00Z");
const HOUR = 3_600_000;
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const NEEDED = { ok: false, refusal: "minor-access-needed" };

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

async function lines(ticketId: string, kind: string) {
  return (await everythingOf(ticketId)).journal.filter((line) => line.kind === kind);
}

describe("an approval opens a ticket about a child", () => {
  test("to the colleague it was given to, until the midnight that ends its last day in the policy's zone", async () => {
    const { id, reference } = await filed();
    expect(await readTicket(reference, agent.id, NOW)).toEqual(NEEDED);
    await settle(await ask(id, agent, NOW), NOW, { days: 1, actor: manager });
    // 10 March in Shanghai ends at 16:00 UTC.
    expect(await readTicket(reference, agent.id, later(14 - 1 / HOUR))).toMatchObject({
      ok: true,
      ticket: { reference, openUntil: "2026-03-10" },
    });
    expect(await readTicket(reference, agent.id, later(14))).toEqual(NEEDED);
    expect(await readTicket(reference, other.id, NOW)).toEqual(NEEDED);
  });

  test("and not one that was refused; asked again and approved, it opens", async () => {
    const { id, reference } = await filed();
    await settle(await ask(id, agent, NOW), NOW, { decision: "refused" });
    expect(await readTicket(reference, agent.id, NOW)).toEqual(NEEDED);
    await letIn(id, agent, later(1));
    expect(await readTicket(reference, agent.id, later(1))).toMatchObject({ ok: true });
  });

  test("and is needed for nobody else's, while one in force is not asked for again", async () => {
    const adult = await fileTicket(policy, "access", NOW);
    expect(await readTicket((await everythingOf(adult)).ticket.reference, agent.id, NOW)).toMatchObject({
      ok: true,
      ticket: { openUntil: null },
    });
    expect(await askAccess({ ticketId: adult, actor: agent, reason: REASON, now: NOW })).toEqual({
      ok: false,
      refusal: "access-not-needed",
    });
    const { id } = await filed();
    await letIn(id, agent, NOW);
    expect(await askAccess({ ticketId: id, actor: agent, reason: REASON, now: NOW })).toEqual({
      ok: false,
      refusal: "access-not-needed",
    });
  });

  test("a reference of nothing opens to nobody", async () => {
    expect(await readTicket("RD-AAAA-AAAA", agent.id, NOW)).toBeNull();
  });
});

describe("who decides", () => {
  const input = { decision: "approved", days: 7, note: "" } as const;

  test("holds the permission, and never decides their own", async () => {
    const { id } = await filed();
    const accessId = await ask(id, manager, NOW);
    for (const role of ["agent", "reviewer"] as const)
      expect(await decideAccess({ accessId, actor: await makeStaff(role), input, now: NOW })).toEqual({
        ok: false,
        refusal: "not-permitted",
      });
    expect(await decideAccess({ accessId, actor: manager, input, now: NOW })).toEqual({
      ok: false,
      refusal: "access-own",
    });
    await expect(
      db().minorAccess.update({
        where: { id: accessId },
        data: { decision: "approved", decidedAt: NOW, decidedById: manager.id, expiresAt: later(1) },
      }),
    ).rejects.toThrow(/MinorAccess_not_own/);
    expect((await decideAccess({ accessId, actor: other, input, now: NOW })).ok).toBe(true);
    expect(await decideAccess({ accessId, actor: other, input, now: NOW })).toEqual({
      ok: false,
      refusal: "access-decided-already",
    });
    expect(await decideAccess({ accessId: id, actor: other, input, now: NOW })).toEqual({
      ok: false,
      refusal: "ticket-gone",
    });
  });

  test("is held to it by the database too: no approval without an end, no decision without who made it, one open asking", async () => {
    const { id } = await filed();
    const accessId = await ask(id, agent, NOW);
    const write = (data: Parameters<ReturnType<typeof db>["minorAccess"]["update"]>[0]["data"]) =>
      db().minorAccess.update({ where: { id: accessId }, data });
    await expect(write({ decision: "approved", decidedAt: NOW, decidedById: manager.id })).rejects.toThrow(
      /MinorAccess_ends/,
    );
    await expect(write({ decision: "refused", decidedAt: NOW })).rejects.toThrow(/MinorAccess_decided/);
    const { id: _, ...copy } = await db().minorAccess.findUniqueOrThrow({ where: { id: accessId } });
    await expect(db().minorAccess.create({ data: copy })).rejects.toThrow(/Unique constraint/);
  });

  test("finds what waits, with the reason and without anything the ticket holds", async () => {
    const { id, reference } = await filed();
    const accessId = await ask(id, agent, NOW);
    const { open } = await listAccessRequests(manager.id, NOW);
    const listed = open.find((each) => each.id === accessId);
    expect(listed).toMatchObject({
      reference,
      right: "access",
      reason: REASON,
      asker: { id: agent.id, role: "agent", isAssignee: false },
    });
    for (const secret of [...Object.values(PERSON), FOR_OTHERS.guardian.subjectName])
      expect(JSON.stringify(listed)).not.toContain(secret);
    await settle(accessId, NOW, { actor: manager });
    expect((await findAccessRequest(accessId, manager.id, NOW))?.asked).toMatchObject({
      decision: "approved",
      decidedBy: "陈审",
      until: "2026-03-16",
      inForce: true,
      ended: null,
    });
    expect(await findAccessRequest("nonsense", manager.id, NOW)).toBeNull();
  });
});

describe("taken back before its end", () => {
  const WHY = "办完了，不用再看";
  const end = (accessId: string, actor: StaffActor, at: Date) => endAccess({ accessId, actor, reason: WHY, now: at });

  async function approved() {
    const ticket = await filed();
    const accessId = await ask(ticket.id, agent, NOW);
    await settle(accessId, NOW, { actor: manager });
    return { ...ticket, accessId };
  }

  test("it closes at once, with the reason where the colleague looks; asked again and approved, it opens", async () => {
    const { id, reference, accessId } = await approved();
    expect(await readTicket(reference, agent.id, NOW)).toMatchObject({ ok: true });
    expect((await end(accessId, other, later(1))).ok).toBe(true);
    expect(await readTicket(reference, agent.id, later(1))).toEqual(NEEDED);
    expect((await findTicketFront(reference, agent.id, later(1)))?.access).toMatchObject({
      state: "ended",
      note: WHY,
    });
    expect((await findAccessRequest(accessId, manager.id, later(1)))?.asked).toMatchObject({
      decision: "approved",
      until: "2026-03-16",
      inForce: false,
      ended: { at: later(1).toISOString(), reason: WHY },
    });
    const [line] = await lines(id, "minor-access-ended");
    expect(line).toMatchObject({ actorId: other.id, data: { accessId, staffId: agent.id } });
    await letIn(id, agent, later(2));
    expect(await readTicket(reference, agent.id, later(2))).toMatchObject({ ok: true });
  });

  test("only by those who may approve, only while it counts, and once, also when two press", async () => {
    const { id, accessId } = await approved();
    for (const role of ["agent", "reviewer"] as const)
      expect(await end(accessId, await makeStaff(role), NOW)).toEqual({ ok: false, refusal: "not-permitted" });
    expect(await end(id, manager, NOW)).toEqual({ ok: false, refusal: "ticket-gone" });
    const over = (await db().minorAccess.findUniqueOrThrow({ where: { id: accessId } })).expiresAt!;
    expect(await end(accessId, manager, over)).toEqual({ ok: false, refusal: "access-not-in-force" });
    const both = await Promise.all([end(accessId, manager, later(1)), end(accessId, other, later(1))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, refusal: "access-not-in-force" });
    expect(await lines(id, "minor-access-ended")).toHaveLength(1);
    const { accessId: refused } = await filed().then(async (ticket) => ({
      accessId: await ask(ticket.id, agent, NOW),
    }));
    expect(await end(refused, manager, NOW)).toEqual({ ok: false, refusal: "access-not-in-force" });
  });

  test("the database too lets nothing be taken back but an approval, before its end, by somebody and with the reason", async () => {
    const { accessId } = await approved();
    const whole = { endedAt: later(1), endedById: other.id, endSealed: Buffer.from("x") };
    const write = (row: string, data: Partial<Record<keyof typeof whole, unknown>>) =>
      db().minorAccess.update({ where: { id: row }, data: data as typeof whole });
    for (const key of ["endedAt", "endedById", "endSealed"] as const)
      await expect(write(accessId, { ...whole, [key]: null })).rejects.toThrow(/MinorAccess_taken_back/);
    await expect(write(accessId, { ...whole, endedAt: later(24 * 8) })).rejects.toThrow(/MinorAccess_taken_back/);
    const waiting = await ask((await filed()).id, agent, NOW);
    await expect(write(waiting, whole)).rejects.toThrow(/MinorAccess_taken_back/);
  });
});

describe("at the same moment", () => {
  test("one colleague asking twice asks once", async () => {
    const { id } = await filed();
    const asked = await Promise.all(
      [1, 2, 3].map(() => askAccess({ ticketId: id, actor: agent, reason: REASON, now: NOW })),
    );
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    expect(asked.filter((each) => !each.ok).map((each) => !each.ok && each.refusal)).toEqual([
      "access-asked-already",
      "access-asked-already",
    ]);
    expect(await db().minorAccess.count({ where: { ticketId: id } })).toBe(1);
    expect(await lines(id, "minor-access-asked")).toHaveLength(1);
  });

  test("two who decide differently: one decides, the other is told", async () => {
    const { id } = await filed();
    const accessId = await ask(id, agent, NOW);
    const decided = await Promise.all([
      decideAccess({ accessId, actor: manager, input: { decision: "approved", days: 7, note: "" }, now: NOW }),
      decideAccess({ accessId, actor: other, input: { decision: "refused", days: 7, note: "不需要" }, now: NOW }),
    ]);
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    expect(decided).toContainEqual({ ok: false, refusal: "access-decided-already" });
    expect(await lines(id, "minor-access-decided")).toHaveLength(1);
    expect((await everythingOf(id)).letters.filter(({ kind }) => kind === "staff-access-decided")).toHaveLength(1);
  });

  test("a ticket looked at from several windows has one line of it", async () => {
    const { id, reference } = await filed();
    await letIn(id, agent, NOW);
    await Promise.all([1, 2, 3, 4].map(() => readTicket(reference, agent.id, NOW)));
    expect(await lines(id, "minor-data-viewed")).toHaveLength(1);
  });
});

test("a look is one line a colleague and civil day, however many pages", async () => {
  const { id, reference } = await filed();
  await letIn(id, agent, NOW);
  await letIn(id, manager, NOW);
  for (const [who, hours] of [
    [agent, 0],
    [agent, 1],
    [manager, 1],
    [agent, 13.9],
    [agent, 14],
    [agent, 15],
  ] as const)
    await readTicket(reference, who.id, later(hours));
  const seen = (await lines(id, "minor-data-viewed")).map(({ actorId, data }) => [
    actorId,
    (data as { on: string }).on,
  ]);
  expect(seen).toEqual([
    [agent.id, "2026-03-10"],
    [manager.id, "2026-03-10"],
    [agent.id, "2026-03-11"],
  ]);
  expect((await everythingOf(id)).ticket.version).toBe(1);
});

describe("a complaint about such a ticket", () => {
  test("is guarded like it, by an approval of its own", async () => {
    const { id } = await filed();
    const [first, reviewer] = [await makeStaff("agent"), await makeStaff("reviewer")];
    await act(id, "take", first, NOW);
    await act(id, "propose-refusal", first, NOW, INPUT.refuse);
    await act(id, "confirm-refusal", reviewer, NOW);
    const { ticketId } = await expectOk(fileComplaint(id, WHAT.complaint, NOW));
    const { reference } = (await everythingOf(ticketId)).ticket;
    await letIn(id, agent, NOW);
    expect(await readTicket(reference, agent.id, NOW)).toEqual(NEEDED);
    await letIn(ticketId, agent, NOW);
    expect(await readTicket(reference, agent.id, NOW)).toMatchObject({ ok: true });
  });
});
