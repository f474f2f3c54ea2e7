import { beforeAll, describe, expect, test } from "vitest";
import { letIn } from "#tests/factories/access";
import { FOR_OTHERS, WHAT, type Told } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, expectOk, fileTicket, INPUT, somebodyElse } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import { readTicket } from "#app/domain/tickets/desk/page/read-ticket.server";
import { listQueue } from "#app/domain/tickets/desk/queue/queue.server";
import { NO_FILTERS } from "#app/domain/tickets/desk/queue/views";
import { noteMinor } from "#app/domain/tickets/minors/note-minor.server";
import type { MinorBand } from "#app/domain/policies/profile/ages";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { db } from "#app/platform/database/db.server";

useDatabase();

const NOW = new Date("2026-03-10T02:00:00Z");
const NEEDED = { ok: false, refusal: "minor-access-needed" };
const SHOWN = "身份证件上的出生日期-7781";

let policy: PublishedPolicy;
let agent: StaffActor;
let colleague: StaffActor;
beforeAll(async () => {
  policy = await publish();
  [agent, colleague] = await Promise.all([makeStaff("agent"), makeStaff("agent")]);
});

async function referenceOf(id: string): Promise<string> {
  return (await everythingOf(id)).ticket.reference;
}

async function filed(told: Told, rights: Parameters<typeof fileTicket>[1] = "access"): Promise<string> {
  return fileTicket(policy, rights, NOW, told);
}

async function isGuarded(id: string, who: StaffActor = colleague): Promise<boolean> {
  const read = await readTicket(await referenceOf(id), who.id, NOW);
  if (read && !read.ok) expect(read).toEqual(NEEDED);
  return read?.ok === false;
}

async function personInQueue(id: string): Promise<string | null | undefined> {
  const filters = NO_FILTERS;
  const { rows } = await listQueue({ view: "all", filters, cursor: null, staffId: agent.id, now: NOW });
  return rows.find((row) => row.id === id)?.person;
}

const note = (ticketId: string, band: MinorBand, actor = agent) =>
  noteMinor({ ticketId, actor, input: { band, shown: SHOWN }, now: NOW });

const GUARDIAN = FOR_OTHERS.guardian;
const ABOUT_MINORS: [name: string, told: Told][] = [
  ["a guardian of a child of nine", { requester: { ...GUARDIAN, subjectAge: 9 } }],
  ["a guardian of a young person of sixteen", { requester: { ...GUARDIAN, subjectAge: 16 } }],
  ["a young person who asks alone", { age: "under-18" }],
  [
    "a child who asks with a guardian's consent",
    { age: "under-14", guardian: "agrees", guardianContact: "mother@family.example" },
  ],
  ["an agent of a young person", { requester: FOR_OTHERS.agent, age: "under-18" }],
  ["an agent of a child", { requester: FOR_OTHERS.agent, age: "under-14" }],
];
const ABOUT_OTHERS: [name: string, told: Told][] = [
  ["somebody of age", { age: "of-age" }],
  ["somebody who does not say", {}],
  ["an agent of somebody of age", { requester: FOR_OTHERS.agent, age: "of-age" }],
  ["a relative of somebody who has died", { requester: FOR_OTHERS.relative }],
];

describe.each(ABOUT_MINORS)("a ticket filed by %s", (_name, told) => {
  test("is guarded, its complaint with it, and the queue shows no name of it", async () => {
    const id = await filed(told);
    expect(await isGuarded(id)).toBe(true);
    expect(await personInQueue(id)).toBeNull();
    await act(id, "take", agent, NOW);
    await act(id, "propose-refusal", agent, NOW, INPUT.refuse);
    await act(id, "confirm-refusal", await makeStaff("reviewer"), NOW);
    const { ticketId } = await expectOk(fileComplaint(id, WHAT.complaint, NOW));
    expect(await isGuarded(ticketId)).toBe(true);
    await letIn(id, colleague, NOW);
    expect([await isGuarded(id), await isGuarded(ticketId)]).toEqual([false, true]);
  });

  test("is refused by two people only, whatever the ground", async () => {
    const id = await filed(told);
    await act(id, "take", agent, NOW);
    const alone = await move({
      ticketId: id,
      action: "refuse",
      actor: agent,
      input: INPUT.refuse,
      now: NOW,
      seen: null,
    });
    expect(alone).toMatchObject({ refusal: "second-person-needed" });
  });
});

