import { beforeAll, describe, expect, test } from "vitest";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, everythingOf, itemOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { Right } from "#app/domain/policies/profile/rights";
import { loadAnswerItems } from "#app/domain/tickets/answer/answer-items.server";
import type { FinishItem } from "#app/domain/tickets/workflow/move-input";
import { move } from "#app/domain/tickets/moves/move.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { unsealBody } from "#app/domain/tickets/ticket/seal.server";
import { db } from "#app/platform/database/db.server";

useDatabase();

const NOW = new Date("2026-04-30T02:00:00Z");
const LATER = new Date("2026-05-06T02:00:00Z");

let policy: PublishedPolicy;
let agent: StaffActor;
let reviewer: StaffActor;
beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
  reviewer = await makeStaff("reviewer");
});

const DELETED = itemOf({ what: "提单里的车牌号", outcome: "deleted" });
const KEPT = itemOf({
  what: "订单记录",
  outcome: "restricted",
  dutyId: "e-commerce",
  eventOn: "2026-02-28",
  note: "订单里有您的电话",
});
const REFUSED = itemOf({
  what: "诉讼材料",
  outcome: "refused",
  groundId: "criminal-proceedings",
  note: "案件还没有审结",
});

function answerOf(items: FinishItem[]) {
  return { items, where: "运单系统", done: "" };
}

function attempt(ticketId: string, action: "finish" | "propose-finish", items: FinishItem[]) {
  return move({ ticketId, action, actor: agent, input: answerOf(items), now: LATER, seen: null });
}

function approved(right: Right): Promise<string> {
  return ticketAt("approved", policy, agent, NOW, right);
}

