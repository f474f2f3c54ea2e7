import { beforeAll, describe, expect, test } from "vitest";
import { verifiedChain } from "#tests/factories/chain";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, INPUT, itemOf, proveGone, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { findTaskByToken, settleTask } from "#app/domain/tickets/tasks/settle-task.server";
import { surfaceTasks } from "#app/domain/tickets/tasks/surface-tasks.server";
import { listOpenTasks, listTicketTasks } from "#app/domain/tickets/tasks/task-list.server";
import { sendLetterOnce } from "#app/domain/tickets/letters/send/send-letter.server";
import { db } from "#app/platform/database/db.server";
import { unseal } from "#app/platform/seal/seal.server";
import { sha256 } from "#app/platform/seal/secret.server";
import { writeLetter } from "#jobs/tasks/write-letter";

useDatabase();

const NOW = new Date("2026-04-30T02:00:00Z");
const at = (day: string) => new Date(`${day}T02:00:00Z`);
const RECIPIENT = { kind: "recipient" } as const;

let policy: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
});

const KEPT = itemOf({ what: "订单记录", outcome: "restricted", dutyId: "e-commerce", eventOn: "2023-06-01" });
const TOLD = [
  { id: "logistics", find: "运单 7781" },
  { id: "payment", find: "订单 7781 的收款" },
];

/** A finished deletion: one item kept until the first of June, two recipients told, one of them by letter. */
async function finished(): Promise<string> {
  const id = await ticketAt("approved", policy, agent, NOW, "delete");
  await act(id, "finish", agent, NOW, {
    items: [itemOf({ outcome: "deleted" }), KEPT],
    where: "运单系统",
    done: "",
    recipients: TOLD,
  });
  return id;
}

async function taskOf(ticketId: string, kind: string, key?: string) {
  return db().task.findFirstOrThrow({
    where: { ticketId, kind, ...(key ? { key } : {}) },
    orderBy: { createdAt: "desc" },
  });
}

/** Sends the letter a recipient gets. Out: what was sent, and the token of its link. */
async function letterTo(ticketId: string) {
  const letter = await db().letter.findFirstOrThrow({ where: { ticketId, kind: "recipient-request" } });
  let sent = { to: "", text: "" };
  const outcome = await sendLetterOnce(
    letter.id,
    () => NOW,
    async ({ content }) => {
      const words = await writeLetter(content, "https://rights.example");
      sent = { to: content.to ?? "", text: words.text };
      return { end: "taken", letter: { to: content.to, ...words, enclosures: [], parts: [], at: NOW } };
    },
  );
  return { outcome: outcome.end, ...sent, token: /answer\/([A-Za-z0-9_-]{43})/.exec(sent.text)?.[1] ?? "" };
}

