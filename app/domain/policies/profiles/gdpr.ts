import { COMPLAIN_INSIDE, OWN, promise, complaint, written } from "./building";
import { article, GDPR_GROUNDS, gdprGrounds } from "./gdpr-grounds";
import { ACCOUNT_AND_CONTACT } from "./clues";

const MONTH = { count: 1, unit: "month", roll: true } as const;
const TWO_MONTHS = { count: 2, unit: "month", roll: true } as const;
const THREE_MONTHS = { count: 3, unit: "month", roll: true } as const;

type Right = Parameters<typeof gdprGrounds>[0];
type Identity = "contact-code" | "code-and-facts";

/** The clock stands still only while we ask who somebody is or what they mean; that it may is the operator's own reading. */
const CLOCK = { pausable: true, extension: TWO_MONTHS, outerLimit: THREE_MONTHS };

/** One of the rights of Articles 15 to 22, whose times Article 12 sets. In: the right, its article, how sure we must be who asks. */
function given(right: Right, at: string, identity: Identity = "code-and-facts") {
  const times = article("第十二条第三款");
  return promise(MONTH, null, gdprGrounds(right), {
    ...CLOCK,
    refuseWithin: MONTH,
    identity,
    stands: {
      right: article(at),
      term: times,
      extension: times,
      refuseWithin: article("第十二条第四款"),
      pausable: OWN,
      identity: OWN,
    },
  });
}

/** A profile after the General Data Protection Regulation: a month, one extension told in time, objection as a right of its own. Shows that terms are data. */
export const gdpr = written({
  id: "gdpr",
  name: { "zh-CN": "GDPR 示例", en: "GDPR example" },
  controller: {
    name: { "zh-CN": "示例公司（欧盟）", en: "Example Company (EU)" },
    hotline: null,
    email: "privacy@gdpr.example",
    address: null,
  },
  policyDate: null,
  zone: "Europe/Berlin",
  calendar: "weekends",
  law: "gdpr",
  // Below this age the holder of parental responsibility consents; that they may ask as well follows for us from that.
  minorAge: 16,
  requesters: [
    { kind: "subject", stands: article("第十二条第二款"), evidence: [] },
    {
      kind: "guardian",
      stands: article("第八条第一款"),
      evidence: [
        {
          "zh-CN": "您对这个孩子负有父母责任的证明",
          en: "Proof that you hold parental responsibility over the child",
          stands: OWN,
        },
      ],
    },
    { kind: "agent", stands: OWN, evidence: [{ "zh-CN": "授权书", en: "A letter of authority", stands: OWN }] },
  ],
  clues: ACCOUNT_AND_CONTACT,
  rights: {
    access: given("access", "第十五条第一款"),
    copy: given("copy", "第十五条第三款"),
    transfer: given("transfer", "第二十条"),
    correct: given("correct", "第十六条"),
    supplement: given("supplement", "第十六条"),
    delete: given("delete", "第十七条第一款"),
    restrict: given("restrict", "第十八条第一款"),
    object: given("object", "第二十一条", "contact-code"),
    // Article 12 sets times for Articles 15 to 22; for a consent taken back they are the operator's own.
    withdraw: promise(MONTH, null, gdprGrounds("withdraw"), {
      ...CLOCK,
      identity: "contact-code",
      stands: { right: article("第七条第三款"), term: OWN, extension: OWN, pausable: OWN, identity: OWN },
    }),
    automated: given("automated", "第二十二条"),
    complaint: complaint(MONTH, null),
  },
  ownGrounds: GDPR_GROUNDS,
  deletionGrounds: [
    {
      id: "no-longer-necessary",
      text: { "zh-CN": "就收集、处理的目的而言，不再需要这些信息", en: "The data are no longer necessary" },
      stands: article("第十七条第一款（a）项"),
    },
    {
      id: "consent-withdrawn",
      text: {
        "zh-CN": "同意已经撤回，处理没有其他依据",
        en: "Consent was withdrawn, and nothing else allows the processing",
      },
      stands: article("第十七条第一款（b）项"),
    },
    {
      id: "objected",
      text: { "zh-CN": "已经反对处理", en: "There is an objection to the processing" },
      stands: article("第十七条第一款（c）项"),
    },
    {
      id: "unlawful",
      text: { "zh-CN": "处理不合法", en: "The processing is unlawful" },
      stands: article("第十七条第一款（d）项"),
    },
    {
      id: "law-demands-it",
      text: { "zh-CN": "法律要求删除这些信息", en: "The law demands that the data be erased" },
      stands: article("第十七条第一款（e）项"),
    },
    {
      id: "collected-from-child",
      text: {
        "zh-CN": "信息是向儿童提供网络服务时收集的",
        en: "The data were collected when an online service was offered to a child",
      },
      stands: article("第十七条第一款（f）项"),
    },
  ],
  consents: [
    {
      id: "marketing",
      text: { "zh-CN": "营销邮件", en: "Marketing e-mails" },
      stops: { "zh-CN": "不再收到营销邮件。", en: "No more marketing e-mails." },
      stands: OWN,
      stopsStands: OWN,
    },
  ],
  consequences: [],
  copyFormats: ["html", "json", "csv"],
  dataCategories: [
    { id: "account", text: { "zh-CN": "账号", en: "Account" }, stands: OWN },
    { id: "usage", text: { "zh-CN": "使用记录", en: "Usage" }, stands: OWN },
  ],
  recipients: [
    {
      id: "processors",
      text: { "zh-CN": "受托处理方", en: "Processors" },
      email: "dpo@processors.example",
      stands: OWN,
    },
  ],
  feeRule: {
    freeRequests: 3,
    withinDays: 365,
    cost: {
      "zh-CN": "提供信息或者办理申请的行政成本，按合理金额计。",
      en: "A reasonable sum for the administrative costs of giving the information or doing what was asked.",
    },
    stands: article("第十二条第五款"),
    measureStands: OWN,
  },
  remedies: {
    inside: COMPLAIN_INSIDE,
    complain: [
      {
        "zh-CN": "向监管机构投诉，特别是您惯常居住地、工作地或者您认为的违法行为发生地的成员国监管机构",
        en: "Complain to a supervisory authority, in particular in the Member State where you live, where you work or where the infringement happened",
        stands: article("第七十七条第一款"),
      },
    ],
    court: {
      "zh-CN": "您也可以向控制者有营业机构的成员国法院，或者您惯常居住地的成员国法院起诉",
      en: "You may also go to the courts of the Member State where the controller is established, or where you live",
    },
  },
  stands: {
    email: OWN,
    minorAge: article("第八条第一款"),
    copyFormats: OWN,
    packageDays: OWN,
    inside: OWN,
    court: article("第七十九条第二款"),
  },
});
