import { beforeAll, describe, expect, test } from "vitest";
import { verifiedChain } from "#tests/factories/chain";
import { REQUESTER } from "#tests/factories/facts";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, fileTicket, INPUT, ticketAt } from "#tests/factories/ticket";
import { sendAt } from "#tests/factories/visit";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { letterContent } from "#app/domain/tickets/letters/content/letter-content.server";
import { giveUpLetter } from "#app/domain/tickets/letters/send/record-undelivered.server";
import { settleTask } from "#app/domain/tickets/tasks/settle-task.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { db, transaction } from "#app/platform/database/db.server";

useDatabase();

/** An instant in Shanghai, where the policy lives. */
const at = (day: string) => new Date(`${day}T10:00:00+08:00`);

const RULE = {
  freeRequests: 2,
  withinDays: 365,
  cost: { "zh-CN": "重复申请可能按实际成本收取费用。", en: "Repeats may be charged at cost." },
};

let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;
beforeAll(async () => {
  policy = await publish({ id: "with-a-fee", feeRule: RULE });
  [agent, reviewer] = await Promise.all([makeStaff("agent"), makeStaff("reviewer")]);
});

let persons = 0;

/** Somebody who asks for access for the n-th time in a year; the earlier ones were answered. Out: the last ticket, taken and verified. */
async function asksFor(times: number, under: PublishedPolicy = policy): Promise<string> {
  const contact = { name: "欧阳测试", email: `repeats-${++persons}@person.example`, letterLocale: "zh-CN" } as const;
  let id = "";
  for (let time = 1; time <= times; time++) {
    const day = at(`2026-03-${String(time + 1).padStart(2, "0")}`);
    id = await fileTicket(under, "access", day, { contact });
    if (time < times) await act(id, "withdraw", REQUESTER, day);
  }
  await act(id, "take", agent, at("2026-03-10"));
  await act(id, "verify", agent, at("2026-03-10"));
  return id;
}

const propose = (ticketId: string, actor: StaffActor = agent) =>
  move({ ticketId, action: "propose-fee", actor, input: INPUT["propose-fee"], now: at("2026-03-11"), seen: null });

describe("who asks more often than the policy allows", () => {
  test("is told of a fee by two people, decides, and the request goes on; nothing is charged, the promise's clock runs on", async () => {
    const id = await asksFor(3);
    const { dueOn } = (await everythingOf(id)).ticket;
    expect(await propose(id)).toEqual({ ok: true, to: "reviewing" });
    expect(await findPublicTicket(id, at("2026-03-11"))).toMatchObject({ status: "handling", fee: null });
    expect(await act(id, "confirm-fee", reviewer, at("2026-03-12"))).toBe("awaiting");

    const { ticket, letters, journal } = await everythingOf(id);
    expect(ticket).toMatchObject({ repeats: 2, feeToldAt: null, dueOn, open: true });
    const letter = letters.at(-1)!;

    expect(letter.kind).toBe("fee");
    const said = await transaction((tx) => letterContent(tx, letter, policy.profile, at("2026-03-12")));
    expect(said?.facts).toMatchObject({ ...INPUT["propose-fee"], rule: RULE.cost["zh-CN"], dueOn });
    await sendAt(letter.id, at("2026-03-12"));
    expect((await everythingOf(id)).ticket.feeToldAt).toEqual(at("2026-03-12"));
    const shown = await findPublicTicket(id, at("2026-03-12"));
    expect(shown).toMatchObject({
      status: "awaiting",
      canAnswer: true,
      canWithdraw: true,
      fee: { ...INPUT["propose-fee"], rule: RULE.cost },
    });
    expect(shown?.timeline.map(({ action }) => action)).toEqual(["filed", "take", "verify", "confirm-fee"]);
    expect(JSON.stringify(journal.map(({ data }) => data))).not.toContain(INPUT["propose-fee"].amount);
    expect(await verifiedChain(id)).toBe(journal.length + 1);

    expect(await act(id, "answer", REQUESTER, at("2026-03-13"), { answer: "请继续办理。" })).toBe("handling");
    expect((await findPublicTicket(id, at("2026-03-13")))?.fee).toBeNull();
    expect(await propose(id)).toEqual({ ok: false, refusal: "fee-told" });
    await act(id, "ask", agent, at("2026-03-13"));
    expect(await findPublicTicket(id, at("2026-03-13"))).toMatchObject({ status: "awaiting", fee: null });
  });

  test("may withdraw instead, at no cost", async () => {
    const id = await asksFor(3);
    await propose(id);
    await act(id, "confirm-fee", reviewer, at("2026-03-12"));
    expect(await act(id, "withdraw", REQUESTER, at("2026-03-13"))).toBe("withdrawn");
  });

  test("is not told by who proposed it, and not of what a second person sent back", async () => {
    const id = await asksFor(3);
    await propose(id);
    expect(
      await move({
        ticketId: id,
        action: "confirm-fee",
        actor: { ...reviewer, id: agent.id },
        input: {},
        now: at("2026-03-12"),
        seen: null,
      }),
    ).toEqual({ ok: false, refusal: "same-person" });
    expect(
      await move({
        ticketId: id,
        action: "confirm-refusal",
        actor: reviewer,
        input: {},
        now: at("2026-03-12"),
        seen: null,
      }),
    ).toEqual({ ok: false, refusal: "refusal-not-proposed" });
    expect(await act(id, "send-back", reviewer, at("2026-03-12"))).toBe("handling");
    expect((await everythingOf(id)).ticket.feeToldAt).toBeNull();
    expect((await everythingOf(id)).letters.some(({ kind }) => kind === "fee")).toBe(false);
    expect(await propose(id)).toEqual({ ok: true, to: "reviewing" });
  });
});