describe("those who received the data", () => {
  test("are told what was written for them and nothing else, by letter where they have an address", async () => {
    const id = await finished();
    const tasks = await db().task.findMany({ where: { ticketId: id, kind: "recipient" }, orderBy: { key: "asc" } });
    // The first of May is a holiday until the fifth; the ninth is worked.
    expect(tasks.map(({ key, dueOn, tokenHash }) => [key, dueOn, tokenHash !== null])).toEqual([
      ["logistics", "2026-05-18", true],
      ["payment", "2026-05-18", false],
    ]);
    const { outcome, to, text, token } = await letterTo(id);
    expect([outcome, to]).toEqual(["sent", "privacy@carriers.example"]);
    expect(text).toContain("运单 7781");
    expect(text).not.toMatch(/欧阳|ouyang|订单记录|司机/);
    expect(await findTaskByToken(sha256(token), NOW)).toBe(tasks[0]?.id);
    const kept = await db().letter.findFirstOrThrow({ where: { ticketId: id, kind: "recipient-request" } });
    expect(unseal(kept.contentSealed!, `letter:${kept.id}`)).not.toContain(token);
  });

  test("answer by their link, once; afterwards nobody changes it", async () => {
    const id = await finished();
    const task = await taskOf(id, "recipient", "logistics");
    const answer = {
      taskId: task.id,
      actor: RECIPIENT,
      input: { result: "done", note: "", until: null },
      now: at("2026-05-07"),
    };
    const outcomes = await Promise.all([settleTask(answer), settleTask(answer)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(
      await settleTask({ ...answer, actor: agent, input: { result: "cannot", note: "电话", until: null } }),
    ).toEqual({ ok: false, refusal: "task-settled" });
    expect((await everythingOf(id)).journal.at(-1)).toMatchObject({
      kind: "task-settled",
      data: { task: "recipient", result: "done", byRecipient: true },
    });
    expect(await verifiedChain(id)).toBe((await everythingOf(id)).journal.length);
  });

  test("say why they cannot, and cannot say so without a reason or after the link is over", async () => {
    const task = await taskOf(await finished(), "recipient", "logistics");
    const cannot = { taskId: task.id, actor: RECIPIENT, now: at("2026-05-07") };
    await expect(settleTask({ ...cannot, input: { result: "cannot", note: " ", until: null } })).rejects.toThrow();
    expect(
      await settleTask({ ...cannot, now: at("2026-07-30"), input: { result: "done", note: "", until: null } }),
    ).toMatchObject({ refusal: "task-settled" });
    expect(await findTaskByToken(task.tokenHash!, at("2026-07-30"))).toBeNull();
  });

  test("are silent once ten working days are over: written down once, and their assignee told", async () => {
    const id = await finished();
    expect((await taskOf(id, "recipient", "payment")).surfacedAt).toBeNull();
    await surfaceTasks(at("2026-05-18"));
    expect((await taskOf(id, "recipient", "payment")).surfacedAt).toBeNull();
    await Promise.all([surfaceTasks(at("2026-05-19")), surfaceTasks(at("2026-05-19"))]);
    const { journal, letters } = await everythingOf(id);
    expect(journal.filter(({ kind }) => kind === "task-surfaced")).toHaveLength(2);
    expect(letters.filter(({ kind, staffId }) => kind === "staff-task" && staffId === agent.id)).toHaveLength(2);
    expect((await listTicketTasks(id, policy.profile, at("2026-05-19"))).filter(({ silent }) => silent)).toHaveLength(
      2,
    );
  });
});

describe("what could only be kept", () => {
  test("comes back on its day, once; settled, the person is told and the ticket stays finished", async () => {
    const id = await finished();
    const task = await taskOf(id, "restricted");
    const early = {
      taskId: task.id,
      actor: agent,
      input: { result: "deleted", note: "已删除", until: null },
      now: at("2026-05-31"),
    };
    expect(await settleTask(early)).toMatchObject({ refusal: "action-not-allowed-now" });
    await surfaceTasks(at("2026-06-01"));
    await surfaceTasks(at("2026-06-02"));
    expect((await listOpenTasks(agent.id, at("2026-06-02"))).tasks.map((each) => each.id)).toContain(task.id);
    expect(await settleTask({ ...early, now: at("2026-06-02") })).toEqual({ ok: true });
    const { ticket, letters, journal } = await everythingOf(id);
    expect(ticket).toMatchObject({ status: "finished", outcome: "restricted" });
    expect(letters.filter(({ kind }) => kind === "restriction-ended")).toHaveLength(1);
    expect(
      journal.filter(({ kind, data }) => kind === "task-surfaced" && (data as { task: string }).task === "restricted"),
    ).toHaveLength(1);
    const seen = await findPublicTicket(id, at("2026-06-02"));
    expect(seen?.decision).toMatchObject({
      kind: "finished",
      items: [{ outcome: "deleted" }, { later: { result: "deleted", on: "2026-06-02" } }],
    });
  });

  test("may have to be kept on: it comes back again, and says until when", async () => {
    const id = await finished();
    const task = await taskOf(id, "restricted");
    const keep = (until: string | null) =>
      settleTask({
        taskId: task.id,
        actor: agent,
        input: { result: "kept", note: "还有诉讼", until },
        now: at("2026-06-01"),
      });
    await expect(keep(null)).rejects.toThrow();
    expect(await keep("2026-06-01")).toMatchObject({ refusal: "until-not-ahead" });
    expect(await keep("2027-06-01")).toEqual({ ok: true });
    expect(await taskOf(id, "restricted")).toMatchObject({ key: task.key, dueOn: "2027-06-01", settledAt: null });
    expect((await findPublicTicket(id, at("2026-06-02")))?.decision).toMatchObject({
      items: [{}, { later: { result: "kept", until: "2027-06-01" } }],
    });
  });
});

describe("a cancellation", () => {
  test("is finished only when every system was seen without the account", async () => {
    const id = await ticketAt("approved", policy, agent, NOW, "cancel");
    expect(
      await move({ ticketId: id, action: "finish", actor: agent, input: INPUT.finish, now: NOW, seen: null }),
    ).toEqual({ ok: false, refusal: "systems-unproven" });
    await proveGone(id, agent, NOW);
    expect(await act(id, "finish", agent, NOW)).toBe("finished");
  });

  test("refused or withdrawn leaves no system to look at", async () => {
    const id = await ticketAt("approved", policy, agent, NOW, "cancel");
    await act(id, "withdraw", { kind: "requester" }, NOW);
    expect(await db().task.count({ where: { ticketId: id, settledAt: null } })).toBe(0);
  });
});

test("a task is settled by nobody without the permission, and with no result of another kind", async () => {
  const task = await taskOf(await finished(), "recipient");
  const asked = { taskId: task.id, input: { result: "done", note: "电话", until: null }, now: NOW };
  expect(await settleTask({ ...asked, actor: await makeStaff("compliance") })).toMatchObject({
    refusal: "not-permitted",
  });
  expect(await settleTask({ ...asked, actor: agent, input: { ...asked.input, result: "gone" } })).toMatchObject({
    refusal: "item-not-allowed",
  });
});