describe("an answer, item by item", () => {
  test("is kept in rows, comes to one outcome, and is told to the journal in codes", async () => {
    const id = await approved("delete");
    await act(id, "finish", agent, LATER, answerOf([DELETED, KEPT]));
    const { ticket, journal, letters } = await everythingOf(id);
    expect(ticket).toMatchObject({ status: "finished", outcome: "restricted" });
    const items = await db().item.findMany({ where: { ticketId: id }, orderBy: { seq: "asc" } });
    expect(
      items.map(({ outcome, dutyId, eventOn, restrictedUntil, restrictedReason }) => [
        outcome,
        dutyId,
        eventOn,
        restrictedUntil,
        restrictedReason,
      ]),
    ).toEqual([
      ["deleted", null, null, null, null],
      // Three years from the day the trade was completed, whenever it is answered.
      ["restricted", "e-commerce", "2026-02-28", "2029-02-28", "duty"],
    ]);
    expect(unsealBody("item", items[1]!)).toEqual({ what: "订单记录", note: "订单里有您的电话" });
    expect(journal.findLast(({ kind }) => kind === "moved")?.data).toMatchObject({
      action: "finish",
      outcome: "restricted",
      items: ["deleted", "restricted"],
    });
    expect(letters.at(-1)?.kind).toBe("finished");
  });

  test("that refuses a part which needs two people goes to the second, back to approved, and again", async () => {
    const id = await approved("delete");
    expect(await attempt(id, "finish", [DELETED, REFUSED])).toMatchObject({ refusal: "second-person-needed" });
    await act(id, "propose-finish", agent, LATER, answerOf([DELETED, REFUSED]));
    expect(await db().item.count({ where: { ticketId: id } })).toBe(0);
    expect(await act(id, "send-back", reviewer, LATER)).toBe("approved");
    await act(id, "propose-finish", agent, LATER, answerOf([DELETED, REFUSED]));
    expect(await act(id, "confirm-finish", reviewer, LATER)).toBe("finished");
    const { ticket, journal } = await everythingOf(id);
    expect(ticket.outcome).toBe("partly");
    expect(journal.at(-1)?.data).toMatchObject({
      action: "confirm-finish",
      outcome: "partly",
      grounds: ["criminal-proceedings"],
      items: ["deleted", "refused"],
    });
    const shown = await findPublicTicket(id, LATER);
    expect([shown?.outcome, shown?.timeline.at(-1)]).toMatchObject([
      "partly",
      { action: "confirm-finish", partly: true },
    ]);
    const decision = await db().decision.findFirstOrThrow({ where: { ticketId: id, confirmedById: reviewer.id } });
    const told = await loadAnswerItems(db(), decision.id, "delete", policy.profile);
    expect(told.map(({ name }) => name["zh-CN"])).toEqual(["已删除", "不予办理"]);
    expect(told[1]?.ground?.source?.en).toBe("“Resource GO platform privacy policy”, section 5.8 (4)");
  });

  test("that refuses a part on an ordinary ground needs nobody else", async () => {
    const id = await approved("correct");
    const items = [
      itemOf({ what: "电话" }),
      itemOf({ what: "评分", outcome: "refused", groundId: "harms-objectivity", note: "评分以交易记录为准" }),
    ];
    expect(await attempt(id, "propose-finish", items)).toMatchObject({ refusal: "second-person-not-needed" });
    expect(await attempt(id, "finish", items)).toEqual({ ok: true, to: "finished" });
    expect((await everythingOf(id)).ticket.outcome).toBe("partly");
  });

  test.each<[string, FinishItem[], string]>([
    ["that refuses everything is a refusal", [REFUSED], "all-items-refused"],
    ["with an outcome the right does not have", [REFUSED, itemOf()], "item-not-allowed"],
    [
      "on a ground the policy does not offer",
      [DELETED, { ...REFUSED, groundId: "harms-objectivity" }],
      "ground-not-allowed",
    ],
    ["on a duty nobody has", [REFUSED, { ...KEPT, dutyId: "habit" }], "item-not-allowed"],
    [
      "on a duty that does not bind such a controller",
      [REFUSED, { ...KEPT, dutyId: "anti-money-laundering" }],
      "item-not-allowed",
    ],
    ["on a duty whose event is still to come", [REFUSED, { ...KEPT, eventOn: "2026-05-07" }], "event-ahead"],
    ["on a duty that is over", [REFUSED, { ...KEPT, eventOn: "2023-05-05" }], "duty-ended"],
    [
      "refused because of a duty that is over",
      [DELETED, { ...REFUSED, groundId: "statutory-duty", dutyId: "e-commerce", eventOn: "2023-05-05" }],
      "duty-ended",
    ],
    [
      "refused on another ground, with a duty",
      [DELETED, { ...REFUSED, dutyId: "e-commerce", eventOn: "2026-02-28" }],
      "item-not-allowed",
    ],
    [
      "restricted to a day that has come",
      [REFUSED, { ...KEPT, dutyId: null, eventOn: null, until: "2026-05-06" }],
      "until-not-ahead",
    ],
    ["of something no list of the policy has", [REFUSED, { ...DELETED, category: "horoscope" }], "item-not-allowed"],
  ])("%s is not given: %#", async (_, items, refusal) => {
    const id = await approved("delete");
    const before = await everythingOf(id);
    expect(await attempt(id, "propose-finish", items)).toMatchObject({ refusal });
    expect(await everythingOf(id)).toEqual(before);
  });

  test("two second people at once: one confirms, the other is told it is done", async () => {
    const id = await approved("delete");
    await act(id, "propose-finish", agent, LATER, answerOf([DELETED, REFUSED]));
    const other = await makeStaff("reviewer");
    const outcomes = await Promise.all(
      [reviewer, other].map((actor) =>
        move({ ticketId: id, action: "confirm-finish", actor, input: {}, now: LATER, seen: null }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "action-not-allowed-now" });
    expect(await db().item.count({ where: { ticketId: id } })).toBe(2);
  });

  test("reopened, the answer is open again; refused, it has one outcome", async () => {
    const id = await approved("delete");
    await act(id, "finish", agent, LATER, answerOf([DELETED]));
    await act(id, "reopen", reviewer, LATER);
    expect((await everythingOf(id)).ticket.outcome).toBeNull();
    await act(id, "propose-refusal", agent, LATER);
    await act(id, "confirm-refusal", reviewer, LATER);
    expect((await everythingOf(id)).ticket.outcome).toBe("refused");
  });
});
