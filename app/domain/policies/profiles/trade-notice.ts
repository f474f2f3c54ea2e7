import {
  ABOUT_THE_REQUEST,
  COMPLAIN_INSIDE,
  complaint,
  promise,
  REQUESTERS,
  STANDARD_EIGHT,
  WORKING_DAYS_10,
  WORKING_DAYS_15,
  written,
} from "./building";

const any = (more: string[] = []) =>
  promise(WORKING_DAYS_15, WORKING_DAYS_10, [...ABOUT_THE_REQUEST, ...STANDARD_EIGHT, ...more]);

/** 法律声明: a directory of companies that trade with each other. */
export const tradeNotice = written({
  id: "trade-notice",
  name: { "zh-CN": "商贸名录", en: "Trade directory" },
  controller: {
    name: { "zh-CN": "商贸名录网", en: "Trade directory" },
    hotline: "400-000-0002",
    email: "privacy@trade-notice.example",
    address: null,
  },
  policyDate: "2022-01-01",
  zone: "Asia/Shanghai",
  calendar: "CN",
  requesters: REQUESTERS,
  rights: {
    delete: any(),
    access: any(["statutory-secrecy"]),
    correct: any(["harms-objectivity"]),
    supplement: any(["harms-objectivity"]),
    withdraw: any(["not-consent-based"]),
    cancel: any(),
    complaint: complaint(WORKING_DAYS_15, WORKING_DAYS_10),
  },
  deletionGrounds: [
    { id: "against-law", text: { "zh-CN": "处理我的信息违反法律", en: "Processing my data breaks the law" } },
    {
      id: "without-consent",
      text: { "zh-CN": "未经我明确同意收集或使用", en: "Collected or used without my clear consent" },
    },
    { id: "breach", text: { "zh-CN": "严重违反与我的约定", en: "A serious breach of our agreement" } },
    {
      id: "no-longer-used",
      text: { "zh-CN": "我不再使用服务，或者已注销账号", en: "I no longer use the service, or cancelled my account" },
    },
    { id: "service-ended", text: { "zh-CN": "服务永久终止", en: "The service has ended for good" } },
  ],
  consents: [
    {
      id: "listing",
      text: { "zh-CN": "在名录中展示联系人、电话和微信", en: "Contact, phone and WeChat shown in the directory" },
      stops: { "zh-CN": "名录只显示企业名称和公开地址。", en: "Only the company's name and public address stay." },
    },
    {
      id: "marketing",
      text: { "zh-CN": "接收商机邮件", en: "Business lead e-mails" },
      stops: { "zh-CN": "不再收到商机邮件。", en: "No more lead e-mails." },
    },
  ],
  consequences: [
    {
      id: "listing-gone",
      text: { "zh-CN": "名录中的联系信息会一并下架", en: "The contact details in the directory are taken down too" },
    },
    { id: "no-restore", text: { "zh-CN": "注销后无法恢复", en: "It cannot be undone" } },
  ],
  cancellation: {
    blockers: [],
    coolingOff: null,
    thirdPartySignIns: [],
    systems: [
      { id: "directory", text: { "zh-CN": "名录系统", en: "Directory" } },
      { id: "search", text: { "zh-CN": "搜索索引", en: "Search index" } },
    ],
  },
  copyFormats: ["html"],
  dataCategories: [
    { id: "contact", text: { "zh-CN": "展示的联系信息", en: "Contact details shown" } },
    { id: "account", text: { "zh-CN": "账号信息", en: "Account" } },
  ],
  recipients: [
    {
      id: "mirrors",
      text: { "zh-CN": "转载名录的合作网站", en: "Partner sites that mirror the directory" },
      email: "webmaster@mirror-sites.example",
    },
    { id: "search-engines", text: { "zh-CN": "搜索引擎（快照）", en: "Search engines (snapshots)" } },
  ],
  retentionDuties: ["network-logs"],
  remedies: {
    inside: COMPLAIN_INSIDE,
    complain: [{ "zh-CN": "向网信部门投诉、举报", en: "Complain to the cyberspace authority" }],
    court: {
      "zh-CN": "您也可以向有管辖权的人民法院起诉",
      en: "You may also sue in the people's court with jurisdiction",
    },
  },
});
