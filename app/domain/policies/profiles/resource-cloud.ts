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
  promise(WORKING_DAYS_15, WORKING_DAYS_10, [...ABOUT_THE_REQUEST, "business-data", ...STANDARD_EIGHT, ...more]);

/** 资源共享云: a sourcing cloud between companies, after its policy of 2022-05-10. Its centre is the cancellation of accounts. */
export const resourceCloud = written({
  id: "resource-cloud",
  name: { "zh-CN": "资源共享云", en: "Resource Cloud" },
  controller: {
    name: { "zh-CN": "资源共享云平台", en: "Resource Cloud" },
    hotline: "400-000-0001",
    email: "privacy@resource-cloud.example",
    address: null,
  },
  policyDate: "2022-05-10",
  zone: "Asia/Shanghai",
  calendar: "CN",
  requesters: REQUESTERS,
  rights: {
    cancel: any(),
    delete: any(),
    access: any(["statutory-secrecy"]),
    correct: any(["harms-objectivity"]),
    withdraw: any(["not-consent-based"]),
    complaint: complaint(WORKING_DAYS_15, WORKING_DAYS_10),
  },
  ownGrounds: [
    {
      id: "business-data",
      name: {
        "zh-CN": "属于企业的经营数据，不是您的个人信息",
        en: "The company's business data, not your personal data",
      },
      hint: {
        "zh-CN":
          "订单、报价、合同和企业证照属于企业；联系人的姓名、电话、邮箱属于个人信息，照常办理。写明哪些是前者、应当由企业的谁来决定。",
        en: "Orders, quotes, contracts and licences are the company's; a contact's name, phone and e-mail are personal data and handled as asked. Say which is which, and who in the company decides.",
      },
      source: {
        "zh-CN": "《资源共享云隐私政策》（2022年5月10日）",
        en: "Resource Cloud privacy policy of 10 May 2022",
      },
      secondPerson: false,
    },
  ],
  deletionGrounds: [
    {
      id: "contact-visible",
      text: {
        "zh-CN": "请隐藏或删除平台上对买家可见的联系人信息",
        en: "Hide or delete my contact details that buyers can see",
      },
    },
    {
      id: "against-law-or-agreement",
      text: { "zh-CN": "处理违反法律或者约定", en: "Processing against law or agreement" },
    },
    {
      id: "purpose-over",
      text: {
        "zh-CN": "处理目的已实现，或者不再需要这些信息",
        en: "The purpose is achieved or no longer needs the data",
      },
    },
    {
      id: "left-company",
      text: { "zh-CN": "我已离开该企业，不再担任联系人", en: "I have left the company and am no longer its contact" },
    },
  ],
  consents: [
    {
      id: "marketing",
      text: { "zh-CN": "接收采购推荐和活动消息", en: "Sourcing suggestions and offers" },
      stops: {
        "zh-CN": "不再收到推荐；询价和订单通知不受影响。",
        en: "No more suggestions; enquiries and order notices stay.",
      },
    },
    {
      id: "contact-shown",
      text: { "zh-CN": "向买家展示联系人姓名和电话", en: "Showing contact name and phone to buyers" },
      stops: {
        "zh-CN": "买家看不到您的联系方式，只能通过站内消息联系企业。",
        en: "Buyers no longer see you and reach the company by site message only.",
      },
    },
  ],
  consequences: [
    {
      id: "irreversible",
      text: {
        "zh-CN": "注销不可撤销，我已自行备份需要的资料",
        en: "Cancelling cannot be undone; I have backed up what I need",
      },
    },
    {
      id: "company-data",
      text: {
        "zh-CN": "企业自身的经营数据不属于我的个人信息，由企业处理",
        en: "The company's own business data are not my personal data; the company decides on them",
      },
    },
  ],
  cancellation: {
    blockers: [
      {
        id: "goods-pending",
        text: { "zh-CN": "还有已付款但未收到的货物", en: "Goods paid for have not arrived" },
        remedy: {
          "zh-CN": "请先确认收货或者申请退款，完成后在进度页告诉我们。",
          en: "Confirm receipt or ask for a refund first, then tell us on the tracking page.",
        },
      },
      {
        id: "paid-service",
        text: { "zh-CN": "还有已付费且未到期的服务", en: "A paid service has not expired" },
        remedy: {
          "zh-CN": "您可以等服务到期，或者书面放弃剩余服务后继续。",
          en: "Wait until it expires, or give up the rest in writing and go on.",
        },
      },
      {
        id: "harm",
        text: {
          "zh-CN": "注销会损害您或者他人的权益（例如未了结的纠纷）",
          en: "Cancelling would hurt you or others (an open dispute, say)",
        },
        remedy: {
          "zh-CN": "请先了结相关事项，完成后在进度页告诉我们。",
          en: "Settle the matter first, then tell us on the tracking page.",
        },
      },
    ],
    coolingOff: null,
    thirdPartySignIns: [
      {
        id: "wechat",
        text: {
          "zh-CN": "微信登录：请在微信“设置 › 个人信息与权限 › 授权管理”中解除授权",
          en: "WeChat sign-in: remove the authorisation under WeChat › Settings › Personal information",
        },
      },
      {
        id: "qq",
        text: {
          "zh-CN": "QQ 登录：请在 QQ 互联的授权管理中解除授权",
          en: "QQ sign-in: remove the authorisation in QQ Connect",
        },
      },
    ],
    systems: [
      { id: "account", text: { "zh-CN": "账号系统", en: "Accounts" } },
      { id: "catalogue", text: { "zh-CN": "供应商目录", en: "Supplier directory" } },
    ],
  },
  copyFormats: ["html"],
  dataCategories: [
    { id: "account", text: { "zh-CN": "账号和登录信息", en: "Account and sign-in" } },
    { id: "contact", text: { "zh-CN": "企业联系人信息", en: "Company contact details" } },
  ],
  recipients: [
    { id: "buyers", text: { "zh-CN": "已查看联系方式的买家", en: "Buyers who viewed the contact details" } },
  ],
  retentionDuties: ["e-commerce", "network-logs", "tax-vouchers"],
  remedies: {
    inside: COMPLAIN_INSIDE,
    complain: [{ "zh-CN": "向网信或市场监管部门投诉、举报", en: "Complain to the cyberspace or market authority" }],
    court: {
      "zh-CN": "您也可以向有管辖权的人民法院起诉",
      en: "You may also sue in the people's court with jurisdiction",
    },
  },
});
