import { describe, expect, it } from "vitest";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { ACTIONS } from "#app/domain/tickets/workflow/workflow";
import { timelineItems } from "./timeline-items";

const ASKED_AT = new Date("2026-11-20T02:00:00Z");
const STEP = { at: ASKED_AT, on: "2026-11-20" };
/** The desk's own affairs, which a public timeline never holds. */
const INTERNAL = [
  "propose-refusal",
  "propose-finish",
  "propose-fee",
  "send-back",
  "take-back",
  "put-aside",
  "propose-aside",
  "confirm-aside",
  "clear-aside",
  "bring-back",
  // Told as the person's answer, whoever wrote it down.
  "note-answer",
];

function items(ticket: Partial<Parameters<typeof timelineItems>[0]>) {
  return timelineItems(
    {
      timeline: [],
      conversation: [],
      files: [],
      about: null,
      forRelative: false,
      closedOn: null,
      dueOn: "2026-12-11",
      ...ticket,
    },
    portalCopy("zh-CN"),
    sharedCopy("zh-CN"),
  );
}

describe("a ticket's story", () => {
  it.each(["filed" as const, ...ACTIONS.filter((action) => !INTERNAL.includes(action))])(
    "has words for %s",
    (action) => {
      const [first] = items({ timeline: [{ ...STEP, action }], closedOn: "2026-11-20" });
      expect(first?.title).toMatch(/\p{Script=Han}/u);
    },
  );

  it.each([
    [false, ["暂时不能注销，等您处理", "您告诉我们已经处理"]],
    [true, ["暂时不能注销", "您补充了说明，请我们继续办理"]],
  ])("of an account that could not be cancelled yet; to the bereaved (%s) without an order", (forRelative, said) => {
    const timeline = [
      { ...STEP, action: "block" as const },
      { ...STEP, action: "clear" as const },
    ];
    expect(items({ timeline, forRelative, closedOn: "2026-11-20" }).map(({ title }) => title)).toEqual(said);
  });

  it.each(["finish", "confirm-finish"] as const)("says at %s whether a part of it was refused", (action) => {
    const title = (step: object) =>
      items({ timeline: [{ ...STEP, action, ...step }], closedOn: "2026-11-20" })[0]?.title;
    expect([title({}), title({ partly: true })]).toEqual(["办结", "办结，其中一部分不予办理"]);
  });

  it("shows a question and its answer where they were said", () => {
    const message = {
      id: "1",
      from: "staff" as const,
      text: "是上海那一处吗？",
      asked: null,
      replyOn: null,
      heard: null,
      at: ASKED_AT,
      on: "2026-11-20",
    };
    expect(items({ timeline: [{ ...STEP, action: "ask" }], conversation: [message] })[0]?.body).toBe(
      "是上海那一处吗？",
    );
  });

  it("ends with the date by which we finish, while it is open only", () => {
    expect(items({ timeline: [{ ...STEP, action: "filed" }] }).at(-1)).toMatchObject({
      phase: "next",
      dateTime: "2026-12-11",
    });
    expect(
      items({ timeline: [{ ...STEP, action: "finish" }], closedOn: "2026-11-20" }).map(({ phase }) => phase),
    ).toEqual(["past"]);
  });

  it.each([
    [
      { action: "ask" as const, clock: { what: "paused" as const, dueOn: "2026-12-12", reason: null } },
      "等您答复的这段时间不计入期限。",
    ],
    [
      { action: "ask" as const, clock: { what: "paused" as const, dueOn: null, reason: "identity" as const } },
      "对申请人是谁有合理怀疑，需要您补充；等您答复的这段时间不计入期限。",
    ],
    [
      { action: "answer" as const, clock: { what: "resumed" as const, dueOn: "2026-12-15" } },
      "继续计时，最迟 2026年12月15日（周二）办结。",
    ],
    [{ action: "answer" as const, clock: { what: "resumed" as const, dueOn: null } }, "继续计时。"],
    [
      {
        action: "extend" as const,
        clock: { what: "extended" as const, dueOn: "2027-02-11", reason: "要向三家承运方核对。" },
      },
      "最迟 2027年2月11日（周四）办结。\n原因：要向三家承运方核对。",
    ],
  ])("says what became of the date: %j", (step, body) => {
    expect(items({ timeline: [{ ...STEP, ...step }] })[0]?.body).toBe(body);
  });

  it("says of a question both what was asked and that the term stands still", () => {
    const message = {
      id: "1",
      from: "staff" as const,
      text: "是上海那一处吗？",
      asked: null,
      replyOn: null,
      heard: null,
      at: ASKED_AT,
      on: "2026-11-20",
    };
    const [first] = items({
      timeline: [{ ...STEP, action: "ask", clock: { what: "paused", dueOn: null, reason: null } }],
      conversation: [message],
    });
    expect(first?.body).toBe("是上海那一处吗？\n等您答复的这段时间不计入期限。");
  });
});
