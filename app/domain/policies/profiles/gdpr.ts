import { ABOUT_THE_REQUEST, COMPLAIN_INSIDE, promise, written } from "./building";
import { ACCOUNT_AND_CONTACT } from "./clues";

const MONTH = { count: 1, unit: "month", roll: true } as const;
const TWO_MONTHS = { count: 2, unit: "month", roll: true } as const;
const ARTICLE = { "zh-CN": "欧盟《通用数据保护条例》第 12 条第 3 款", en: "GDPR, Art. 12(3)" };
const GROUNDS = [...ABOUT_THE_REQUEST, "statutory-duty", "harm-to-rights", "bad-faith", "manifestly-unfounded"];

const any = (more: string[] = []) =>
  promise(MONTH, null, [...GROUNDS, ...more], {
    pausable: true,
    extension: TWO_MONTHS,
    outerLimit: { count: 3, unit: "month", roll: true },
  });

/** A profile after the General Data Protection Regulation: months, one extension, a pause while identity is asked. Shows that terms are data. */
export const gdpr = written({
  id: "gdpr",
  name: { "zh-CN": "GDPR 示例", en: "GDPR example" },
  controller: {
    name: { "zh-CN": "示例公司（欧盟）", en: "Example Company (EU)" },
    hotline: null,
    email: "privacy@gdpr.example",
    address: null,
  },
  policyDate: "2024-01-01",
  zone: "Europe/Berlin",
  calendar: "weekends",
  law: "gdpr",
  requesters: [
    { kind: "subject", evidence: [] },
    { kind: "agent", evidence: [{ "zh-CN": "授权书", en: "A letter of authority" }] },
  ],
  clues: ACCOUNT_AND_CONTACT,
  rights: {
    access: any(),
    copy: any(),
    transfer: any(["transfer-conditions-not-met"]),
    correct: any(["harms-objectivity"]),
    supplement: any(["harms-objectivity"]),
    delete: any(),
    restrict: any(),
    withdraw: any(["not-consent-based"]),
    automated: any(),
    complaint: any(),
  },
  ownGrounds: [
    {
      id: "manifestly-unfounded",
      name: { "zh-CN": "明显没有依据或者过分", en: "Manifestly unfounded or excessive" },
      hint: { "zh-CN": "写明为何明显；举证责任在我们。", en: "Say why it is manifest: the burden of proof is ours." },
      source: ARTICLE,
      secondPerson: false,
    },
  ],
  deletionGrounds: [
    { id: "no-longer-necessary", text: { "zh-CN": "不再需要这些信息", en: "The data are no longer necessary" } },
    { id: "consent-withdrawn", text: { "zh-CN": "已撤回同意", en: "Consent was withdrawn" } },
    { id: "objected", text: { "zh-CN": "已反对处理", en: "I object to the processing" } },
    { id: "unlawful", text: { "zh-CN": "处理不合法", en: "The processing is unlawful" } },
  ],
  consents: [
    {
      id: "marketing",
      text: { "zh-CN": "营销邮件", en: "Marketing e-mails" },
      stops: { "zh-CN": "不再收到营销邮件。", en: "No more marketing e-mails." },
    },
  ],
  consequences: [],
  copyFormats: ["html", "json", "csv"],
  dataCategories: [
    { id: "account", text: { "zh-CN": "账号", en: "Account" } },
    { id: "usage", text: { "zh-CN": "使用记录", en: "Usage" } },
  ],
  recipients: [
    { id: "processors", text: { "zh-CN": "受托处理方", en: "Processors" }, email: "dpo@processors.example" },
  ],
  remedies: {
    inside: COMPLAIN_INSIDE,
    complain: [
      { "zh-CN": "向您所在地的数据保护机构投诉、举报", en: "Complain to the data protection authority where you live" },
    ],
    court: {
      "zh-CN": "您也可以向您所在地或者控制者所在地的法院起诉",
      en: "You may also sue in the courts where you live or where the controller is established",
    },
  },
});
