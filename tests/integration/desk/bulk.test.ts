import { beforeAll, describe, expect, it } from "vitest";
import { saveSnippet } from "#app/domain/policies/snippets/snippets.server";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { contactDigest } from "#app/domain/typed/contact-digest.server";
import { forgetExpired } from "#app/domain/retention/forget.server";
import { verifyJournal } from "#app/domain/journal/verify.server";
import { sayOrder, undoBatch } from "#app/domain/tickets/desk/bulk/choose.server";
import { confirmBatch } from "#app/domain/tickets/desk/bulk/confirm.server";
import { findBatch, listRows, type ShownRow } from "#app/domain/tickets/desk/bulk/read-batch.server";
import { unsealBody } from "#app/domain/tickets/ticket/seal.server";
import { db } from "#app/platform/database/db.server";
import { confirmed, doneTo, lookedAt, workThrough } from "#tests/factories/batch";
import { letIn } from "#tests/factories/access";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { aTeam } from "#tests/factories/team";
import { act, everythingOf, expectOk, fileTicket, somebodyElse, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";

useDatabase();
const NOW = new Date("2026-10-12T02:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
let other: StaffActor;

beforeAll(async () => {
  policy = await publish();
  [agent, other] = [await makeStaff("agent", { name: "李敏" }), await makeStaff("agent", { name: "王芳" })];
});

const filed = () => fileTicket(policy, "access", NOW);
const several = (count: number) => Promise.all(Array.from({ length: count }, filed));
const ticket = (id: string) => db().ticket.findUniqueOrThrow({ where: { id } });
const told = (rows: readonly ShownRow[]) => rows.map(({ state, code }) => code ?? state);
const of = (ticketIds: readonly string[], staff = agent) => ({ staffId: staff.id, ticketIds, now: NOW });

let snippets = 0;

async function snippet(told: { locale?: "zh-CN" | "en"; right?: "access" | "delete"; body?: string } = {}) {
  const { locale = "zh-CN", right = null, body = "关于 {编号}，请告诉我们运单号。" } = told;
  const words = { policyId: policy.policyId, right, locale, title: `请补充运单号 ${++snippets}`, body, retired: false };
  const actor = await makeStaff("compliance");
  const { id } = await expectOk(saveSnippet({ of: null, words, actor, now: NOW }));
  return { policyId: policy.policyId, locale, right, snippetId: id, body };
}

describe("what is looked at", () => {
  it("says for each ticket what will happen, or the move's own reason why not, and changes nothing", async () => {
    const [free, colleagues] = [await filed(), await ticketAt("handling", policy, other, NOW)];
    const [own, closed] = [
      await ticketAt("handling", policy, agent, NOW),
      await ticketAt("finished", policy, other, NOW),
    ];
    const before = await Promise.all([free, colleagues, own, closed].map(everythingOf));
    const { rows } = await lookedAt({ act: "take", ...of([free, colleagues, own, closed]) });
    expect(told(rows)).toEqual(["can", "can", "already-yours", "action-not-allowed-now"]);
    expect(rows.map(({ holder }) => holder)).toEqual([null, "王芳", null, null]);
    expect(await Promise.all([free, colleagues, own, closed].map(everythingOf))).toEqual(before);
  });

  it("says why a question cannot be asked: no words for its right, a place left open, somebody else's, a wrong state", async () => {
    const [mine, theirs] = [
      await ticketAt("verifying", policy, agent, NOW),
      await ticketAt("verifying", policy, other, NOW),
    ];
    const deletion = await ticketAt("handling", policy, agent, NOW, "delete");
    const closed = await ticketAt("refused", policy, agent, NOW);
    const questions = [await snippet({ right: "access" })];
    const ids = [mine, theirs, deletion, closed];
    const { rows } = await lookedAt({ act: "ask", ...of(ids), order: { questions } });
    expect(told(rows)).toEqual(["can", "not-assignee", "no-words-for-it", "action-not-allowed-now"]);
    const open = [await snippet({ body: "请告诉我们 {运单号}。" })];
    expect(told((await lookedAt({ act: "ask", ...of([mine]), order: { questions: open } })).rows)).toEqual([
      "words-left-open",
    ]);
    const english = [await snippet({ locale: "en", body: "Which waybill?" })];
    expect(told((await lookedAt({ act: "ask", ...of([mine]), order: { questions: english } })).rows)).toEqual([
      "no-words-for-it",
    ]);
  });

  it("of a minor's ticket without an approval nothing but whose it is can be changed", async () => {
    const minor = await ticketAt("verifying", policy, agent, NOW);
    await db().ticket.update({ where: { id: minor }, data: { ageBand: "under-14" } });
    const note = { act: "note", ...of([minor]), order: { body: "核对过运单。" } } as const;
    expect(told((await lookedAt(note)).rows)).toEqual(["minor-access-needed"]);
    expect(told((await lookedAt({ act: "take", ...of([minor], other) })).rows)).toEqual(["can"]);
    await letIn(minor, agent, NOW);
    const { rows } = await doneTo(note);
    expect(rows).toMatchObject([{ state: "done", person: null, minor: true }]);
  });

  it("takes a thousand at most, and says that there were more", async () => {
    const { id } = await lookedAt({ act: "take", ...of([await filed()]) });
    expect(await findBatch(id, agent.id)).toMatchObject({ cut: false, total: 1 });
    const many = { act: "take", ...of([await filed()]), cut: true } as const;
    expect(await findBatch((await lookedAt(many)).id, agent.id)).toMatchObject({ cut: true });
    expect(await findBatch(id, other.id)).toBeNull();
  });
});

describe("what is confirmed", () => {
  it("is done by the moves of the single page, each with a line that names the batch", async () => {
    const ids = await several(2);
    const { id, rows } = await doneTo({ act: "take", ...of(ids) });
    expect(told(rows)).toEqual(["done", "done"]);
    for (const each of ids) {
      const { journal } = await everythingOf(each);
      expect(journal.slice(-2).map(({ kind, actorId, data }) => ({ kind, actorId, data }))).toMatchObject([
        { kind: "moved", actorId: agent.id, data: { action: "take" } },
        { kind: "batched", actorId: agent.id, data: { batchId: id, act: "take", undo: false } },
      ]);
    }
    const note = await doneTo({ act: "note", ...of(ids), order: { body: "等承运方回电。" } });
    expect(told(note.rows)).toEqual(["done", "done"]);
    const questions = [await snippet()];
    const asked = await doneTo({ act: "ask", ...of(ids), order: { questions, days: 7 } });
    expect(told(asked.rows)).toEqual(["done", "done"]);
    const [first] = ids;
    const now = await ticket(first!);
    expect(now.status).toBe("awaiting");
    const said = await db().message.findFirstOrThrow({ where: { ticketId: first! } });
    expect(JSON.stringify(unsealBody("message", said))).toContain(`关于 ${now.reference}，请告诉我们运单号。`);
    expect(await db().letter.count({ where: { ticketId: { in: ids }, kind: "question" } })).toBe(2);
  });

  it("extends each ticket by its own policy's term, in the language of its letter, once", async () => {
    const european = await publish(gdpr);
    const handled = () => ticketAt("handling", european, agent, NOW);
    const ids = [await handled(), await handled()];
    const order = { reasons: { "zh-CN": "要向三家承运方核对，来不及在原定日期前办完。" } };
    const before = (await ticket(ids[0]!)).dueOn;
    const { rows } = await doneTo({ act: "extend", ...of(ids), order });
    expect(told(rows)).toEqual(["done", "done"]);
    const { dueOn } = await ticket(ids[0]!);
    expect(dueOn > before).toBe(true);
    expect(rows[0]!.detail.dueOn).toBe(dueOn);
    expect(told((await lookedAt({ act: "extend", ...of(ids), order })).rows)).toEqual([
      "extension-used",
      "extension-used",
    ]);
    const english = { reasons: { en: "We have to ask three carriers." } };
    expect(told((await lookedAt({ act: "extend", ...of([await handled()]), order: english })).rows)).toEqual([
      "no-words-for-it",
    ]);
  });

  it("leaves out what moved since it was looked at, and says by whom", async () => {
    const [moved, still] = [await filed(), await filed()];
    const { id } = await lookedAt({ act: "take", ...of([moved, still]) });
    await act(moved, "take", other, NOW);
    await confirmed(id, agent.id, NOW);
    await workThrough(id, NOW);
    const rows = await listRows(id, agent.id);
    expect(rows).toMatchObject([
      { state: "failed", code: "moved-meanwhile", detail: { by: "王芳", action: "take" } },
      { state: "done" },
    ]);
    expect((await ticket(moved)).assigneeId).toBe(other.id);
  });

  it("is what was seen: unticked rows stay, and what was looked at anew is not confirmed by the page before", async () => {
    const ids = await several(3);
    const { id } = await lookedAt({ act: "take", ...of(ids) });
    const stale = { batchId: id, staffId: agent.id, now: NOW, round: 7, places: [0, 1, 2] };
    expect(await confirmBatch(stale)).toMatchObject({ refusal: "batch-moved" });
    expect(await confirmBatch({ ...stale, round: 0, places: [] })).toMatchObject({ refusal: "batch-nothing" });
    expect(await confirmBatch({ ...stale, staffId: other.id, round: 0 })).toMatchObject({ refusal: "ticket-gone" });
    await confirmed(id, agent.id, NOW, [0, 2]);
    // Pressed twice: nothing more.
    expect(await confirmBatch({ ...stale, round: 0 })).toEqual({ ok: true });
    await workThrough(id, NOW);
    expect(told(await listRows(id, agent.id))).toEqual(["done", "left", "done"]);
    expect((await ticket(ids[1]!)).status).toBe("received");
  });

  it("notices a right that was lost between confirming and doing", async () => {
    const leaving = await makeStaff("agent");
    const ids = await several(2);
    const { id } = await lookedAt({ act: "take", ...of(ids, leaving) });
    await confirmed(id, leaving.id, NOW);
    await db().staff.update({ where: { id: leaving.id }, data: { active: false } });
    await workThrough(id, NOW);
    expect(told(await listRows(id, leaving.id))).toEqual(["ticket-gone", "ticket-gone"]);
    expect((await ticket(ids[0]!)).status).toBe("received");
  });

  it("leaves alone what one asked for oneself", async () => {
    const contact = somebodyElse();
    const self = await makeStaff("agent");
    await db().staff.update({ where: { id: self.id }, data: { ownDigest: contactDigest(contact.email) } });
    const own = await fileTicket(policy, "access", NOW, { contact });
    const { rows } = await lookedAt({ act: "take", ...of([own], self) });
    expect(rows).toMatchObject([{ state: "cannot", code: "ticket-gone", right: null, person: null }]);
  });
});

describe("what is taken back", () => {
  const undone = async (id: string, order?: { reason: string }) => {
    const begun = await expectOk(undoBatch({ batchId: id, staffId: agent.id, now: NOW }));
    if (order) {
      await expectOk(sayOrder({ batchId: begun.id, staffId: agent.id, now: NOW, order }));
    }
    await workThrough(begun.id, NOW);
    const seen = await listRows(begun.id, agent.id);
    if (seen.some(({ state }) => state === "can")) {
      await confirmed(begun.id, agent.id, NOW);
      await workThrough(begun.id, NOW);
    }
    return listRows(begun.id, agent.id);
  };

  it("taking: each goes back to who had it, or to nobody; what moved since stays", async () => {
    const ids = [await filed(), await ticketAt("handling", policy, other, NOW), await filed()];
    const { id } = await doneTo({ act: "take", ...of(ids) });
    await act(ids[2]!, "verify", agent, NOW);
    const rows = await undone(id);
    expect(told(rows)).toEqual(["done", "done", "moved-meanwhile"]);
    expect(await Promise.all(ids.map(async (each) => (await ticket(each)).assigneeId))).toEqual([
      null,
      other.id,
      agent.id,
    ]);
    expect(await undoBatch({ batchId: id, staffId: other.id, now: NOW })).toMatchObject({ refusal: "ticket-gone" });
  });

  it("taking from who does not work any more: it stays, and that is said", async () => {
    const gone = await makeStaff("agent");
    const theirs = await ticketAt("handling", policy, gone, NOW);
    const { id } = await doneTo({ act: "take", ...of([theirs]) });
    await db().staff.update({ where: { id: gone.id }, data: { active: false } });
    expect(told(await undone(id))).toEqual(["holder-gone"]);
    expect((await ticket(theirs)).assigneeId).toBe(agent.id);
  });

  it("putting aside: brought back to nobody; not what a second person has looked at", async () => {
    const [one, two, taken] = [await filed(), await filed(), await ticketAt("verifying", policy, agent, NOW)];
    const order = { reason: "内容是广告，不是申请。" };
    const { id, rows } = await doneTo({ act: "put-aside", ...of([one, two, taken]), order });
    expect(rows.map(({ detail }) => detail.to)).toEqual(["aside", "aside", "reviewing"]);
    await act(two, "clear-aside", await makeStaff("reviewer"), NOW);
    expect(told(await undone(id, { reason: "看错了，是真的申请。" }))).toEqual(["done", "moved-meanwhile", "done"]);
    expect(await ticket(one)).toMatchObject({ status: "verifying", assigneeId: null });
    expect(await ticket(taken)).toMatchObject({ status: "verifying", assigneeId: agent.id });
  });

  it("a note, a question and an extension stay", async () => {
    const own = await ticketAt("verifying", policy, agent, NOW);
    const { id } = await doneTo({ act: "note", ...of([own]), order: { body: "核对过。" } });
    expect(await undoBatch({ batchId: id, staffId: agent.id, now: NOW })).toMatchObject({ refusal: "batch-nothing" });
  });
});

describe("who may", () => {
  it("assigns: a reviewer to who works there, an agent to nobody", async () => {
    const reviewer = await makeStaff("reviewer");
    const held = await ticketAt("handling", policy, other, NOW);
    const order = { assigneeId: agent.id };
    expect(told((await lookedAt({ act: "assign", ...of([held], other), order })).rows)).toEqual(["not-permitted"]);
    const { id, rows } = await doneTo({ act: "assign", ...of([held], reviewer), order });
    expect(rows).toMatchObject([{ state: "done", holder: "王芳", to: "李敏" }]);
    const back = await expectOk(undoBatch({ batchId: id, staffId: reviewer.id, now: NOW }));
    await workThrough(back.id, NOW);
    await confirmed(back.id, reviewer.id, NOW);
    await workThrough(back.id, NOW);
    expect((await ticket(held)).assigneeId).toBe(other.id);
  });

  it("what another team has is not there, and nothing of it is shown", async () => {
    const north = await publish({ id: "north-team" });
    const [here, there] = [await fileTicket(policy, "access", NOW), await fileTicket(north, "access", NOW)];
    const member = await makeStaff("agent");
    await aTeam({ name: "北方", holds: [{ policyId: "north-team", right: "" }], members: { [member.id]: "agent" } });
    const { rows } = await lookedAt({ act: "take", ...of([here, there], member) });
    expect(told(rows)).toEqual(["ticket-gone", "can"]);
    expect(rows[0]).toMatchObject({ right: null, person: null });
  });
});

it("keeps no words longer than thirty days, what nobody confirmed for a day, and the journal stays whole", async () => {
  const late = (days: number) => new Date(Date.now() + days * 86_400_000);
  const kept = await db().batch.count({ where: { confirmedAt: { not: null } } });
  await db().batch.updateMany({ data: { createdAt: new Date() } });
  await forgetExpired(late(2));
  expect([await db().batch.count(), kept > 0]).toEqual([kept, true]);
  await forgetExpired(late(31));
  expect(await db().batch.count()).toBe(0);
  expect(await db().batchRow.count()).toBe(0);
  expect((await verifyJournal()).flaw).toBeNull();
});
