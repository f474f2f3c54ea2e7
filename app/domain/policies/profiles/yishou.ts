import {
  ABOUT_THE_REQUEST,
  COMPLAIN_INSIDE,
  complaint,
  CALENDAR_DAYS_15,
  promise,
  REQUESTERS,
  WORKING_DAYS_10,
  written,
} from "./building";

/** The six of this policy: the standard's without the controller's duties and without the protection of life and property. */
const SIX = [
  "national-security",
  "public-interest",
  "criminal-proceedings",
  "bad-faith",
  "harm-to-rights",
  "trade-secret",
];
const OWN = ["disproportionate-effort", "impractical"];
const any = (more: string[] = []) =>
  promise(CALENDAR_DAYS_15, { ...WORKING_DAYS_10, count: 5 }, [...ABOUT_THE_REQUEST, ...SIX, ...OWN, ...more]);

/** 一手: wholesale of clothes in an app, after its policy of 2021-11-19. */
export const yishou = written({
  id: "yishou",
  name: { "zh-CN": "一手", en: "Yishou" },
  controller: {
    name: { "zh-CN": "一手 App", en: "Yishou" },
    hotline: "400-000-0003",
    email: "privacy@yishou.example",
    address: null,
  },
  policyDate: "2021-11-19",
  zone: "Asia/Shanghai",
  calendar: "CN",
  requesters: REQUESTERS,
  rights: {
    access: promise(CALENDAR_DAYS_15, null, [...ABOUT_THE_REQUEST, ...SIX, ...OWN], {
      selfService: {
        "zh-CN": "在 App“我的”中可以查看账号、搜索记录和订单。",
        en: "“Me” in the app shows your account, searches and orders.",
      },
    }),
    correct: any(["harms-objectivity"]),
    supplement: any(["harms-objectivity"]),
    delete: any(),
    personalisation: promise(CALENDAR_DAYS_15, null, ABOUT_THE_REQUEST, {
      selfService: {
        "zh-CN": "在 App“设置 › 隐私 › 个性化推荐”中可以立即关闭。",
        en: "“Settings › Privacy › Personalised recommendation” switches it off at once.",
      },
    }),
    cancel: any(),
    complaint: complaint(CALENDAR_DAYS_15, { ...WORKING_DAYS_10, count: 5 }),
  },
  ownGrounds: [
    {
      id: "disproportionate-effort",
      name: { "zh-CN": "需要不成比例的技术手段", en: "It would take disproportionate technical effort" },
      hint: {
        "zh-CN": "写明需要做什么、为何不成比例、有什么替代办法。",
        en: "Say what it would take, why that is out of proportion, and what we offer instead.",
      },
      source: { "zh-CN": "《一手隐私政策》（2021年11月19日）", en: "Yishou privacy policy of 19 November 2021" },
      secondPerson: false,
    },
    {
      id: "impractical",
      name: { "zh-CN": "非常不切实际", en: "Quite impractical" },
      hint: {
        "zh-CN": "写明为何做不到、有什么替代办法。",
        en: "Say why it cannot be done, and what we offer instead.",
      },
      source: { "zh-CN": "《一手隐私政策》（2021年11月19日）", en: "Yishou privacy policy of 19 November 2021" },
      secondPerson: false,
    },
  ],
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
  consents: [],
  consequences: [
    { id: "sign-ins-gone", text: { "zh-CN": "所有登录方式都会被移除", en: "All ways to sign in are removed" } },
    {
      id: "trade-rights",
      text: {
        "zh-CN": "放弃此前交易的权利，例如退货和退款",
        en: "Rights from past trades, such as returns and refunds, are given up",
      },
    },
    { id: "wallet-empty", text: { "zh-CN": "钱包已清空", en: "The wallet is empty" } },
    {
      id: "level-cleared",
      text: { "zh-CN": "身份、等级和金币永久清零", en: "Identity, level and coins are cleared for good" },
    },
    { id: "shop-revoked", text: { "zh-CN": "店主认证被撤销", en: "The shopkeeper certification is revoked" } },
  ],
  cancellation: {
    blockers: [
      {
        id: "wallet",
        text: { "zh-CN": "钱包里还有余额", en: "There is money in the wallet" },
        remedy: {
          "zh-CN": "请在 App 钱包中提现，到账后在进度页告诉我们。",
          en: "Withdraw it in the app's wallet, and tell us on the tracking page when it has arrived.",
        },
      },
      {
        id: "open-orders",
        text: { "zh-CN": "还有未完成的订单或者售后", en: "Orders or after-sales cases are open" },
        remedy: {
          "zh-CN": "请等订单和售后完成，或者取消后在进度页告诉我们。",
          en: "Wait until they are done, or cancel them, then tell us on the tracking page.",
        },
      },
    ],
    coolingOff: null,
    thirdPartySignIns: [],
    systems: [
      { id: "account", text: { "zh-CN": "账号系统", en: "Accounts" } },
      { id: "wallet", text: { "zh-CN": "钱包系统", en: "Wallet" } },
      { id: "shop", text: { "zh-CN": "店主认证系统", en: "Shopkeeper certification" } },
    ],
  },
  copyFormats: ["html"],
  dataCategories: [
    { id: "account", text: { "zh-CN": "账号信息", en: "Account" } },
    { id: "search", text: { "zh-CN": "搜索记录", en: "Searches" } },
    { id: "orders", text: { "zh-CN": "订单", en: "Orders" } },
  ],
  recipients: [
    { id: "delivery", text: { "zh-CN": "快递服务方", en: "Delivery companies" }, email: "privacy@delivery.example" },
  ],
  retentionDuties: ["e-commerce", "network-logs"],
  feeRule: {
    freeRequests: 3,
    withinDays: 365,
    cost: {
      "zh-CN": "超出合理次数的重复申请，可能按实际成本收取费用；收取前会先把金额和计算办法告诉您，由您决定是否继续。",
      en: "Repeats beyond reason may be charged at cost. We tell you the amount and how it is worked out first, and you decide whether to go on.",
    },
  },
  remedies: {
    inside: COMPLAIN_INSIDE,
    complain: [
      {
        "zh-CN": "向网信、电信、公安和市场监管部门投诉、举报",
        en: "Complain to the cyberspace, telecom, public security and market authorities",
      },
    ],
    court: {
      "zh-CN": "您也可以向有管辖权的人民法院起诉",
      en: "You may also sue in the people's court with jurisdiction",
    },
  },
});
