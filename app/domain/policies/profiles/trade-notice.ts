import {
  ALL_BY_LAW,
  COMPLAIN_OUTSIDE,
  COURT,
  LAW_SAYS_OTHERWISE,
  NETWORK_LOGS,
  NOT_DUE_FOR_DELETION,
  saidBy,
} from "./by-law";
import { COMPLAIN_INSIDE, law, OWN, requestersWith, section, written } from "./building";
import { TRADE_NOTICE_CLUES } from "./clues";

const SEEN_AND_CHANGED = {
  "zh-CN": "在电脑上登录后，在“个人信息-基本信息”和“店铺管理-联系信息”里可以自己查看、修改和补充。",
  en: "After signing in on a computer, you can see, change and complete your data yourself under “个人信息-基本信息” (personal information – basic data) and “店铺管理-联系信息” (shop – contact data).",
};
const DELETED_ALONE = {
  "zh-CN": "在电脑上登录后，在“个人信息-基本信息”和“店铺管理-联系信息”里可以自己删除部分信息。",
  en: "After signing in on a computer, you can delete some of your data yourself under “个人信息-基本信息” (personal information – basic data) and “店铺管理-联系信息” (shop – contact data).",
};

/** 法律声明: a directory of companies that trade with each other. */
export const tradeNotice = written({
  id: "trade-notice",
  name: { "zh-CN": "商贸名录", en: "Trade directory" },
  title: { "zh-CN": "法律声明", en: "Legal notice" },
  controller: {
    name: { "zh-CN": "商贸名录网", en: "Trade directory" },
    // The text announces a part on how to reach it, and has none: the operator's own number goes here.
    hotline: "400-000-0002",
    email: null,
    address: null,
  },
  policyDate: null,
  zone: "Asia/Shanghai",
  calendar: "CN",
  law: "pipl",
  minorAge: 18,
  requesters: requestersWith({
    "zh-CN": "能收验证码的邮箱，以及登录名、登记的手机号、公司名称中的一项",
    en: "An e-mail address for the code, and one of: login name, registered phone number, company",
  }),
  clues: TRADE_NOTICE_CLUES,
  rights: {
    ...ALL_BY_LAW,
    access: saidBy(section("4（一）"), ALL_BY_LAW.access, SEEN_AND_CHANGED),
    correct: saidBy(section("4（一）"), ALL_BY_LAW.correct, SEEN_AND_CHANGED),
    supplement: saidBy(section("4（一）"), ALL_BY_LAW.supplement, SEEN_AND_CHANGED),
    delete: saidBy(section("4（2）"), ALL_BY_LAW.delete, DELETED_ALONE),
    withdraw: saidBy(section("4"), ALL_BY_LAW.withdraw),
    cancel: saidBy(section("4"), ALL_BY_LAW.cancel),
  },
  ownGrounds: [NOT_DUE_FOR_DELETION, LAW_SAYS_OTHERWISE],
  deletionGrounds: [
    {
      id: "against-law",
      text: { "zh-CN": "处理信息违反法律法规", en: "Processing the data breaks the law" },
      stands: section("4（2）1"),
    },
    {
      id: "without-consent",
      text: { "zh-CN": "未经明确同意收集或者使用", en: "The data were collected or used without clear consent" },
      stands: section("4（2）2"),
    },
    {
      id: "breach",
      text: { "zh-CN": "处理信息严重违反约定", en: "The processing seriously breaches our agreement" },
      stands: section("4（2）3"),
    },
    {
      id: "breach-otherwise",
      text: {
        "zh-CN": "以其他方式违反约定处理信息",
        en: "The data were otherwise processed in breach of our agreement",
      },
      stands: law("《个人信息保护法》第四十七条"),
    },
    {
      id: "no-longer-used",
      text: {
        "zh-CN": "不再使用产品或者服务，或者已经主动注销账号",
        en: "The products or services are no longer used, or the account was cancelled",
      },
      stands: section("4（2）4"),
    },
    {
      id: "service-ended",
      text: { "zh-CN": "网站永久停止提供产品或者服务", en: "The site has stopped its products or services for good" },
      stands: section("4（2）5"),
    },
    {
      id: "stopped-or-expired",
      text: {
        "zh-CN": "产品或者服务已停止提供（不论是否永久），或者保存期限已届满",
        en: "The product or service has stopped, for good or not, or the retention period is over",
      },
      stands: law("《个人信息保护法》第四十七条"),
    },
    {
      id: "purpose-over",
      text: {
        "zh-CN": "处理目的已实现、无法实现，或者不再需要这些信息",
        en: "The purpose has been achieved or cannot be achieved, or the data are no longer needed",
      },
      stands: law("《个人信息保护法》第四十七条"),
    },
    {
      id: "consent-withdrawn",
      text: { "zh-CN": "已经撤回同意", en: "Consent was withdrawn" },
      stands: law("《个人信息保护法》第四十七条"),
    },
  ],
  consents: [
    {
      id: "contact-by-partners",
      text: {
        "zh-CN": "让潜在的合作伙伴凭公司和联系人信息前来联系，洽谈合作",
        en: "Letting potential partners get in touch, using the details of the company and its contact person",
      },
      stands: section("1（1）"),
      stops: {
        "zh-CN": "潜在的合作伙伴不能再据此联系；靠这些信息实现的功能也不能使用。",
        en: "Potential partners can no longer get in touch this way, and functions that need these details stop working.",
      },
      stopsStands: section("1（1）"),
    },
    {
      id: "cookies",
      text: {
        "zh-CN": "使用 Cookie 和同类技术，记住偏好并推荐内容",
        en: "Cookies and similar technologies, used to remember preferences and suggest content",
      },
      stands: section("2(1)"),
      stops: {
        "zh-CN": "不再记住偏好，也不再据此推荐内容；可能影响安全访问网站，每次访问可能都要重新设置。",
        en: "Preferences are no longer remembered or used to suggest content. This may affect safe access to the site, and settings may have to be made again on each visit.",
      },
      stopsStands: section("2(1)"),
      where: {
        "zh-CN": "浏览器或者它的附加服务允许时，您可以自己修改接受程度，或者拒绝。",
        en: "If your browser or an add-on allows it, you can change what you accept, or refuse it altogether.",
      },
      whereStands: section("2(1)"),
    },
    {
      id: "web-beacons",
      text: {
        "zh-CN": "在网页和邮件中使用网络信标，统计访问和打开情况",
        en: "Web beacons in pages and e-mails, used to count visits and opened e-mails",
      },
      stands: section("2(2)"),
      stops: {
        "zh-CN": "不再用网络信标统计访问和打开情况。",
        en: "Web beacons are no longer used to count visits and opened e-mails.",
      },
      stopsStands: OWN,
      where: {
        "zh-CN": "您可以自己在浏览器和邮箱里关闭自动加载图片，其余由我们停用。",
        en: "You can stop pictures from loading by themselves in your browser and mailbox; we switch off the rest.",
      },
      whereStands: OWN,
    },
    {
      id: "device-place",
      text: { "zh-CN": "收集设备所在的位置", en: "Collecting the location of the device" },
      stands: section("1（2）"),
      stops: { "zh-CN": "不再收集设备的位置。", en: "The location of the device is no longer collected." },
      stopsStands: OWN,
      where: {
        "zh-CN": "您可以自己在手机或者浏览器的设置中关闭位置权限。",
        en: "You can switch off the location permission yourself in the settings of your phone or browser.",
      },
      whereStands: OWN,
    },
    {
      id: "surveys",
      text: { "zh-CN": "邀请参加产品和服务的调查", en: "Invitations to surveys about products and services" },
      stands: section("1（3）二"),
      stops: { "zh-CN": "不再邀请参加调查。", en: "There are no more invitations to surveys." },
      stopsStands: OWN,
    },
    {
      id: "other-uses",
      text: { "zh-CN": "另外认可或者授权过的其他用途", en: "Other uses agreed to separately" },
      stands: section("1（3）iii"),
      stops: { "zh-CN": "不再用于那项用途。", en: "The data are no longer used for that purpose." },
      stopsStands: law("《个人信息保护法》第十五条"),
    },
  ],
  notWithdrawable: [
    {
      "zh-CN": "公司信息和账户信息中，还要使用的功能所必需的部分：没有它们，那项功能无法使用。",
      en: "Company and account data needed for functions still in use: the function does not work without them.",
      stands: section("1（1）"),
    },
    {
      "zh-CN": "网络日志：法律要求保存。",
      en: "Network logs: the law requires them to be kept.",
      stands: NETWORK_LOGS,
    },
  ],
  consequences: [
    {
      id: "data-erased",
      text: {
        "zh-CN": "账号中的个人信息会被删除，法律法规要求保存的除外",
        en: "The personal data of the account are deleted, except what the law requires to be kept",
      },
      stands: section("3（2）"),
    },
    {
      id: "backups-later",
      text: {
        "zh-CN": "备份中的信息可能无法马上删除，会安全存放并隔离，直到清除或者匿名化",
        en: "Data in backups may not be deleted at once; they are stored safely and separately until they are deleted or made anonymous",
      },
      stands: section("4（2）结尾"),
    },
  ],
  cancellation: {
    blockers: [],
    coolingOff: null,
    thirdPartySignIns: [],
    systems: [
      { id: "directory", text: { "zh-CN": "账号和名录系统", en: "Accounts and directory" } },
      { id: "search", text: { "zh-CN": "站内搜索", en: "Site search" } },
    ],
  },
  copyFormats: ["html", "json", "csv"],
  dataCategories: [
    {
      id: "account",
      text: { "zh-CN": "账户信息（联系人、邮箱、手机）", en: "Account (contact, e-mail, mobile)" },
      stands: section("1（1）"),
    },
    {
      id: "company",
      text: { "zh-CN": "公司和产品信息中的个人信息", en: "Personal data in company and product details" },
      stands: section("1（1）"),
    },
    {
      id: "mails",
      text: { "zh-CN": "发给网站的邮件和其他通讯", en: "E-mails and other messages to the site" },
      stands: section("1（1）二"),
    },
    { id: "device", text: { "zh-CN": "设备信息和位置", en: "Device and location" }, stands: section("1（2）") },
    {
      id: "usage",
      text: { "zh-CN": "服务日志和 Cookie 信息", en: "Service logs and cookies" },
      stands: section("1（2）二、2(1)"),
    },
  ],
  recipients: [
    {
      id: "whoever-received",
      text: {
        "zh-CN": "从网站得到过这些信息的主体（如果有）",
        en: "Anybody who received the data from the site (if there is anybody)",
      },
      stands: section("4（2）结尾"),
    },
  ],
  capacities: ["network-operator"],
  retentionDuties: ["network-logs"],
  majorChanges: [
    {
      id: "handling",
      text: {
        "zh-CN": "收集、使用或者披露个人信息的方式有重大变更，影响个人的权利",
        en: "A major change in how data are collected, used or disclosed that affects people's rights",
      },
      stands: section("简介和概述"),
    },
  ],
  remedies: {
    inside: COMPLAIN_INSIDE,
    complain: [COMPLAIN_OUTSIDE],
    court: COURT,
  },
  automatedDecisions: {
    "zh-CN":
      "网站会按您的公司、账户和浏览情况挑选展示、推荐的内容和搜索结果；您可以要求关闭个性化推荐。网站也会用您的信息核验身份，识别异常账户和欺诈等行为；结果对您有重大影响时，您可以要求说明，也可以拒绝只由程序作出的决定。",
    en: "The site uses your company, your account and your visits to choose the content, suggestions and search results it shows you; you can ask us to switch this personalisation off. It also uses your data to verify identities and to detect unusual accounts, fraud and similar behaviour. If the result affects you significantly, you can ask for an explanation, and refuse a decision made by a program alone.",
  },
  stands: {
    title: section("标题"),
    hotline: OWN,
    minorAge: law("《未成年人保护法》第二条"),
    copyFormats: OWN,
    packageDays: OWN,
    inside: OWN,
    court: law("《个人信息保护法》第五十条"),
    automatedDecisions: section("1（1）、1（2）、1（3）"),
    capacities: {
      "network-operator": OWN,
    },
    retentionDuties: { "network-logs": NETWORK_LOGS },
  },
});
