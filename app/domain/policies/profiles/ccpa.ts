import { ABOUT_THE_REQUEST, COMPLAIN_INSIDE, promise, written } from "./building";
import { ACCOUNT_AND_CONTACT } from "./clues";

const DAYS_45 = { count: 45, unit: "calendar-day", roll: false } as const;

const any = (more: string[] = []) =>
  promise(
    DAYS_45,
    { count: 10, unit: "working-day", roll: false },
    [...ABOUT_THE_REQUEST, "statutory-duty", "harm-to-rights", ...more],
    {
      extension: DAYS_45,
      outerLimit: { count: 90, unit: "calendar-day", roll: false },
    },
  );

/** A profile after the California regulations: 45 calendar days that run whatever verification takes, prolonged once. */
export const ccpa = written({
  id: "ccpa",
  name: { "zh-CN": "CCPA 示例", en: "CCPA example" },
  controller: {
    name: { "zh-CN": "示例公司（加州）", en: "Example Company (California)" },
    hotline: null,
    email: "privacy@ccpa.example",
    address: null,
  },
  policyDate: "2024-01-01",
  zone: "America/Los_Angeles",
  calendar: "weekends",
  law: "ccpa",
  requesters: [
    { kind: "subject", evidence: [] },
    { kind: "agent", evidence: [{ "zh-CN": "本人签字的授权", en: "A permission signed by the person" }] },
  ],
  clues: ACCOUNT_AND_CONTACT,
  rights: {
    access: any(),
    copy: any(),
    correct: any(["harms-objectivity"]),
    delete: any(),
    restrict: any(),
    complaint: any(),
  },
  deletionGrounds: [
    {
      id: "asked",
      text: { "zh-CN": "我要求删除从我处收集的信息", en: "I ask you to delete what you collected from me" },
    },
  ],
  consents: [],
  consequences: [],
  copyFormats: ["html", "json", "csv"],
  dataCategories: [{ id: "account", text: { "zh-CN": "账号", en: "Account" } }],
  recipients: [{ id: "service-providers", text: { "zh-CN": "服务提供商", en: "Service providers" } }],
  remedies: {
    inside: COMPLAIN_INSIDE,
    complain: [
      {
        "zh-CN": "向加州隐私保护局或总检察长投诉、举报",
        en: "Complain to the California Privacy Protection Agency or the Attorney General",
      },
    ],
    court: {
      "zh-CN": "您也可以向加州有管辖权的法院起诉",
      en: "You may also sue in the courts of California with jurisdiction",
    },
  },
});
