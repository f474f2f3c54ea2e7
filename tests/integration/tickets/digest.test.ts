import { beforeAll, describe, expect, test } from "vitest";
import { giveUpLetter } from "#app/domain/tickets/letters/send/record-undelivered.server";
import { findAnswer, findLetterPage } from "#app/domain/tickets/letters/send/find-letter.server";
import { sendAgain } from "#app/domain/tickets/letters/send/send-again.server";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { settleTask } from "#app/domain/tickets/tasks/settle-task.server";
import { db } from "#app/platform/database/db.server";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, itemOf, ticketAt } from "#tests/factories/ticket";
import { digestsOf, fileVisit, sendAt } from "#tests/factories/visit";
import { useDatabase } from "#tests/support/database";

useDatabase();

/** An instant on the walls of Shanghai in October 2026. */
const at = (day: number, time: string) => new Date(`2026-10-${day}T${time}+08:00`);

let policy: Awaited<ReturnType<typeof publish>>;
let agent: StaffActor;
beforeAll(async () => {
  // Where the promise stands still while the person is waited for, what asks them waits for the day's letter.
  const rights = Object.entries(resourceGo.rights).map(([right, rule]) => [right, { ...rule, pausable: true }]);
  policy = await publish({ rights: Object.fromEntries(rights) });
  agent = await makeStaff("agent");
});

async function visit() {
  const { visit: reference, ids } = await fileVisit(policy, ["access", "copy"], at(12, "10:00"));
  const [access = "", copying = ""] = ids;
  for (const id of ids) {
    await act(id, "take", agent, at(12, "11:00"));
    await act(id, "verify", agent, at(12, "11:00"));
  }
  return { reference, access, copying };
}

async function runAt(letterId: string): Promise<Date | undefined> {
  return (await db().outbox.findFirst({ where: { payload: { equals: { letterId } } }, orderBy: { id: "desc" } }))
    ?.runAt;
}

async function only(reference: string) {
  const digests = await digestsOf(reference);
  const last = digests.at(-1);
  if (!last) throw new Error("no letter of the day was promised");
  return last;
}

async function lettersOf(ticketId: string, kind: string) {
  return db().letter.findMany({ where: { ticketId, kind } });
}

