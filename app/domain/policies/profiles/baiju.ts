import {
  ABOUT_THE_REQUEST,
  byLaw,
  CALENDAR_DAYS_15,
  complaint,
  customers,
  groundsAt,
  law,
  OWN,
  promise,
  section,
  WORKING_DAYS_10,
  written,
} from "./building";
import { BAIJU_CLUES } from "./clues";
import { COMPLAIN_OUTSIDE, COURT } from "./by-law";
import { BAIJU_CONSENTS, BAIJU_NEEDED } from "./baiju-consents";

const TARGET = { ...WORKING_DAYS_10, count: 5 } as const;
type Promise = ReturnType<typeof promise>;

/** Where the rights of the policy's own text stand. It names no refusals: only what a law says, and what is about the request itself. */
const AT = section("五（一）");
const PIPL_45 = law("《个人信息保护法》第四十五条");
const PIPL_46 = law("《个人信息保护法》第四十六条");
const PIPL_47 = law("《个人信息保护法》第四十七条");

/** A case in which the law asks for deletion: the policy's text names none. */
function byPipl47(id: string, chinese: string, en: string) {
  return { id, text: { "zh-CN": chinese, en }, stands: PIPL_47 };
}

/** A right of the policy's own text. The text promises its fifteen days for access alone: for the others they are the operator's own. */
function managed(
  selfService: Promise["selfService"],
  refusals: Parameters<typeof promise>[2],
  term: string = OWN,
): Promise {
  return promise(CALENDAR_DAYS_15, TARGET, [...groundsAt(OWN, ABOUT_THE_REQUEST), ...refusals], {
    selfService,
    stands: { right: AT, term, identity: OWN, selfService: AT },
  });
}

const GIVEN = byLaw(CALENDAR_DAYS_15, TARGET, { personalises: true });

