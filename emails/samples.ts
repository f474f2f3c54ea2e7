import type { LetterKind, LetterProps } from "./catalog";
import type { AnswerItem } from "./words/items";
import type { Locale, Remedies } from "./letter";
import { enclosedLetter } from "./enclosed-letter";
import type { DigestPart } from "./letters/digest";
import type { ForPaper } from "./paper/answer";
import { en, enController, reference, trackUrl, zh, zhController } from "./sample-common";
import { samplesToOthers } from "./samples-to-others";

/** One believable set of props for every letter in every language, for tests and for looking at the letters. */
export type Samples = { [K in LetterKind]: Record<Locale, LetterProps[K]> };

const zhRemedies: Remedies = {
  complain: ["向所在地的网信部门投诉、举报", "向所在地的市场监督管理部门投诉、举报"],
  court: "您也可以向被告住所地有管辖权的人民法院起诉",
};
const enRemedies: Remedies = {
  complain: [
    "Complain to the cyberspace administration where you live",
    "Complain to the market regulator where you live",
  ],
  court: "You may also sue in the court with jurisdiction where we are based",
};

const zhReceipt = { receivedOn: "2026-09-18", dueOn: "2026-10-15", provisional: true, termText: "15 个工作日" };
const zhQuestion = "您想删除的是哪一个手机号下的资料？\n\n如果有订单号，也请一并告诉我们。";
const enQuestion = "Which phone number do the data belong to?\n\nIf you have an order number, please tell us that too.";

const zhAsked = {
  file: reference,
  person: "王小明",
  subject: null,
  receivedOn: "2026-09-18",
  decidedOn: "2026-10-12",
  decidedAt: "2026-10-12T02:30:00.000Z",
  asked: [
    { name: "what", value: "收货地址和浏览记录" },
    { name: "ground", value: "处理目的已经实现" },
  ],
} satisfies ForPaper;
const enAsked = {
  ...zhAsked,
  person: "Wang Xiaoming",
  asked: [
    { name: "what", value: "My delivery addresses and what I looked at" },
    { name: "ground", value: "They are no longer needed" },
  ],
} satisfies ForPaper;

const zhBlockers = [
  { text: "结算中心还有未提取的资金", remedy: "请登录后在“结算中心”提取全部余额，等它到账。" },
  { text: "还有已付款但未收到的货物", remedy: "请先确认收货，或者申请退款。" },
];
const enBlockers = [
  {
    text: "Money is left in the settlement centre",
    remedy: "Sign in, withdraw the whole balance and wait until it arrives.",
  },
  { text: "Goods paid for have not arrived", remedy: "Confirm receipt or ask for a refund." },
];

const zhItems: AnswerItem[] = [
  { what: "收货地址（2 条）和浏览记录", name: "已删除", note: null, ground: null, restricted: null },
  {
    what: "2025 年的订单",
    name: "限制处理",
    note: "订单里有您的收货地址。",
    ground: null,
    restricted: { until: "2028-06-30", why: "电子商务交易信息", source: "《个人信息政策》（2023年8月30日）" },
  },
  {
    what: "付款记录",
    name: "不予办理",
    note: "付款记录是我们履行法定义务所必需的。",
    ground: { name: "履行法定义务所必需", source: "《个人信息政策》（2023年8月30日）" },
    restricted: null,
  },
];
const enItems: AnswerItem[] = [
  {
    what: "Two delivery addresses and your browsing data",
    name: "deleted",
    note: null,
    ground: null,
    restricted: null,
  },
  {
    what: "Orders of 2025",
    name: "kept, not used",
    note: "They hold your delivery address.",
    ground: null,
    restricted: { until: "2028-06-30", why: "e-commerce transactions", source: "Privacy policy of 30 August 2023" },
  },
  {
    what: "Payment records",
    name: "not done",
    note: "The law wants us to keep them.",
    ground: { name: "A duty the law puts on us", source: "Privacy policy of 30 August 2023" },
    restricted: null,
  },
];

type Told = Omit<Samples, "digest" | keyof typeof samplesToOthers>;