describe("a fee nobody was told of does not count:", () => {
  /** A fee that was confirmed, and whose letter nobody took. */
  async function inVain() {
    const id = await asksFor(3);
    await propose(id);
    await act(id, "confirm-fee", reviewer, at("2026-03-12"));
    const letter = (await everythingOf(id)).letters.findLast(({ kind }) => kind === "fee")!;
    await giveUpLetter(letter.id, "EENVELOPE 550 RCPT TO", at("2026-03-12"));
    return { id, letter };
  }
  const toldAt = async (id: string) => (await everythingOf(id)).ticket.feeToldAt;

  test("the letter that did not arrive tells nothing; the same one does once it is sent again and taken", async () => {
    const { id, letter } = await inVain();
    expect(await toldAt(id)).toBeNull();
    await db().letter.update({ where: { id: letter.id }, data: { failedAt: null, failure: null } });
    await sendAt(letter.id, at("2026-03-14"));
    expect(await toldAt(id)).toEqual(at("2026-03-14"));
  });

  test("nor does what could not be told another way; what a colleague told does", async () => {
    const [unreachable, told] = [await inVain(), await inVain()];
    for (const [{ id }, result] of [
      [unreachable, "unreachable"],
      [told, "told"],
    ] as const) {
      const { id: taskId } = await db().task.findFirstOrThrow({ where: { ticketId: id, kind: "undelivered" } });
      const input = { result, note: "按申请里的电话联系", until: null };
      expect(await settleTask({ taskId, actor: agent, input, now: at("2026-03-15") })).toEqual({ ok: true });
    }
    expect([await toldAt(unreachable.id), await toldAt(told.id)]).toEqual([null, at("2026-03-15")]);
  });

  test("who decides about it on their page has been told there", async () => {
    const { id } = await inVain();
    expect((await findPublicTicket(id, at("2026-03-13")))?.fee).toMatchObject(INPUT["propose-fee"]);
    await act(id, "answer", REQUESTER, at("2026-03-13"), { answer: "请继续办理。" });
    expect(await toldAt(id)).toEqual(at("2026-03-13"));
    expect((await findPublicTicket(id, at("2026-03-13")))?.timeline.at(-1)?.action).toBe("fee-accepted");
    expect(await propose(id)).toEqual({ ok: false, refusal: "fee-told" });
  });

  test("an answer to something else tells of no fee, and what is asked for afterwards is no fee any more", async () => {
    const id = await asksFor(3);
    await act(id, "ask", agent, at("2026-03-11"));
    await act(id, "answer", REQUESTER, at("2026-03-12"), { answer: "见附件" });
    expect(await toldAt(id)).toBeNull();
    await propose(id);
    await act(id, "confirm-fee", reviewer, at("2026-03-12"));
    await act(id, "answer", REQUESTER, at("2026-03-13"), { answer: "请继续办理。" });
    await act(id, "ask-evidence", agent, at("2026-03-14"));
    expect((await findPublicTicket(id, at("2026-03-14")))?.fee).toBeNull();
  });
});

test("who asks within the measure, or where the policy knows no fee, is never told of one", async () => {
  expect(await propose(await asksFor(2))).toEqual({ ok: false, refusal: "fee-not-offered" });
  expect(await propose(await asksFor(3, await publish({ id: "without-a-fee" })))).toEqual({
    ok: false,
    refusal: "fee-not-offered",
  });
});

test("a refusal for repeating takes two people", async () => {
  const id = await ticketAt("handling", policy, agent, at("2026-03-10"));
  const input = { grounds: [{ id: "repeated-or-excessive", explanation: "三个月内第五次，前四次都已答复。" }] };
  expect(
    await move({ ticketId: id, action: "refuse", actor: agent, input, now: at("2026-03-11"), seen: null }),
  ).toEqual({ ok: false, refusal: "second-person-needed" });
  expect(await act(id, "propose-refusal", agent, at("2026-03-11"), input)).toBe("reviewing");
  expect(await act(id, "confirm-refusal", reviewer, at("2026-03-12"))).toBe("refused");
  expect(
    await db().decision.count({ where: { ticketId: id, kind: "propose-refusal", confirmedById: reviewer.id } }),
  ).toBe(1);
});
