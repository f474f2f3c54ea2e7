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

type Promise = ReturnType<typeof promise>;

function within15(refusalGrounds: string[], more: Partial<Promise> = {}): Promise {
  return promise(WORKING_DAYS_15, WORKING_DAYS_10, refusalGrounds, more);
}

const PROFILE_PAGE = {
  "zh-CN": "登录后，在“账户中心 › 基本资料”可以立即看到账号、企业成员和银行信息。",
  en: "Signed in, “Account › Profile” shows your account, company members and bank details at once.",
};

/** 资源GO: a trading platform for steel. The default profile, after its published policy of 2023-08-30. */
export const resourceGo = written({
  id: "resource-go",
  name: { "zh-CN": "资源GO", en: "Resource GO" },
  controller: {
    name: { "zh-CN": "资源GO 平台", en: "Resource GO" },
    hotline: "400-000-0000",
    email: "privacy@resource-go.example",
    address: {
      "zh-CN": "（演示地址）资源GO 个人信息保护负责人 收",
      en: "(demo address) Personal information officer, Resource GO",
    },
  },
  policyDate: "2023-08-30",
  zone: "Asia/Shanghai",
  calendar: "CN",
  minorAge: 14,
  requesters: REQUESTERS,
  rights: {
    access: within15([...ABOUT_THE_REQUEST, "statutory-secrecy"], { selfService: PROFILE_PAGE }),
    copy: within15([...ABOUT_THE_REQUEST, "statutory-secrecy"], {
      selfService: {
        "zh-CN": "登录后，在“账户中心 › 基本资料”可以自行查看并保存常用信息。",
        en: "Signed in, you can see and save the usual data yourself under “Account › Profile”.",
      },
    }),
    correct: within15([...ABOUT_THE_REQUEST, "harms-objectivity", ...STANDARD_EIGHT], {
      selfService: {
        "zh-CN": "登录后，在“账户中心 › 基本资料”可以自行修改姓名、手机号和邮箱。",
        en: "Signed in, you can change name, phone and e-mail under “Account › Profile”.",
      },
    }),
    delete: within15([...ABOUT_THE_REQUEST, ...STANDARD_EIGHT], {
      selfService: {
        "zh-CN": "登录后，可以自行删除企业成员、收货地址和银行信息。",
        en: "Signed in, you can delete company members, delivery addresses and bank details yourself.",
      },
    }),
    withdraw: within15([...ABOUT_THE_REQUEST, "not-consent-based"], {
      selfService: {
        "zh-CN": "在手机系统设置中可以随时关闭位置、相机和通知权限。",
        en: "Location, camera and notifications can be switched off in your phone's settings at any time.",
      },
    }),
    cancel: within15([...ABOUT_THE_REQUEST, ...STANDARD_EIGHT]),
    complaint: complaint(WORKING_DAYS_15, WORKING_DAYS_10),
  },
  deletionGrounds: [
    {
      id: "against-law-or-agreement",
      text: {
        "zh-CN": "违反法律或者与我的约定，收集、使用、共享或转让了我的信息",
        en: "My data were collected, used, shared or transferred against law or our agreement",
      },
    },
    {
      id: "disclosed-against-law-or-agreement",
      text: {
        "zh-CN": "违反法律或者与我的约定，公开披露了我的信息",
        en: "My data were made public against law or our agreement",
      },
    },
    {
      id: "purpose-over",
      text: {
        "zh-CN": "处理目的已实现、无法实现，或者不再需要这些信息",
        en: "The purpose is achieved, cannot be achieved, or no longer needs the data",
      },
    },
    {
      id: "service-over",
      text: {
        "zh-CN": "服务已停止，或者保存期限已届满",
        en: "The service has stopped, or the retention period is over",
      },
    },
  ],
  consents: [
    {
      id: "marketing",
      text: { "zh-CN": "接收行情资讯和促销短信", en: "Market news and promotional messages" },
      stops: {
        "zh-CN": "不再收到行情和活动消息；订单通知不受影响。",
        en: "No more news and offers; order notices stay.",
      },
    },
    {
      id: "location",
      text: { "zh-CN": "使用位置信息推荐附近仓库", en: "Location, to suggest warehouses nearby" },
      stops: {
        "zh-CN": "不再按位置推荐仓库，仍可手动选择。",
        en: "Warehouses are no longer suggested by place; you can still choose one.",
      },
    },
    {
      id: "surveys",
      text: { "zh-CN": "参加调查和抽奖时留下的联系方式", en: "Contact details given in surveys and lotteries" },
      stops: {
        "zh-CN": "不再邀请您参加调查，未领取的奖品无法寄送。",
        en: "No more invitations; prizes not yet claimed cannot be sent.",
      },
    },
    {
      id: "partners",
      text: {
        "zh-CN": "向合作服务方提供联系方式（物流、金融推荐）",
        en: "Sharing contact details with partners (logistics and finance offers)",
      },
      stops: {
        "zh-CN": "合作方不再主动联系您；履行已有订单所需的除外。",
        en: "Partners no longer contact you, except to fulfil orders you have.",
      },
    },
  ],
  notWithdrawable: [
    {
      "zh-CN": "登录、签约、开票和物流所必需的信息：没有它们，基本交易功能无法提供，或者法律要求保存。",
      en: "What signing in, contracts, invoices and delivery need: without it the basic trading function cannot work, or the law asks for it.",
    },
  ],
  consequences: [
    {
      id: "service-stops",
      text: {
        "zh-CN": "注销后无法再登录，也无法使用资源GO 的任何产品",
        en: "You can no longer sign in or use any product of Resource GO",
      },
    },
    {
      id: "data-erased",
      text: {
        "zh-CN": "除法律要求保存的以外，账号信息会被删除或匿名化，无法恢复",
        en: "Account data are deleted or made anonymous, save what the law requires us to keep, and cannot be restored",
      },
    },
    {
      id: "money-withdrawn",
      text: {
        "zh-CN": "结算中心没有未提取的资金；有未提取的资金时无法注销",
        en: "No money is left in the settlement centre; while there is, the account cannot be cancelled",
      },
    },
    {
      id: "consents-end",
      text: {
        "zh-CN": "注销视为撤回全部同意，此前已进行的处理不受影响",
        en: "Cancelling withdraws every consent; what was done before stays lawful",
      },
    },
  ],
  cancellation: {
    blockers: [
      {
        id: "unsettled-balance",
        text: { "zh-CN": "结算中心还有未提取的资金", en: "Money is left in the settlement centre" },
        remedy: {
          "zh-CN": "请登录后在“结算中心”提取全部余额，到账后在进度页告诉我们。",
          en: "Sign in, withdraw the whole balance in the settlement centre, and tell us on the tracking page when it has arrived.",
        },
        checkedBy: "system",
      },
    ],
    coolingOff: null,
    thirdPartySignIns: [],
    systems: [
      { id: "account", text: { "zh-CN": "账号系统", en: "Accounts" } },
      { id: "trade", text: { "zh-CN": "交易系统", en: "Trading" } },
      { id: "settlement", text: { "zh-CN": "结算中心", en: "Settlement centre" } },
    ],
  },
  copyFormats: ["html", "json", "csv"],
  dataCategories: [
    { id: "account", text: { "zh-CN": "账号和基本资料", en: "Account and profile" } },
    { id: "company", text: { "zh-CN": "企业和成员信息", en: "Company and members" } },
    { id: "trade", text: { "zh-CN": "订单、提单和发票", en: "Orders, bills of lading and invoices" } },
    { id: "bank", text: { "zh-CN": "银行和结算信息", en: "Bank and settlement" } },
    { id: "usage", text: { "zh-CN": "使用记录和日志", en: "Usage and logs" } },
  ],
  recipients: [
    {
      id: "logistics",
      text: { "zh-CN": "承运和仓储服务方", en: "Carriers and warehouses" },
      email: "privacy@carriers.example",
    },
    { id: "payment", text: { "zh-CN": "支付和结算服务方", en: "Payment and settlement providers" } },
    { id: "sms", text: { "zh-CN": "短信服务方", en: "Text message provider" }, email: "data@sms-provider.example" },
  ],
  retentionDuties: ["e-commerce", "network-logs", "tax-vouchers", "anti-money-laundering", "provision-records"],
  endOfServiceNoticeDays: 30,
  remedies: {
    inside: COMPLAIN_INSIDE,
    complain: [
      {
        "zh-CN": "向网信、电信、公安或市场监管部门投诉、举报",
        en: "Complain to the cyberspace, telecom, public security or market authority",
      },
    ],
    court: {
      "zh-CN": "您也可以向被告住所地有管辖权的人民法院起诉",
      en: "You may also sue in the people's court with jurisdiction at the defendant's seat",
    },
  },
});