const told: Told = {
  code: {
    "zh-CN": { controller: zhController, code: "493027", minutes: 10, purpose: "file" },
    en: { controller: enController, code: "493027", minutes: 10, purpose: "track" },
  },
  receipt: { "zh-CN": { ...zh, ...zhReceipt }, en: { ...en, ...zhReceipt, termText: "15 working days" } },
  question: {
    "zh-CN": { ...zh, question: zhQuestion, dueOn: "2026-10-15" },
    en: { ...en, question: enQuestion, dueOn: "2026-10-15" },
  },
  evidence: {
    "zh-CN": {
      ...zh,
      items: ["监护关系证明，例如户口簿相关页或出生证明", "您本人的身份证明（可遮盖无关内容）"],
      until: "2026-09-30",
      dueOn: "2026-10-15",
    },
    en: {
      ...en,
      items: ["Proof that you are the guardian", "Proof of who you are (you may cover what does not matter)"],
      until: "2026-09-30",
      dueOn: "2026-10-15",
    },
  },
  blocked: {
    "zh-CN": {
      ...zh,
      rightName: "注销账号",
      blockers: zhBlockers,
      note: "结算中心的余额是 316.40 元。",
      dueOn: "2026-10-15",
    },
    en: {
      ...en,
      rightName: "Cancel my account",
      blockers: enBlockers,
      note: "The balance in the settlement centre is 316.40 yuan.",
      dueOn: "2026-10-15",
    },
  },
  extended: {
    "zh-CN": {
      ...zh,
      before: "2026-10-15",
      dueOn: "2026-12-15",
      reason: "您的资料分在七个系统里，其中两个要人工逐条核对。",
    },
    en: {
      ...en,
      before: "2026-10-15",
      dueOn: "2026-12-15",
      reason: "The data are in seven systems, and two of them have to be searched by hand.",
    },
  },
  approved: {
    "zh-CN": {
      ...zh,
      rightName: "注销账号",
      dueOn: "2026-10-15",
      note: "交易记录依法要保存到期，到期后自动删除。",
      thirdPartySignIns: ["微信登录：请在微信的“授权管理”中解除授权"],
    },
    en: {
      ...en,
      rightName: "Cancel my account",
      dueOn: "2026-10-15",
      note: "Trade records stay until the time the law sets, and are deleted then.",
      thirdPartySignIns: ["WeChat sign-in: remove the authorisation in WeChat"],
    },
  },
  refused: {
    "zh-CN": {
      ...zh,
      ...zhAsked,
      remedies: zhRemedies,
      grounds: [
        {
          name: "与我们履行法定义务有关",
          explanation: "您 2025 年 3 月的发票还在法定保存期内，现在不能删除。",
          source: "《隐私政策》（2023年8月30日）",
        },
        {
          name: "没有查到相关信息",
          explanation: "我们按您提供的手机号查了三个系统，都没有您的浏览记录。",
          source: null,
        },
      ],
    },
    en: {
      ...en,
      ...enAsked,
      remedies: enRemedies,
      grounds: [
        {
          name: "Our duties under the law",
          explanation: "Your invoice of March 2025 must still be kept.",
          source: "Privacy policy of 30 August 2023",
        },
        {
          name: "Nothing found",
          explanation: "We searched three systems for your phone number and found no browsing data.",
          source: null,
        },
      ],
    },
  },
  finished: {
    "zh-CN": {
      ...zh,
      ...zhAsked,
      items: zhItems,
      done: "已通知物流合作方同步删除。",
      where: "会员系统、订单系统、客服系统",
      finishedOn: "2026-10-12",
      remedies: zhRemedies,
    },
    en: {
      ...en,
      ...enAsked,
      items: enItems,
      done: "We asked the delivery partner to delete them too.",
      where: "Member system, order system, customer service system",
      finishedOn: "2026-10-12",
      remedies: enRemedies,
    },
  },
  fee: {
    "zh-CN": {
      ...zh,
      rightName: "查阅个人信息",
      amount: "人民币 20 元",
      reason: "一年内这是第四次查阅同样的内容，导出和核对需要两小时人工。",
      rule: "超出合理次数的重复申请，可能按实际成本收取费用。",
      dueOn: "2026-10-15",
    },
    en: {
      ...en,
      rightName: "See my data",
      amount: "20 yuan",
      reason: "This is the fourth time in a year; the export takes two hours by hand.",
      rule: "Repeats beyond reason may be charged at cost.",
      dueOn: "2026-10-15",
    },
  },
  withdrawn: { "zh-CN": { ...zh, withdrawnOn: "2026-09-20" }, en: { ...en, withdrawnOn: "2026-09-20" } },
  reopened: { "zh-CN": { ...zh, dueOn: "2026-10-30" }, en: { ...en, dueOn: "2026-10-30" } },
  "complaint-decided": {
    "zh-CN": {
      ...zh,
      ...zhAsked,
      rightName: "申诉",
      about: reference,
      aboutRight: "删除个人信息",
      verdict: "changed",
      reasons: "您说得对：2021 年的收货地址已经不再需要，应当删除。\n发票上的地址依法还要保存，这一点不变。",
      dueOn: "2026-11-06",
      remedies: { ...zhRemedies, outsideOnly: true },
    },
    en: {
      ...en,
      ...enAsked,
      rightName: "Complaint",
      about: reference,
      aboutRight: "Delete my data",
      verdict: "confirmed",
      reasons: "We looked at your invoice of March 2025 again. The law makes us keep it.",
      dueOn: null,
      remedies: { ...enRemedies, outsideOnly: true },
    },
  },
  "restriction-ended": {
    "zh-CN": { ...zh, what: "2025 年的订单", result: "kept", until: "2028-06-30", note: "有一笔订单还在诉讼中。" },
    en: {
      ...en,
      what: "Orders of 2025",
      result: "deleted",
      until: null,
      note: "The term is over and nothing else needs them.",
    },
  },
};

function part<K extends keyof Told>(kind: K, locale: Locale, asks = false): DigestPart {
  const { rightName } = told[kind][locale] as { rightName: string };
  return { rightName, asks, ...enclosedLetter(kind, told[kind][locale]) };
}

function daily(locale: Locale): LetterProps["digest"] {
  const { controller } = locale === "en" ? en : zh;
  return {
    controller,
    reference,
    trackUrl,
    parts: [part("finished", locale), part("refused", locale), part("question", locale, true)],
  };
}

export const samples: Samples = { ...told, ...samplesToOthers, digest: { "zh-CN": daily("zh-CN"), en: daily("en") } };
