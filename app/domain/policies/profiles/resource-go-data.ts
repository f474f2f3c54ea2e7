import type { ProfileDraft } from "../profile/profile";
import { OWN, section } from "./building";

const SYSTEM_SETTINGS = {
  "zh-CN": "可以随时在手机的系统设置，或者客户端的权限管理页面里关闭。",
  en: "You can switch this off at any time in your phone's settings or on the app's permissions page.",
};
const BID_REMINDERS = {
  "zh-CN": "不能再设置出价提醒，其他功能照常。",
  en: "Bid reminders can no longer be set. Everything else works as before.",
};
const BIDS = section("一（一）2.1）（2）");
const OTHER_PERMISSIONS = section("一（一）3.4）（3）");
const WHERE = { where: SYSTEM_SETTINGS, whereStands: section("一（三）") };

/** What the policy asks consent for beyond the basic function, in the order of its text. */
export const RESOURCE_GO_CONSENTS: ProfileDraft["consents"] = [
  {
    id: "third-party-sign-in",
    text: {
      "zh-CN": "把资源GO账号和第三方账号绑定，用它们互相登录",
      en: "Linking the Resource GO account with an account elsewhere, to sign in with either",
    },
    stands: section("一（一）1.1）（2）"),
    stops: {
      "zh-CN": "绑定解除，不能再用第三方账号直接登录；仍可用资源GO账号登录。",
      en: "The link ends, and signing in that way stops. Signing in with the Resource GO account still works.",
    },
    stopsStands: OWN,
  },
  {
    id: "sign-in-sdk",
    text: {
      "zh-CN": "所选登录方式的第三方 SDK 收集信息、使用设备权限",
      en: "Third-party SDK for the chosen sign-in method, which collects data and uses device permissions",
    },
    stands: section("一（一）1.1）（3）"),
    stops: {
      "zh-CN": "这种登录方式不能再用，可以换一种。",
      en: "That sign-in method stops working; another one can be used.",
    },
    stopsStands: OWN,
    ...WHERE,
  },
  {
    id: "vibration",
    text: { "zh-CN": "振动权限，用于出价提醒", en: "Vibration, for bid reminders" },
    stands: BIDS,
    stops: BID_REMINDERS,
    stopsStands: BIDS,
    ...WHERE,
  },
  {
    id: "foreground",
    text: { "zh-CN": "应用前置权限，用于出价提醒", en: "Bringing the app to the front, for bid reminders" },
    stands: BIDS,
    stops: BID_REMINDERS,
    stopsStands: BIDS,
    ...WHERE,
  },
  {
    id: "return-calls",
    text: {
      "zh-CN": "客服打来的调研、回访和提醒电话",
      en: "Calls from customer service: surveys, follow-ups, reminders",
    },
    stands: section("一（一）3.1）（1）"),
    stops: {
      "zh-CN": "客服不再为这些事打来；打给客服咨询，照常有人接。",
      en: "Customer service no longer calls for these reasons. Calls to customer service are still answered.",
    },
    stopsStands: OWN,
  },
  {
    id: "surveys",
    text: { "zh-CN": "问卷调研中填写的信息", en: "Information given in surveys" },
    stands: section("一（一）3.3）（1）"),
    stops: {
      "zh-CN": "不能再参加问卷调研，其他功能照常。",
      en: "Taking part in surveys is no longer possible. Everything else works as before.",
    },
    stopsStands: section("一（一）3.3）（1）"),
  },
  {
    id: "update",
    text: { "zh-CN": "安装更新包的权限", en: "Installing updates of the app" },
    stands: OTHER_PERMISSIONS,
    stops: {
      "zh-CN": "应用不再自动安装新版本，需要自己下载。",
      en: "The app no longer installs new versions; they have to be downloaded by hand.",
    },
    stopsStands: OWN,
    ...WHERE,
  },
  {
    id: "network",
    text: { "zh-CN": "访问网络状态的权限", en: "Access to the network" },
    stands: OTHER_PERMISSIONS,
    stops: {
      "zh-CN": "应用连不上平台，可以改用网站。",
      en: "The app cannot reach the platform. The website still works.",
    },
    stopsStands: OWN,
    ...WHERE,
  },
  {
    id: "lottery",
    text: {
      "zh-CN": "“欧信签”活动和抽奖中填写的信息",
      en: "Information given in “Ouxinqian” events and prize draws",
    },
    stands: section("一（一）3.5）（1）"),
    stops: {
      "zh-CN": "不能再参加活动和抽奖，还没兑的奖也兑不了；其他功能照常。",
      en: "Taking part in events and prize draws is no longer possible, and prizes not yet claimed cannot be given out. Everything else works as before.",
    },
    stopsStands: section("一（一）3.5）（1）"),
  },
  {
    id: "enquiries",
    text: {
      "zh-CN": "“欧信签”意向和咨询中留下的联系方式",
      en: "Contact details left with an enquiry about “Ouxinqian”",
    },
    stands: section("一（一）3.6）（1）"),
    stops: {
      "zh-CN": "不再为这次意向或咨询联系，其他功能照常。",
      en: "There is no more contact about the enquiry. Everything else works as before.",
    },
    stopsStands: section("一（一）3.6）（1）"),
  },
  {
    id: "cookies",
    text: { "zh-CN": "Cookie 和匿名标识符", en: "Cookies and anonymous identifiers" },
    stands: section("二"),
    stops: {
      "zh-CN": "靠 Cookie 的登录和功能可能用不了，其他照常；每次访问都要重新设置。",
      en: "Signing in and other functions that need cookies may stop working; the rest still works. The setting has to be made again on each visit.",
    },
    stopsStands: section("二"),
    where: {
      "zh-CN": "在浏览器的设置里可以拒绝或清除。",
      en: "You can refuse or clear them in your browser's settings.",
    },
    whereStands: section("二"),
  },
  {
    id: "third-party-services",
    text: {
      "zh-CN": "使用第三方产品或服务时，向对方提供个人信息",
      en: "Giving data to third parties whose products or services are used through Resource GO",
    },
    stands: section("三（一）1（1）"),
    stops: { "zh-CN": "那些第三方的产品或服务可能用不了。", en: "Those products or services may stop working." },
    stopsStands: OWN,
  },
  {
    id: "partner-accounts",
    text: {
      "zh-CN": "向合作方提供手机号、昵称和头像，用于免密登录或者创建第三方账户",
      en: "Giving phone number, nickname and picture to partners, to sign in there without a password or to create an account",
    },
    stands: section("三（一）1（2）"),
    stops: {
      "zh-CN": "不能再免密登录合作方，也不再用这些信息在那里创建账户。",
      en: "Signing in to partners without a password stops, and no account is created there from these data.",
    },
    stopsStands: OWN,
  },
  {
    id: "affiliates",
    text: { "zh-CN": "和关联公司共享个人信息", en: "Sharing data with affiliates" },
    stands: section("三（一）1（3）"),
    stops: {
      "zh-CN": "关联公司的服务不再和账户打通，不能统一管理。",
      en: "The affiliates' services are no longer linked to the account and cannot be managed in one place.",
    },
    stopsStands: OWN,
  },
  {
    id: "finance",
    text: {
      "zh-CN": "把匿名统计结果交给金融服务方，用来判断资信",
      en: "Giving anonymous statistics to financial service providers, who use them to judge creditworthiness",
    },
    stands: section("三（一）1（4）"),
    stops: {
      "zh-CN": "金融服务方拿不到结果，有的金融业务可能办不了。",
      en: "They no longer receive the statistics, and some financial services may not be possible.",
    },
    stopsStands: OWN,
  },
];