/** 白驹速取: services, goods and errands in an app, after its policy of 2022-02-20. */
export const baiju = written({
  id: "baiju",
  name: { "zh-CN": "白驹速取", en: "Baiju" },
  title: { "zh-CN": "隐私协议", en: "Privacy agreement" },
  controller: {
    name: { "zh-CN": "白驹速取 App", en: "Baiju" },
    hotline: "400-000-0004",
    email: null,
    address: null,
  },
  policyDate: "2022-02-20",
  zone: "Asia/Shanghai",
  calendar: "CN",
  law: "pipl",
  minorAge: 18,
  requesters: customers(OWN),
  clues: BAIJU_CLUES,
  rights: {
    ...GIVEN,
    access: managed(
      {
        "zh-CN":
          "账号、支付和绑定信息在“设置”里看，地址在“设置 → 收货地址”或者“我的地址”里看，订单在“我的订单”里看，评价在“评价中心”里看，搜索历史和兴趣也能在 App 里查看。",
        en: "You can see them yourself: account, payment and linked accounts under “设置” (settings), addresses under “设置 → 收货地址” (settings → delivery addresses) or “我的地址” (my addresses), orders under “我的订单” (my orders), reviews under “评价中心” (review centre). Search history and interests can be seen in the app too.",
      },
      groundsAt(PIPL_45, ["statutory-secrecy"]),
      AT,
    ),
    correct: managed(
      {
        "zh-CN":
          "个人资料和密码在“设置”里改，地址在“设置 → 收货地址”或者“我的地址”里改，评价在“评价中心”里改，兴趣也能在 App 里修改。实名认证的身份信息不在其中。",
        en: "You can change them yourself: profile and password under “设置” (settings), addresses under “设置 → 收货地址” (settings → delivery addresses) or “我的地址” (my addresses), reviews under “评价中心” (review centre), interests in the app. This does not apply to verified identity data.",
      },
      [...groundsAt(AT, ["verified-identity"]), ...groundsAt(PIPL_46, ["harms-objectivity"])],
    ),
    delete: managed(
      {
        "zh-CN":
          "地址在“设置 → 收货地址”或者“我的地址”里删，评价在“评价中心”里删，搜索历史在 App 里清除，银行卡和第三方账号在“设置”里解绑。已完成的订单在“我的订单”里删除，删除后可能无法再为它提供准确的售后。",
        en: "You can delete them yourself: addresses under “设置 → 收货地址” (settings → delivery addresses) or “我的地址” (my addresses), reviews under “评价中心” (review centre), search history in the app. You can unlink bank cards and third-party accounts under “设置” (settings). You can also delete finished orders under “我的订单” (my orders), but then we may not be able to provide proper after-sales service for them.",
      },
      groundsAt(PIPL_47, ["no-case-for-deletion"]),
    ),
    withdraw: {
      ...GIVEN.withdraw!,
      selfService: {
        "zh-CN":
          "可以在 App 里删除信息、更改隐私设置，或者在手机系统设置里关闭权限。这以后，我们不再提供所对应的服务，此前的处理不受影响。",
        en: "You can delete data or change the privacy settings in the app, or switch permissions off in your phone's settings. We then stop the services that need them. What was done before is not affected.",
      },
      stands: { ...GIVEN.withdraw!.stands, right: section("五（二）"), selfService: section("五（二）") },
    },
    personalisation: {
      ...GIVEN.personalisation!,
      selfService: {
        "zh-CN": "兴趣可以在 App 里查看和修改；智能推送可以选择关闭。",
        en: "You can see and change your interests in the app, and choose to switch off smart push messages.",
      },
      stands: {
        ...GIVEN.personalisation!.stands,
        selfService: section("一（二）4 插件（1）（2）、五（一）"),
      },
    },
    complaint: complaint(CALENDAR_DAYS_15, TARGET),
  },
  ownGrounds: [
    {
      id: "verified-identity",
      name: { "zh-CN": "实名认证的身份信息不能更正", en: "Verified identity data cannot be corrected" },
      hint: {
        "zh-CN": "写明哪一项来自实名认证，以及信息确有错误时怎样重新认证。",
        en: "Say which data come from the identity check, and how to be verified again if they are wrong.",
      },
      source: { "zh-CN": "《隐私协议》五（一）", en: "“Privacy agreement”, section 5 (1)" },
      secondPerson: false,
      stands: AT,
    },
    {
      id: "no-case-for-deletion",
      name: {
        "zh-CN": "不属于法律规定应当删除的情形",
        en: "None of the cases in which the law requires deletion",
      },
      hint: {
        "zh-CN": "逐项写明为何不属于：目的是否实现、服务是否停止、保存期限是否届满、同意是否撤回、处理是否违法违约。",
        en: "Say for each case why it does not apply: purpose, service, retention period, consent, breach of law or agreement.",
      },
      source: { "zh-CN": "《个人信息保护法》第四十七条", en: "Personal Information Protection Law, Art. 47" },
      secondPerson: true,
      stands: PIPL_47,
    },
  ],
  deletionGrounds: [
    byPipl47(
      "against-law-or-agreement",
      "处理违反法律、行政法规或者约定",
      "The data were processed in breach of the law or an agreement",
    ),
    byPipl47(
      "purpose-over",
      "处理目的已实现、无法实现，或者不再需要这些信息",
      "The purpose has been achieved or cannot be achieved, or the data are no longer needed",
    ),
    byPipl47("consent-withdrawn", "已经撤回同意", "Consent has been withdrawn"),
    {
      id: "child-data",
      text: {
        "zh-CN": "其他用户提供的内容里有不满十四周岁儿童的信息（由监护人提出）",
        en: "Something another user gave or posted contains data of a child under 14 (requested by the guardian)",
      },
      stands: section("一（二）4 他人信息"),
    },
    {
      id: "minor-without-guardian",
      text: {
        "zh-CN": "未经监护人同意，收集了未成年人的信息",
        en: "A minor's data were collected without a guardian's consent",
      },
      stands: section("六"),
    },
    byPipl47(
      "service-over",
      "服务已停止，或者保存期限已届满",
      "The service has stopped, or the retention period is over",
    ),
  ],
  consents: BAIJU_CONSENTS,
  notWithdrawable: BAIJU_NEEDED,
  consequences: [
    {
      id: "account-closed",
      text: { "zh-CN": "账号不能再登录和使用", en: "The account can no longer be used or signed in to" },
      stands: OWN,
    },
    {
      id: "data-deleted",
      text: {
        "zh-CN": "账号中的信息会立即删除，依照法律、行政法规或者双方约定保存的除外",
        en: "The data of the account are deleted at once, except what must be kept by law or under our agreement",
      },
      stands: law("《电子商务法》第二十四条"),
    },
  ],
  cancellation: {
    blockers: [],
    coolingOff: null,
    thirdPartySignIns: [],
    systems: [
      { id: "account", text: { "zh-CN": "账号系统", en: "Accounts" } },
      { id: "orders", text: { "zh-CN": "订单系统", en: "Orders" } },
    ],
  },
  copyFormats: ["html"],
  dataCategories: [
    {
      id: "account",
      text: { "zh-CN": "账户信息（个人资料、支付和绑定）", en: "Account: profile, payment and linked accounts" },
      stands: AT,
    },
    {
      id: "identity",
      text: { "zh-CN": "实名认证和面部信息", en: "Verified identity and face data" },
      stands: section("一（一）3"),
    },
    { id: "addresses", text: { "zh-CN": "收货地址", en: "Delivery addresses" }, stands: AT },
    {
      id: "search",
      text: { "zh-CN": "搜索、浏览记录和兴趣", en: "Searches, browsing history and interests" },
      stands: AT,
    },
    { id: "orders", text: { "zh-CN": "订单", en: "Orders" }, stands: AT },
    { id: "reviews", text: { "zh-CN": "评价", en: "Reviews" }, stands: AT },
    {
      id: "usage",
      text: { "zh-CN": "设备、日志和客服通话记录", en: "Device, log and service call records" },
      stands: section("一（二）1"),
    },
  ],
  recipients: [
    {
      id: "shops",
      text: { "zh-CN": "商品出售方和第三方商家", en: "Sellers and third-party shops" },
      stands: section("一（二）1（3）①、三（一）4"),
    },
    {
      id: "payment",
      text: {
        "zh-CN": "支付机构（微信支付、支付宝、花呗分期、京东支付）",
        en: "Payment companies (WeChat Pay, Alipay, Huabei, JD Pay)",
      },
      stands: section("一（二）1（3）②"),
    },
    {
      id: "couriers",
      text: { "zh-CN": "配送公司和仓储服务方", en: "Delivery and storage companies" },
      email: "privacy@delivery.example",
      stands: section("一（二）1（3）③"),
    },
    {
      id: "face-check",
      text: { "zh-CN": "实名和人脸认证服务方（阿里云）", en: "Provider of identity and face checks (Alibaba Cloud)" },
      stands: section("一（一）3"),
    },
    {
      id: "sdks",
      text: {
        "zh-CN": "第三方 SDK 提供方（个推、高德、小米推送和安装统计）",
        en: "Providers of third-party SDKs (Getui, Amap, Xiaomi push, Openinstall)",
      },
      stands: section("一（二）4 插件（1）、一（二）4 插件（2）"),
    },
    {
      id: "partners",
      text: {
        "zh-CN": "技术、金融、广告和分析合作方",
        en: "Partners for technology, finance, advertising and analysis",
      },
      stands: section("三（一）4"),
    },
    { id: "affiliates", text: { "zh-CN": "关联公司", en: "Affiliates" }, stands: section("三（一）3") },
  ],
  capacities: ["network-operator", "platform-operator"],
  retentionDuties: ["e-commerce", "network-logs"],
  endOfServiceNoticeDays: 30,
  automatedDecisions: {
    "zh-CN":
      "我们按浏览、搜索等记录展示更契合您需求的商品，并做智能推送。为了账户和交易安全，也综合用户、交易、设备和日志等信息判断风险；有风险时要核验是不是您本人。",
    en: "We use your browsing and search history to show goods that suit you better and to send smart push messages. To keep accounts and transactions safe, we also use user, transaction, device and log data to judge risks. If there is a risk, we check that it is really you.",
  },
  remedies: {
    inside: {
      "zh-CN": "在申请的进度页提出申诉，或者打我们的电话；我们会安排未经办此事的人员复核",
      en: "Complain on the page of your request, or phone us. Someone who did not handle your request will look at it again",
    },
    complain: [COMPLAIN_OUTSIDE],
    court: COURT,
  },
  stands: {
    title: section("标题"),
    policyDate: section("八"),
    hotline: section("八"),
    minorAge: law("《未成年人保护法》第二条"),
    copyFormats: OWN,
    packageDays: OWN,
    endOfServiceNoticeDays: section("四（一）3"),
    inside: OWN,
    court: law("《个人信息保护法》第五十条"),
    automatedDecisions: section("一（一）3、一（二）1（1）、一（二）4 插件（1）（2）、一（二）结尾"),
    capacities: {
      "network-operator": OWN,
      "platform-operator": section("一（一）2"),
    },
    retentionDuties: {
      "e-commerce": law("《电子商务法》第三十一条"),
      "network-logs": law("《网络安全法》第二十三条"),
    },
  },
});
