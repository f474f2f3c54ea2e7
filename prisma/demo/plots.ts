import type { ComplaintAnswer } from "#app/domain/tickets/complaints/file-complaint.server";
import type { MoveInput } from "#app/domain/tickets/workflow/move-input";
import type { Action } from "#app/domain/tickets/workflow/workflow";

export type Who = "agent" | "colleague" | "reviewer" | "requester";
export type Beat = { [A in Action]: { action: A; by: Who; input: MoveInput[A] } }[Action];

const ITEM = {
  outcome: "granted",
  category: null,
  note: "",
  groundId: null,
  dutyId: null,
  eventOn: null,
  until: null,
} as const;
const take: Beat = { action: "take", by: "agent", input: {} };
const verify: Beat = {
  action: "verify",
  by: "agent",
  input: {
    method: "code-and-facts",
    detail: "邮箱验证码已通过；订单号与收货城市与系统记录一致。",
    subjectMethod: null,
    authority: null,
    confirmed: [],
    behalf: "",
    compared: ["something-else"],
  },
};
const ask: Beat = {
  action: "ask",
  by: "agent",
  input: { question: "您好，请告诉我们提单上的装货日期，以便找到对应的记录。" },
};
const answer: Beat = { action: "answer", by: "requester", input: { answer: "装货日期是上个月 18 号，从佛山发出。" } };
const approve: Beat = { action: "approve", by: "agent", input: { note: "", conditions: [] } };
const finish: Beat = {
  action: "finish",
  by: "agent",
  input: {
    items: [{ ...ITEM, what: "您申请的内容", note: "已按您的申请处理完毕，并逐项核对过结果。" }],
    done: "",
    where: "交易系统、物流系统、短信平台",
  },
};
/** A deletion answered item by item: one done, one only kept, one refused by two people; two recipients are told. */
const proposePart: Beat = {
  action: "propose-finish",
  by: "agent",
  input: {
    items: [
      { ...ITEM, what: "提单里的身份证号和车牌号", outcome: "deleted", note: "已从提单和物流系统中删除。" },
      {
        ...ITEM,
        what: "订单中的收货信息",
        outcome: "restricted",
        note: "订单记录要保存到交易完成后三年。",
        dutyId: "e-commerce",
        eventOn: "2026-03-31",
      },
      {
        ...ITEM,
        what: "正在诉讼中的那张提单",
        outcome: "refused",
        note: "案件还没有审结，提单是证据。",
        groundId: "criminal-proceedings",
      },
    ],
    recipients: [
      { id: "logistics", find: "提单号 TD20261008-117" },
      { id: "payment", find: "订单号 TD20261008-117 的收款记录" },
    ],
    done: "",
    where: "交易系统、物流系统",
  },
};
const confirmPart: Beat = { action: "confirm-finish", by: "reviewer", input: {} };
const propose: Beat = {
  action: "propose-refusal",
  by: "agent",
  input: {
    grounds: [
      {
        id: "statutory-duty",
        explanation: "这笔交易的记录依法需要保存至交易完成后三年，保存期内我们只做存储和安全保护，不作其他使用。",
        dutyId: "e-commerce",
        eventOn: "2026-03-31",
      },
    ],
  },
};
const confirm: Beat = { action: "confirm-refusal", by: "reviewer", input: {} };
const withdraw: Beat = { action: "withdraw", by: "requester", input: {} };
const nothingFound: Beat = {
  action: "refuse",
  by: "agent",
  input: {
    grounds: [
      {
        id: "nothing-found",
        explanation: "我们用您给的账号、邮箱和订单号查找了交易、物流和客服系统，没有找到与您有关的信息。",
      },
    ],
  },
};

const judge: Beat = {
  action: "judge",
  by: "agent",
  input: {
    verdict: "confirmed",
    reasons:
      "号码已在办结当天更正，并通知了承运的物流公司。上周的来电属于更正之前派出的运单，那张运单已经送达，不会再用到旧号码。",
  },
};

/** What a person finds wrong with the answer, and what came of it; whoever did not handle the ticket looks at it. */
export type Complaint = { answer: ComplaintAnswer; beats: readonly Beat[] };
const stillRefused: Complaint = {
  answer: {
    right: "complaint",
    wrong: "decision-wrong",
    what: "我只参加过抽奖，没有下过订单，不明白为什么要保存三年。",
  },
  beats: [],
};
const stillCalled: Complaint = {
  answer: { right: "complaint", wrong: "not-done", what: "你们说号码已经更正，可是上周还有人打旧号码找司机。" },
  beats: [take, judge],
};

/** `asks`: why a colleague asks to see it, where it is about a child; nobody has decided yet. */
export type Plot = { daysAgo: number; what: number; beats: readonly Beat[]; asks?: string; complains?: Complaint };

/** The demo's tickets: how many days ago each came, which request it is, and what happened since. Beats are spread evenly up to now. */
export const PLOTS: readonly Plot[] = [
  { daysAgo: 0, what: 0, beats: [] },
  { daysAgo: 0, what: 5, beats: [] },
  { daysAgo: 1, what: 2, beats: [], asks: "这张工单我来办理，需要核对监护关系的材料。" },
  { daysAgo: 1, what: 4, beats: [take] },
  { daysAgo: 2, what: 3, beats: [take] },
  { daysAgo: 4, what: 1, beats: [take, ask] },
  { daysAgo: 5, what: 6, beats: [take, verify] },
  { daysAgo: 7, what: 10, beats: [take, verify, propose] },
  { daysAgo: 9, what: 8, beats: [take, ask, answer] },
  { daysAgo: 11, what: 13, beats: [take, verify, approve] },
  { daysAgo: 14, what: 12, beats: [take, verify, approve] },
  { daysAgo: 16, what: 9, beats: [take, ask] },
  { daysAgo: 19, what: 11, beats: [take, verify] },
  { daysAgo: 21, what: 16, beats: [take, verify] },
  { daysAgo: 24, what: 18, beats: [take, verify, approve] },
  { daysAgo: 12, what: 20, beats: [take, verify, approve, finish] },
  { daysAgo: 15, what: 14, beats: [take, nothingFound] },
  { daysAgo: 18, what: 17, beats: [take, ask, answer, verify, approve, finish] },
  { daysAgo: 20, what: 15, beats: [take, verify, propose, confirm], complains: stillRefused },
  { daysAgo: 22, what: 19, beats: [take, withdraw] },
  { daysAgo: 26, what: 21, beats: [take, verify, approve, finish] },
  { daysAgo: 33, what: 22, beats: [take, nothingFound] },
  { daysAgo: 41, what: 26, beats: [take, verify, approve, proposePart, confirmPart] },
  { daysAgo: 52, what: 25, beats: [take, verify, approve, finish], complains: stillCalled },
];
