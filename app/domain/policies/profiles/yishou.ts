import {
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
import { YISHOU_CLUES } from "./clues";
import { YISHOU_CONSENTS } from "./yishou-consents";
import { YISHOU_DELETION, YISHOU_GROUNDS, YISHOU_NEEDED, YISHOU_REFUSALS } from "./yishou-grounds";

const TARGET = { ...WORKING_DAYS_10, count: 5 } as const;
type Promise = ReturnType<typeof promise>;

/** A right of the policy's own text. Source of the term: 9.3; that a person shows who they are: 5.4; what may be declined: 5.4 and 5.5. */
function managed(
  at: string,
  selfService: Promise["selfService"],
  refusals: Parameters<typeof promise>[2] = YISHOU_REFUSALS,
): Promise {
  return promise(CALENDAR_DAYS_15, TARGET, refusals, {
    selfService,
    stands: { right: section(at), term: section("9.3"), identity: section("5.4"), selfService: section(at) },
  });
}

/** A right the law gives, in the term the policy names for any answer. `more` is what its text says of it. */
function given(right: keyof typeof GIVEN, { stands, ...more }: Partial<Promise> = {}): Promise {
  const promised = GIVEN[right]!;
  return {
    ...promised,
    ...more,
    stands: { ...promised.stands, term: section("9.3"), ...stands },
  };
}
const GIVEN = byLaw(CALENDAR_DAYS_15, TARGET, { personalises: true });

const CHECKED = groundsAt(law("《个人信息保护法》第四十六条"), ["harms-objectivity"]);

const IN_THE_APP = {
  "zh-CN": "登录 App 就能自己看：基本资料在“我的-设置-个人信息”，搜索记录在“搜索”，订单和交易记录在“我-我的订单”。",
  en: "After signing in to the app, you can see them yourself: your profile under “我的-设置-个人信息” (me – settings – personal information), searches under “搜索” (search), orders and transactions under “我-我的订单” (me – my orders).",
};
const CHANGED_IN_THE_APP = {
  "zh-CN": "基本资料可以登录 App，在“我的-设置-个人信息”里自己改、自己补。",
  en: "After signing in to the app, you can change and complete your profile under “我的-设置-个人信息” (me – settings – personal information).",
};

/** 一手: wholesale of clothes in an app, after its policy of 2021-11-19. */
export const yishou = written({
  id: "yishou",
  name: { "zh-CN": "一手", en: "Yishou" },
  title: { "zh-CN": "一手隐私政策", en: "Yishou privacy policy" },
  controller: {
    name: { "zh-CN": "一手 App", en: "Yishou" },
    hotline: "400-000-0003",
    email: null,
    address: {
      "zh-CN": "（演示地址）一手客户服务部",
      en: "(demo address) Customer service department, Yishou",
    },
  },
  policyDate: "2021-11-19",
  zone: "Asia/Shanghai",
  calendar: "CN",
  law: "pipl",
  minorAge: 18,
  requesters: customers(section("5.4")),
  clues: YISHOU_CLUES,
  rights: {
    access: { ...managed("5.1", IN_THE_APP), target: null },
    copy: given("copy"),
    transfer: given("transfer"),
    correct: managed("5.2", CHANGED_IN_THE_APP, [...YISHOU_REFUSALS, ...CHECKED]),
    supplement: managed("5.2", CHANGED_IN_THE_APP, [...YISHOU_REFUSALS, ...CHECKED]),
    delete: managed("5.3", {
      "zh-CN":
        "登录 App 可以自己清除：搜索记录在“搜索”，订单和交易记录在“我-我的订单”，基本资料在“我的-设置-个人信息”。",
      en: "After signing in to the app, you can clear searches under “搜索” (search), orders and transactions under “我-我的订单” (me – my orders), and your profile under “我的-设置-个人信息” (me – settings – personal information).",
    }),
    restrict: given("restrict"),
    withdraw: given("withdraw", {
      selfService: {
        "zh-CN":
          "位置、摄像头、相册、麦克风、通讯录和软件安装列表的权限，可以在手机系统设置里逐项查看和开关；关闭就是撤回同意，我们不再继续收集和使用。",
        en: "You can see and switch off each permission in your phone's settings: location, camera, photos, microphone, contacts and the list of installed apps. Switching it off withdraws your consent, and we stop collecting and using the data.",
      },
      stands: { right: section("1.3.6"), selfService: section("1.3.6") },
    }),
    personalisation: given("personalisation", {
      selfService: {
        "zh-CN":
          "在 App“我的-设置-个性化推荐”里可以自己关闭，需要时再打开。关闭后，您看到的推荐可能不那么相关；有时刷新了内容也不变。",
        en: "You can switch it off, and on again, in the app under “我的-设置-个性化推荐” (me – settings – personalised recommendation). After that, what you see may be less relevant to you, and sometimes may not change when you refresh.",
      },
      stands: { right: section("1.2.4 2）"), selfService: section("1.2.4 2）") },
    }),
    cancel: managed("5.3 注销", {
      "zh-CN":
        "符合注销条件的，可以在 App“我的-设置-账号与密码-注销账号”里点“申请注销账号”。注销后，除法律明确规定必须保留的（例如交易信息）以外，您的其他信息全部清除。",
      en: "If the conditions are met, you can cancel the account in the app under “我的-设置-账号与密码-注销账号” (me – settings – account and password – cancel account): choose “申请注销账号” (ask to cancel). All your other data are then deleted, except what the law clearly says must be kept, such as transaction data.",
    }),
    rules: given("rules"),
    automated: given("automated"),
    complaint: complaint(CALENDAR_DAYS_15, TARGET),
  },
  ownGrounds: YISHOU_GROUNDS,
  deletionGrounds: YISHOU_DELETION,
  consents: YISHOU_CONSENTS,
  notWithdrawable: YISHOU_NEEDED,
  consequences: [
    {
      id: "sign-ins-gone",
      text: {
        "zh-CN": "这个账号的所有登录方式都会移除，账号不能再使用",
        en: "All ways to sign in to this account are removed, and it can no longer be used",
      },
      stands: section("5.3 注销后 1）"),
    },
    {
      id: "trade-rights",
      text: {
        "zh-CN": "历史交易可能产生的退换货权益，以及维权相关的资金退回等权益，视为自动放弃",
        en: "Rights from past transactions, such as returns, exchanges and refunds from disputes, are treated as given up",
      },
      stands: section("5.3 注销后 2）"),
    },
    {
      id: "wallet-empty",
      text: {
        "zh-CN": "钱包里的财产会被清空，并且无法找回",
        en: "Everything in the wallet is cleared and cannot be recovered",
      },
      stands: section("5.3 注销后 3）"),
    },
    {
      id: "level-cleared",
      text: {
        "zh-CN": "身份信息、账户信息、店主等级、一手币等权益会被清空，并且无法恢复",
        en: "Identity and account data, shopkeeper level, Yishou coins and other benefits are cleared and cannot be restored",
      },
      stands: section("5.3 注销后 4）"),
    },
    {
      id: "shop-revoked",
      text: {
        "zh-CN": "店主认证身份会被取消，并且无法恢复",
        en: "The shopkeeper certification is revoked and cannot be restored",
      },
      stands: section("5.3 注销后 5）"),
    },
  ],
  cancellation: {
    blockers: [
      {
        id: "conditions",
        text: {
          "zh-CN": "还没有满足账号注销的条件",
          en: "The conditions for cancelling the account have not been met yet",
        },
        remedy: {
          "zh-CN": "请打开 App“我的-设置-账号与密码-注销账号”，按页面列出的条件处理好，再在进度页告诉我们。",
          en: "Open “我的-设置-账号与密码-注销账号” (me – settings – account and password – cancel account) in the app, meet the conditions listed there, then tell us on the page of your request.",
        },
        stands: section("5.3 注销"),
        remedyStands: OWN,
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
    { id: "account", text: { "zh-CN": "账户信息", en: "Account" }, stands: section("5.1.1") },
    { id: "search", text: { "zh-CN": "搜索记录", en: "Searches" }, stands: section("5.1.2") },
    { id: "orders", text: { "zh-CN": "订单和交易记录", en: "Orders and transactions" }, stands: section("5.1.3") },
    {
      id: "usage",
      text: {
        "zh-CN": "使用中产生的其他信息，例如设备、日志、面部信息和客服记录",
        en: "Other data about the use of the app, such as device, log, face and customer service data",
      },
      stands: section("5.1.4"),
    },
  ],
  recipients: [
    {
      id: "shops",
      text: { "zh-CN": "交易对方和一手商家", en: "The other party to a transaction, and shops on Yishou" },
      stands: section("1.2.3 4）、3.1.3"),
    },
    {
      id: "delivery",
      text: { "zh-CN": "物流公司", en: "Delivery companies" },
      email: "privacy@delivery.example",
      stands: section("1.2.3 4）"),
    },
    { id: "payment", text: { "zh-CN": "支付机构", en: "Payment companies" }, stands: section("1.2.3 2）、1.2.3 4）") },
    {
      id: "partners",
      text: {
        "zh-CN": "技术、广告、推广和通讯服务商",
        en: "Providers of technology, advertising, promotion and messages",
      },
      stands: section("3.1.3"),
    },
    { id: "affiliates", text: { "zh-CN": "关联方", en: "Affiliates" }, stands: section("3.1.2") },
    { id: "sdks", text: { "zh-CN": "第三方 SDK 提供方", en: "Providers of third-party SDKs" }, stands: section("1.7") },
  ],
  capacities: ["network-operator", "platform-operator"],
  retentionDuties: ["e-commerce", "network-logs"],
  automatedDecisions: {
    "zh-CN":
      "我们用算法预测您的偏好，据此给商品和服务排序、推荐，也推送广告；可以在“我的-设置-个性化推荐”关闭。为了账号安全，也用设备、日志和订单等信息判断登录是否异常、账号有没有风险。",
    en: "We use algorithms to predict what you like, to rank and recommend goods and services, and to send advertising. You can switch this off under “我的-设置-个性化推荐” (me – settings – personalised recommendation). To keep accounts safe, we also use device, log and order data to judge whether a sign-in is unusual or an account is at risk.",
  },
  feeRule: {
    freeRequests: 3,
    withinDays: 365,
    cost: {
      "zh-CN":
        "办理原则上不收费。多次重复、超出合理限度的申请，视情况收取一定成本费用；收取前会先把金额和计算办法告诉您，由您决定是否继续。",
      en: "Requests are free in principle. We may charge a fee to cover the cost of requests repeated beyond reason. We tell you the amount and how it is worked out first, and you decide whether to carry on.",
    },
    stands: section("5.4"),
    measureStands: OWN,
  },
  remedies: {
    inside: {
      "zh-CN": "在申请的进度页提出申诉，或者联系客户服务部；我们会安排未经办此事的人员复核",
      en: "Complain on the page of your request, or to our customer service department. Someone who did not handle your request will look at it again",
    },
    complain: [
      {
        "zh-CN": "向网信、电信、公安和工商（现为市场监督管理）等监管部门投诉或者举报",
        en: "Complain or report to the authorities for cyberspace, telecommunications, public security, and industry and commerce (today market regulation)",
        stands: section("9.3"),
      },
    ],
    court: {
      "zh-CN": "您也可以向被告住所地有管辖权的人民法院起诉",
      en: "You may also sue in the people's court with jurisdiction at the defendant's seat",
    },
  },
  stands: {
    title: section("标题"),
    policyDate: section("10.2"),
    hotline: section("9.1"),
    address: section("9.1、9.2"),
    minorAge: law("《未成年人保护法》第二条"),
    copyFormats: OWN,
    packageDays: OWN,
    inside: OWN,
    court: section("9.3"),
    automatedDecisions: section("1.2.2、1.2.4、1.2.5"),
    capacities: {
      "network-operator": OWN,
      "platform-operator": section("9.2"),
    },
    retentionDuties: {
      "e-commerce": law("《电子商务法》第三十一条"),
      "network-logs": law("《网络安全法》第二十三条"),
    },
  },
});