describe("a visit that asked for several rights", () => {
  test("gets one letter at six that says all that happened to each, on the day after its receipt", async () => {
    const { reference, access, copying } = await visit();
    await act(access, "ask", agent, at(12, "15:00"));
    await act(copying, "approve", agent, at(13, "09:00"), { note: "我们这就办。", conditions: [] });
    const digest = await only(reference);
    expect(await digestsOf(reference)).toHaveLength(1);
    expect(await runAt(digest.id)).toEqual(at(13, "18:00"));
    expect(
      await db().outbox.count({
        where: {
          type: "send-letter",
          doneAt: null,
          payload: { path: ["letterId"], not: digest.id },
          createdAt: { gt: at(12, "10:00") },
        },
      }),
    ).toBe(0);
    const sent = await sendAt(digest.id, at(13, "18:00"));
    expect(sent?.subject).toBe(`[${reference}] 请您处理：您的申请有新进展`);
    for (const words of ["您的 2 项申请有新进展", "您说的是哪一张提单？", "我们这就办。", reference])
      expect(sent?.text).toContain(words);
    for (const id of [access, copying]) {
      const { journal, letters } = await everythingOf(id);
      const told = journal.flatMap(({ kind, data }) =>
        kind === "letter-sent" ? [(data as { letter: string }).letter] : [],
      );
      expect(told.filter((kind) => kind === "question" || kind === "approved")).toHaveLength(1);
      expect(letters.filter(({ collected }) => collected).map(({ sentAt, digestId }) => [sentAt, digestId])).toEqual([
        [at(13, "18:00"), digest.id],
      ]);
    }
  });

  test("gets nothing on a day on which nothing happened, and never two letters on one", async () => {
    const { reference, access, copying } = await visit();
    await act(access, "ask", agent, at(13, "09:00"));
    await sendAt((await only(reference)).id, at(13, "18:00"));
    await act(copying, "approve", agent, at(13, "18:30"));
    const next = await only(reference);
    expect([(await digestsOf(reference)).length, await runAt(next.id)]).toEqual([2, at(14, "18:00")]);
    await sendAt(next.id, at(14, "18:00"));
    expect(await digestsOf(reference)).toHaveLength(2);
  });

  test("gets a late letter as soon as it can go; that day then has had its letter", async () => {
    const { reference, access, copying } = await visit();
    await act(access, "ask", agent, at(13, "09:00"));
    const first = await only(reference);
    await act(copying, "approve", agent, at(13, "20:00"));
    expect(await digestsOf(reference)).toHaveLength(1);
    const sent = await sendAt(first.id, at(14, "08:00"));
    expect(sent?.parts).toHaveLength(2);
    await act(copying, "finish", agent, at(14, "10:00"));
    expect(await runAt((await only(reference)).id)).toEqual(at(15, "18:00"));
  });

  test("is told of the end of a restriction in that day's one letter too", async () => {
    const { visit: reference, ids } = await fileVisit(policy, ["access", "delete"], at(12, "10:00"));
    const [access = "", deletion = ""] = ids;
    for (const id of ids)
      for (const action of ["take", "verify"] as const) await act(id, action, agent, at(12, "11:00"));
    await act(deletion, "approve", agent, at(13, "09:00"));
    const kept = itemOf({ what: "订单记录", outcome: "restricted", dutyId: "e-commerce", eventOn: "2023-10-20" });
    await act(deletion, "finish", agent, at(13, "10:00"), { items: [kept], where: "订单系统", done: "" });
    await sendAt((await only(reference)).id, at(13, "18:00"));

    await act(access, "ask", agent, at(20, "09:00"));
    const task = await db().task.findFirstOrThrow({ where: { ticketId: deletion, kind: "restricted" } });
    expect(
      await settleTask({
        taskId: task.id,
        actor: agent,
        input: { result: "deleted", note: "到期已删除", until: null },
        now: at(20, "10:00"),
      }),
    ).toEqual({ ok: true });
    expect(
      (await lettersOf(deletion, "restriction-ended")).map(({ collected, sentAt }) => [collected, sentAt]),
    ).toEqual([[true, null]]);
    const digest = await only(reference);
    expect([(await digestsOf(reference)).length, await runAt(digest.id)]).toEqual([2, at(20, "18:00")]);
    const sent = await sendAt(digest.id, at(20, "18:00"));
    for (const words of ["您说的是哪一张提单？", "之前保存的信息已删除", "到期已删除"])
      expect(sent?.text).toContain(words);
    expect((await lettersOf(deletion, "restriction-ended")).map(({ sentAt, digestId }) => [sentAt, digestId])).toEqual([
      [at(20, "18:00"), digest.id],
    ]);
  });

  test("puts a letter off that would be the second of its day", async () => {
    const { reference, access, copying } = await visit();
    await act(access, "ask", agent, at(13, "09:00"));
    const first = await only(reference);
    await giveUpLetter(first.id, "EENVELOPE 550 RCPT TO", at(13, "18:00"));
    await act(copying, "approve", agent, at(14, "09:00"));
    const second = await only(reference);
    await sendAgain({ ticketId: access, letterId: first.id, actor: agent, now: at(14, "17:00") });
    expect((await sendAt(first.id, at(14, "17:01")))?.parts).toHaveLength(2);
    expect(await sendAt(second.id, at(14, "18:00"))).toBeNull();
    await act(copying, "finish", agent, at(14, "18:10"));
    const third = await only(reference);
    expect(await runAt(third.id)).toEqual(at(15, "18:00"));
    expect((await sendAt(third.id, at(15, "18:00")))?.parts).toHaveLength(1);
  });

  test("is told tomorrow of what happened while today's letter went out", async () => {
    const { reference, access, copying } = await visit();
    await act(access, "ask", agent, at(13, "09:00"));
    const digest = await only(reference);
    const sent = await sendAt(digest.id, at(13, "18:00"), () => act(copying, "approve", agent, at(13, "18:00")));
    expect([sent?.parts.length, sent?.text.includes("复制个人信息")]).toEqual([1, false]);
    const next = await only(reference);
    expect(next.id).not.toBe(digest.id);
    expect([await runAt(next.id), (await sendAt(next.id, at(14, "18:00")))?.parts.length]).toEqual([
      at(14, "18:00"),
      1,
    ]);
  });

  test("has one letter promised when both tickets move at the same moment", async () => {
    const { reference, access, copying } = await visit();
    await Promise.all([act(access, "ask", agent, at(13, "09:00")), act(copying, "approve", agent, at(13, "09:00"))]);
    expect(await digestsOf(reference)).toHaveLength(1);
    expect((await sendAt((await only(reference)).id, at(13, "18:00")))?.parts).toHaveLength(2);
  });

  test("is sent it once by two who send at once", async () => {
    const { reference, access } = await visit();
    await act(access, "ask", agent, at(13, "09:00"));
    const { id } = await only(reference);
    const sent = await Promise.all([sendAt(id, at(13, "18:00")), sendAt(id, at(13, "18:00"))]);
    expect(sent.filter((each) => each !== null)).toHaveLength(1);
  });

  test("is told nothing that is no longer true, and has no letter when that was all", async () => {
    const { visit: reference, ids } = await fileVisit(policy, ["cancel", "access"], at(12, "10:00"));
    const [cancel = ""] = ids;
    for (const action of ["take", "verify", "block"] as const) await act(cancel, action, agent, at(13, "09:00"));
    await act(cancel, "clear", { kind: "requester" }, at(13, "12:00"));
    expect(await sendAt((await only(reference)).id, at(13, "18:00"))).toBeNull();
    expect((await lettersOf(cancel, "blocked")).map(({ failure }) => failure)).toEqual(["no-longer-needed"]);
    await act(cancel, "ask", agent, at(14, "09:00"));
    expect((await sendAt((await only(reference)).id, at(14, "18:00")))?.parts).toHaveLength(1);
  });

  test("gets the answers on paper with it, each to be downloaded from its own ticket, and the desk sees what was sent from each", async () => {
    const { reference, access, copying } = await visit();
    for (const id of [access, copying]) {
      await act(id, "approve", agent, at(13, "09:00"));
      await act(id, "finish", agent, at(13, "10:00"));
    }
    expect(await findAnswer(copying)).toBeNull();
    const sent = await sendAt((await only(reference)).id, at(13, "18:00"));
    const { reference: its } = await db().ticket.findUniqueOrThrow({ where: { id: copying } });
    expect(sent?.enclosures.map(({ name }) => name)).toEqual([`${reference}.pdf`, `${its}.pdf`]);
    const paper = await findAnswer(copying);
    expect(Buffer.compare(paper?.bytes ?? new Uint8Array(), sent?.enclosures[1]?.bytes ?? new Uint8Array([0]))).toBe(0);
    const [part] = await lettersOf(copying, "finished");
    expect(await findLetterPage({ ticketId: copying, staffId: agent.id }, part?.id ?? "")).toMatchObject({
      vouched: "matches",
      parting: "part",
      kept: { subject: sent?.parts.find(({ id }) => id === part?.id)?.subject },
    });
  });

  test("shows on each ticket that its letter was given up, and all of it is tried again from any of them", async () => {
    const { reference, access, copying } = await visit();
    await act(access, "ask", agent, at(13, "09:00"));
    await act(copying, "approve", agent, at(13, "09:00"));
    const digest = await only(reference);
    await giveUpLetter(digest.id, "EENVELOPE 550 RCPT TO", at(13, "18:00"));
    const [part] = await lettersOf(copying, "approved");
    expect(await findLetterPage({ ticketId: copying, staffId: agent.id }, part?.id ?? "")).toMatchObject({
      failure: "EENVELOPE 550 RCPT TO",
      retriable: true,
    });
    expect(
      await sendAgain({ ticketId: copying, letterId: part?.id ?? "", actor: agent, now: at(14, "09:00") }),
    ).toMatchObject({ ok: true });
    expect((await sendAt(digest.id, at(14, "09:01")))?.parts).toHaveLength(2);
  });
});

test("a visit that asked for one right is written to at once", async () => {
  const id = await ticketAt("awaiting", policy, agent, at(12, "10:00"));
  const [question] = await lettersOf(id, "question");
  expect([question?.collected, await runAt(question?.id ?? "")]).toEqual([false, at(12, "10:00")]);
  const { ticket } = await everythingOf(id);
  expect(await digestsOf(ticket.reference)).toEqual([]);
});
