import type { Answers, WhatAnswer } from "#app/domain/tickets/answers";

/** The people of the demo. None of them exists; every address ends in .example. */
const PEOPLE = [
  { name: "周晓彤", email: "zhou.xiaotong@mail.example", account: "steel-8842", orderNumber: "" },
  { name: "李国强", email: "li.guoqiang@mail.example", account: "", orderNumber: "TD20261008-117" },
  { name: "王雨欣", email: "wang.yuxin@mail.example", account: "wyx-trade", orderNumber: "" },
  { name: "Maria Costa", email: "maria.costa@mail.example", account: "costa-import", orderNumber: "" },
  { name: "赵建平", email: "zhao.jianping@mail.example", account: "", orderNumber: "TD20260921-042" },
  { name: "孙佳怡", email: "sun.jiayi@mail.example", account: "sunjy", orderNumber: "" },
  { name: "马志远", email: "ma.zhiyuan@mail.example", account: "", orderNumber: "TD20261102-009" },
  { name: "Daniel Weber", email: "daniel.weber@mail.example", account: "weber-metall", orderNumber: "" },
  { name: "何丽娜", email: "he.lina@mail.example", account: "hln2020", orderNumber: "" },
  { name: "郭海峰", email: "guo.haifeng@mail.example", account: "", orderNumber: "TD20260830-256" },
] as const;

const WHAT: readonly WhatAnswer[] = [
  { right: "access", scope: "all", what: "" },
  { right: "correct", field: "提单上的手机号", wrongValue: "138 0000 0000", rightValue: "139 0000 0000", evidence: "提单照片上写的是 139 开头的号码，司机本人可以接听核对。" },
  { right: "delete", ground: "purpose-over", what: "货已经送到，请删除提单里我的身份证号和车牌号。" },
  { right: "copy", scope: "some", what: "近一年的订单和发票抬头", format: "csv" },
  { right: "withdraw", consents: ["marketing", "partners"], other: "" },
  { right: "cancel", accepted: ["service-stops", "data-erased", "money-withdrawn", "consents-end"], reason: "公司已经停止钢材业务。" },
  { right: "access", scope: "some", what: "你们把我的联系方式给过哪些物流公司" },
  { right: "delete", ground: "service-over", what: "抽奖活动早就结束了，请删除我当时填写的地址。" },
];

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length]!;
}

/** The answers of the demo's n-th request. */
export function demoAnswers(n: number): Answers {
  const person = pick(PEOPLE, n * 7 + 3);
  const what = pick(WHAT, n);
  const english = /^[A-Z]/.test(person.name);
  return {
    right: what.right,
    requester: { kind: "subject" },
    who: { account: person.account, knownContact: person.email, orderNumber: person.orderNumber, plate: "", otherFacts: "" },
    what,
    contact: { name: person.name, email: person.email, letterLocale: english ? "en" : "zh-CN" },
  };
}