/** What the platform holds of a person, by where its text says so. */
export const RESOURCE_GO_DATA: ProfileDraft["dataCategories"] = [
  {
    id: "account",
    text: { "zh-CN": "账号和个人资料", en: "Account and profile" },
    stands: section("一（一）1"),
  },
  {
    id: "company",
    text: { "zh-CN": "企业认证和员工信息", en: "Company and its staff" },
    stands: section("一（一）2.5）、一（一）3.2）"),
  },
  {
    id: "trade",
    text: {
      "zh-CN": "订单、提单、收货和发票信息",
      en: "Orders, bills of lading, deliveries and invoices",
    },
    stands: section("一（一）2"),
  },
  { id: "bank", text: { "zh-CN": "银行和收款账号信息", en: "Bank details" }, stands: section("五1") },
  {
    id: "service",
    text: {
      "zh-CN": "客服、售后、问卷和抽奖中留下的信息",
      en: "Customer service, claims, surveys and prize draws",
    },
    stands: section("一（一）3"),
  },
  {
    id: "usage",
    text: { "zh-CN": "设备信息、Cookie 和使用记录", en: "Device, cookies and usage" },
    stands: section("一（一）3.4）、二"),
  },
];

/** Who receives data, by the text, and is told of deletions and corrections. */
export const RESOURCE_GO_RECIPIENTS: ProfileDraft["recipients"] = [
  {
    id: "logistics",
    text: { "zh-CN": "物流配送服务方", en: "Carriers" },
    email: "privacy@carriers.example",
    stands: section("三（一）4（4）"),
  },
  { id: "affiliates", text: { "zh-CN": "关联公司", en: "Affiliates" }, stands: section("三（一）1（3）") },
  {
    id: "merchants",
    text: { "zh-CN": "第三方商家、供货方", en: "Merchants and suppliers of goods" },
    stands: section("三（一）4（4）"),
  },
  {
    id: "payment",
    text: { "zh-CN": "支付服务方", en: "Payment providers" },
    stands: section("三（一）4（4）"),
  },
  {
    id: "technology",
    text: { "zh-CN": "基础设施和数据处理服务方", en: "Providers of infrastructure and data processing" },
    stands: section("三（一）4（4）"),
  },
  {
    id: "partners",
    text: {
      "zh-CN": "免密登录等特定服务合作方",
      en: "Partners for special services, such as sign-in without a password",
    },
    stands: section("三（一）1（2）"),
  },
  {
    id: "finance",
    text: { "zh-CN": "金融服务平台或提供商", en: "Financial service platforms and providers" },
    stands: section("三（一）1（4）"),
  },
  {
    id: "sdks",
    text: { "zh-CN": "第三方 SDK 提供方", en: "Providers of third-party SDKs" },
    stands: section("一（四）"),
  },
  {
    id: "third-party-services",
    text: { "zh-CN": "使用过的其他第三方产品或服务", en: "Other third parties whose products or services were used" },
    stands: section("三（五）"),
  },
];
