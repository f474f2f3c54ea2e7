import { RIGHTS } from "#app/domain/policies/profile/rights";
import type { Answers, WhatAnswer } from "#app/domain/tickets/filing/answers";
import type { RequesterAnswer } from "#app/domain/tickets/filing/requester";

/** The people of the demo. None of them exists; every address ends in .example. So many that nobody asks the same right twice. */
const PEOPLE = [
  { name: "周晓彤", email: "zhou.xiaotong@mail.example", account: "steel-8842", lading: "" },
  { name: "李国强", email: "li.guoqiang@mail.example", account: "", lading: "TD20261008-117" },
  { name: "王雨欣", email: "wang.yuxin@mail.example", account: "wyx-trade", lading: "" },
  { name: "Maria Costa", email: "maria.costa@mail.example", account: "costa-import", lading: "" },
  { name: "赵建平", email: "zhao.jianping@mail.example", account: "", lading: "TD20260921-042" },
  { name: "孙佳怡", email: "sun.jiayi@mail.example", account: "sunjy", lading: "" },
  { name: "马志远", email: "ma.zhiyuan@mail.example", account: "", lading: "TD20261102-009" },
  { name: "Daniel Weber", email: "daniel.weber@mail.example", account: "weber-metall", lading: "" },
  { name: "何丽娜", email: "he.lina@mail.example", account: "hln2020", lading: "" },
  { name: "郭海峰", email: "guo.haifeng@mail.example", account: "", lading: "TD20260830-256" },
  { name: "许文博", email: "xu.wenbo@mail.example", account: "xwb-steel", lading: "" },
  { name: "冯秋月", email: "feng.qiuyue@mail.example", account: "", lading: "TD20261018-063" },
  { name: "Elena Rossi", email: "elena.rossi@mail.example", account: "rossi-acciai", lading: "" },
  { name: "邓立新", email: "deng.lixin@mail.example", account: "denglx", lading: "" },
  { name: "曹雪梅", email: "cao.xuemei@mail.example", account: "", lading: "TD20260711-180" },
] as const;

const WHAT: readonly WhatAnswer[] = [
  { right: "access", scope: "all", what: "" },
  {
    right: "correct",
    field: "提单上的手机号",
    wrongValue: "138 0000 0000",
    rightValue: "139 0000 0000",
    evidence: "提单照片上写的是 139 开头的号码，司机本人可以接听核对。",
  },
  { right: "delete", ground: "purpose-over", what: "货已经送到，请删除提单里我的身份证号和车牌号。" },
  { right: "copy", scope: "some", what: "近一年的订单和发票抬头", format: "csv" },
  { right: "withdraw", consents: ["return-calls", "surveys"], other: "" },
  {
    right: "cancel",
    accepted: ["service-stops", "data-erased", "consents-end"],
    reason: "公司已经停止钢材业务。",
  },
  { right: "access", scope: "some", what: "你们把我的联系方式给过哪些物流公司" },
  { right: "delete", ground: "service-over", what: "抽奖活动早就结束了，请删除我当时填写的地址。" },
];

/** Those of the demo's requests in which somebody asks for another person. */
const FOR_OTHERS: Record<number, RequesterAnswer> = {
  2: { kind: "guardian", subjectName: "周小满", subjectAge: 11, relation: "母亲" },
  10: {
    kind: "agent",
    subjectName: "林志强",
    authority: "代为申请删除抽奖活动留下的信息，并接收办理结果",
    authorityUntil: "",
  },
  6: {
    kind: "relative",
    subjectName: "王德福",
    diedOn: "2026-03-05",
    kinship: "女儿",
    interest: "清理遗产，需要核对他生前没有结清的运费。",
  },
};

/** Those in which several rights are asked for in one visit: what is asked beside the first. */
const ALSO: Record<number, readonly number[]> = { 3: [4, 5] };

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length]!;
}

/** The answers of the demo's n-th request. */
export function demoAnswers(n: number): Answers {
  const person = pick(PEOPLE, n * 7 + 3);
  const asked = [n, ...(ALSO[n] ?? [])].map((each) => pick(WHAT, each));
  const english = /^[A-Z]/.test(person.name);
  return {
    rights: RIGHTS.filter((right) => asked.some((what) => what.right === right)),
    requester: FOR_OTHERS[n] ?? { kind: "subject" },
    who: {
      "known-contact": person.email,
      ...(person.account === "" ? {} : { account: person.account }),
      ...(person.lading === "" ? {} : { "bill-of-lading": person.lading }),
    },
    whats: asked,
    contact: { name: person.name, email: person.email, letterLocale: english ? "en" : "zh-CN" },
  };
}
