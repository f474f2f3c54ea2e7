import type { FiledAnswers, WhatAnswer } from "#app/domain/tickets/filing/answers";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { Right } from "#app/domain/policies/profile/rights";
import type { BehalfAnswer, BehalfKind } from "#app/domain/tickets/filing/requester";

/** The person of the stories. Every fact is invented and stands nowhere else, so that a leak of one can be searched for. */
export const PERSON = {
  name: "欧阳测试",
  email: "ouyang.planted@person.example",
  account: "planted-account-7781",
  phone: "13900007781",
  order: "ORDER-PLANTED-7781",
  plate: "沪A7781X",
  idNumber: "310101199001017781",
} as const;

/** What is asked for, one valid answer for each right, under the default policy or one that offers every right in its words. */
export const WHAT: { [R in Right]: Extract<WhatAnswer, { right: R }> } = {
  access: { right: "access", scope: "all", what: "" },
  copy: { right: "copy", scope: "some", what: "2025 年的订单", format: "json" },
  correct: {
    right: "correct",
    field: "身份证号码",
    wrongValue: "310101199001010000",
    rightValue: PERSON.idNumber,
    evidence: "见提单上的司机信息",
  },
  delete: { right: "delete", ground: "purpose-over", what: "提单上的司机姓名和车牌" },
  withdraw: { right: "withdraw", consents: ["return-calls", "surveys"], other: "" },
  cancel: { right: "cancel", accepted: resourceGo.consequences.map(({ id }) => id), reason: "" },
  transfer: {
    right: "transfer",
    receiver: "另一家平台",
    receiverContact: "data@receiver.example",
    what: "2025 年的订单",
  },
  supplement: { right: "supplement", field: "收货人电话", value: PERSON.phone, evidence: "见提单上的收货人信息" },
  restrict: { right: "restrict", what: "提单上的司机信息", reason: "信息是否准确还没有核实" },
  object: {
    right: "object",
    against: "situation",
    what: "按提单信息作的信用分析",
    reason: "司机的个人处境与货主的信用无关",
  },
  "opt-out": { right: "opt-out", what: "" },
  limit: { right: "limit", what: "" },
  personalisation: { right: "personalisation", where: "首页的推荐" },
  rules: { right: "rules", question: "为什么需要司机的身份证号码" },
  automated: { right: "automated", wish: "human", decision: "自动评定的信用额度" },
  complaint: { right: "complaint", wrong: "decision-wrong", what: "提单早已结清，没有理由继续保存司机的信息" },
};

/** What a story tells of a visit's answers beside what everybody answers; `what` for its only right. */
export type Told = Partial<FiledAnswers> & { what?: WhatAnswer };

/** A person's complete answers for a right, or for several in one visit. */
export function answersFor(asked: Right | readonly Right[], { what, ...told }: Told = {}): FiledAnswers {
  const rights = [asked].flat();
  return {
    rights,
    requester: { kind: "subject" },
    who: {
      account: PERSON.account,
      "known-contact": PERSON.phone,
      "order-number": PERSON.order,
      plate: PERSON.plate,
    },
    whats: what ? [what] : rights.map((right) => WHAT[right]),
    contact: { name: PERSON.name, email: PERSON.email, letterLocale: "zh-CN" },
    ...told,
  };
}

/** Somebody who asks for another person, of each kind. */
export const FOR_OTHERS: { [K in BehalfKind]: Extract<BehalfAnswer, { kind: K }> } = {
  guardian: { kind: "guardian", subjectName: "欧阳幼测", subjectAge: 9, relation: "母亲" },
  agent: { kind: "agent", subjectName: "欧阳托测", authority: "代为申请并接收办理结果", authorityUntil: "2027-03-31" },
  relative: {
    kind: "relative",
    subjectName: "欧阳逝测",
    diedOn: "2026-03-05",
    kinship: "女儿",
    interest: "整理遗产需要未结清的订单",
  },
};