test.each(ABOUT_OTHERS)(
  "a ticket filed by %s is open to every colleague, and the queue shows who asks, masked",
  async (_name, told) => {
    const id = await filed(told);
    expect(await isGuarded(id)).toBe(false);
    expect(await personInQueue(id)).toMatch(/\*/);
  },
);

describe("staff find that the person is a minor", () => {
  test("and the ticket is shut from then on, to who found it too; the journal says so, and what showed it is sealed", async () => {
    const id = await filed({});
    await expectOk(note(id, "under-18"));
    expect([await isGuarded(id, agent), await isGuarded(id)]).toEqual([true, true]);
    expect(await personInQueue(id)).toBeNull();
    const { journal } = await everythingOf(id);
    expect(journal.find(({ kind }) => kind === "minor-known")).toMatchObject({
      actorId: agent.id,
      data: { ageBand: "under-18" },
    });
    expect(JSON.stringify(journal.map(({ data }) => data))).not.toContain("7781");
    await letIn(id, agent, NOW);
    const read = await readTicket(await referenceOf(id), agent.id, NOW);
    expect(read).toMatchObject({ ok: true, ticket: { ageBand: "under-18", notes: [{ text: SHOWN }] } });
  });

  test("of all that the same contact asked for the same person: the visit, other days, complaints; and of nobody else", async () => {
    const contact = somebodyElse();
    const first = await filed({ contact }, ["access", "delete"]);
    const { visit } = (await everythingOf(first)).ticket;
    const together = await db().ticket.findMany({ where: { visit }, select: { id: true } });
    expect(together).toHaveLength(2);
    const later = await filed({ contact }, "copy");
    await act(later, "take", agent, NOW);
    await act(later, "refuse", agent, NOW);
    const { ticketId: complaint } = await expectOk(fileComplaint(later, WHAT.complaint, NOW));
    const sibling = await filed({ contact: { ...contact, name: "欧阳另测" } });
    const client = await filed({ contact, requester: FOR_OTHERS.agent });
    await expectOk(note(later, "under-18"));
    for (const id of [...together.map(({ id: each }) => each), later, complaint])
      expect(await isGuarded(id)).toBe(true);
    for (const id of [sibling, client]) expect(await isGuarded(id)).toBe(false);
  });

  test("and what the same person asks next is guarded, unless they say that they have come of age", async () => {
    const contact = somebodyElse();
    await expectOk(note(await filed({ contact }), "under-18"));
    expect(await isGuarded(await filed({ contact }, "copy"))).toBe(true);
    expect(await isGuarded(await filed({ contact: { ...contact, name: "欧阳另测" } }, "copy"))).toBe(false);
    expect(await isGuarded(await filed({ contact, age: "of-age" }, "delete"))).toBe(false);
  });

  test("once: said again it is no news, and said by two at once it is written once", async () => {
    const id = await filed({});
    const said = await Promise.all([note(id, "under-18"), note(id, "under-18", colleague)]);
    expect(said.map((each) => (each.ok ? "ok" : each.refusal)).sort()).toEqual(["minor-known-already", "ok"]);
    expect((await everythingOf(id)).journal.filter(({ kind }) => kind === "minor-known")).toHaveLength(1);
  });

  test("by nobody who may not write notes, and of no ticket there is none of", async () => {
    const id = await filed({});
    expect(await note(id, "under-18", await makeStaff("administrator"))).toEqual({
      ok: false,
      refusal: "not-permitted",
    });
    expect(await note("0199a000-0000-7000-8000-000000000001", "under-18")).toEqual({
      ok: false,
      refusal: "ticket-gone",
    });
    expect(await isGuarded(id)).toBe(false);
  });

  test("under 14 after it was verified: it is verified once more, with a guardian's consent, before anything is agreed to", async () => {
    const id = await filed({});
    await act(id, "take", agent, NOW);
    await act(id, "verify", agent, NOW);
    await expectOk(note(id, "under-14"));
    const go = (action: "approve" | "verify", input: object) =>
      move({
        ticketId: id,
        action,
        actor: agent,
        input: { ...INPUT[action], ...input },
        now: NOW,
        seen: null,
      });
    expect(await go("approve", {})).toMatchObject({ refusal: "identity-too-low" });
    expect(await go("verify", {})).toMatchObject({ refusal: "verification-incomplete" });
    expect(await expectOk(go("verify", { confirmed: ["guardian-agrees"], behalf: "与母亲通话" }))).toMatchObject({
      to: "handling",
    });
    expect(await go("verify", {})).toMatchObject({ refusal: "identity-sure" });
    expect(await go("approve", {})).toMatchObject({ ok: true });
  });
});
