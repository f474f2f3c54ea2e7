import {
  ALL_BY_LAW,
  COMPLAIN_OUTSIDE,
  COURT,
  LAW_SAYS_OTHERWISE,
  NETWORK_LOGS,
  NOT_DUE_FOR_DELETION,
  saidBy,
} from "./by-law";
import { RESOURCE_CLOUD_CONSENTS, RESOURCE_CLOUD_NECESSARY } from "./resource-cloud-consents";
import { COMPLAIN_INSIDE, law, OWN, type promise, requestersWith, section, written } from "./building";
import { RESOURCE_CLOUD_CLUES } from "./clues";

type Promise = ReturnType<typeof promise>;

/** Where the text tells the company's data from a person's. */
const COMPANY_DATA = section("六（1）1");

/** A right over data, of which a company's own are none. */
function ofPersonsOnly(right: Promise): Promise {
  return {
    ...right,
    refusalGrounds: [...right.refusalGrounds, "business-data"],
    stands: { ...right.stands, refusalGrounds: { ...right.stands?.refusalGrounds, "business-data": COMPANY_DATA } },
  };
}

/** 资源共享云: a sourcing cloud between companies, after its policy of 2022-05-10. Its centre is the cancellation of accounts. */
export const resourceCloud = written({
  id: "resource-cloud",
  name: { "zh-CN": "资源共享云", en: "Resource Cloud" },
  title: { "zh-CN": "资源共享云隐私政策", en: "Privacy policy of Resource Cloud" },
  controller: {
    name: { "zh-CN": "资源共享云平台", en: "Resource Cloud" },
    // The text sends people to contacts at its end, and names none there: the operator's own number goes here.
    hotline: "400-000-0001",
    email: null,
    address: null,
  },
  policyDate: "2022-05-10",
  zone: "Asia/Shanghai",
  calendar: "CN",
  law: "pipl",
  minorAge: 18,
  requesters: requestersWith({
    "zh-CN": "能收验证码的邮箱，以及平台账号、登记的手机号、企业名称、项目名称中的一项",
    en: "An e-mail address for the code, and one of: account, registered phone number, company, project",
  }),
  clues: RESOURCE_CLOUD_CLUES,
  rights: {
    ...ALL_BY_LAW,
    access: ofPersonsOnly(ALL_BY_LAW.access),
    copy: ofPersonsOnly(ALL_BY_LAW.copy),
    transfer: ofPersonsOnly(ALL_BY_LAW.transfer),
    correct: ofPersonsOnly(ALL_BY_LAW.correct),
    supplement: ofPersonsOnly(ALL_BY_LAW.supplement),
    delete: ofPersonsOnly(ALL_BY_LAW.delete),
    cancel: saidBy(section("八（1）"), ALL_BY_LAW.cancel),
  },
  ownGrounds: [
    NOT_DUE_FOR_DELETION,
    LAW_SAYS_OTHERWISE,
    {
      id: "business-data",
      name: {
        "zh-CN": "属于企业的业务数据，不是个人信息",
        en: "The company's business data, not personal data",
      },
      hint: {
        "zh-CN":
          "企业通过平台加工、存储、上传的业务数据归企业所有；联系人和项目人员的姓名、电话、邮箱、身份证信息、简历属于个人信息，照常办理。写明哪些是前者、应当由企业的谁来决定。",
        en: "What a company processes, stores or uploads through the platform is the company's; the name, phone, e-mail, ID and CV of a contact or of project staff are personal data and handled as asked. Say which is which, and who in the company decides.",
      },
      source: {
        "zh-CN": "《资源共享云隐私政策》六（1）1",
        en: "“Privacy policy of Resource Cloud”, section 6 (1) 1",
      },
      secondPerson: false,
      stands: COMPANY_DATA,
    },
  ],
  deletionGrounds: [
    {
      id: "contact-visible",
      text: {
        "zh-CN": "需求方能看到企业联系人的信息，要求隐藏或者删除",
        en: "Buyers can see the details of a company contact: please hide or delete them",
      },
      stands: section("二（一）2"),
    },
    {
      id: "project-staff-visible",
      text: {
        "zh-CN": "需求方能看到项目人员的电话、身份证信息或者简历，要求隐藏或者删除",
        en: "Buyers can see the phone number, ID or CV of project staff: please hide or delete them",
      },
      stands: section("二（三）"),
    },
    {
      id: "without-authority",
      text: {
        "zh-CN": "企业填写这些信息，事先没有得到本人授权",
        en: "The company gave these data without the person's permission",
      },
      stands: section("二（一）2、二（三）"),
    },
    {
      id: "minor-without-consent",
      text: {
        "zh-CN": "这是未成年人的信息，没有征得监护人同意",
        en: "These are a minor's data, given without a guardian's consent",
      },
      stands: section("九"),
    },
    {
      id: "purpose-over",
      text: {
        "zh-CN": "处理目的已实现、无法实现，或者不再需要这些信息（例如已经离开该企业）",
        en: "The purpose has been achieved or cannot be achieved, or the data are no longer needed (for example, the person has left the company)",
      },
      stands: law("《个人信息保护法》第四十七条"),
    },
    {
      id: "service-over",
      text: {
        "zh-CN": "平台停止提供服务，或者保存期限已满",
        en: "The platform has stopped the service, or the retention period is over",
      },
      stands: law("《个人信息保护法》第四十七条"),
    },
    {
      id: "consent-withdrawn",
      text: { "zh-CN": "已经撤回同意", en: "Consent was withdrawn" },
      stands: law("《个人信息保护法》第四十七条"),
    },
    {
      id: "against-law-or-agreement",
      text: {
        "zh-CN": "处理违反法律、行政法规或者约定",
        en: "The data were processed in breach of the law or an agreement",
      },
      stands: law("《个人信息保护法》第四十七条"),
    },
  ],
  consents: RESOURCE_CLOUD_CONSENTS,
  notWithdrawable: RESOURCE_CLOUD_NECESSARY,
  consequences: [
    {
      id: "services-stop",
      text: {
        "zh-CN": "平台停止提供服务，所有相关的应用和服务都不能再用",
        en: "The platform stops its services: all related apps and services can no longer be used",
      },
      stands: section("八（2）"),
    },
    {
      id: "irreversible",
      text: {
        "zh-CN": "账号注销后不能恢复，需要的信息和数据已经自行备份",
        en: "A cancelled account cannot be restored; the data still needed have been backed up",
      },
      stands: section("八（3）"),
    },
    {
      id: "data-erased",
      text: {
        "zh-CN": "账号中的个人信息会被删除，法律、行政法规要求保存的除外",
        en: "The personal data of the account are deleted, except what the law requires to be kept",
      },
      stands: law("《电子商务法》第二十四条"),
    },
  ],
  cancellation: {
    blockers: [
      {
        id: "goods-pending",
        text: { "zh-CN": "还有待接收的货物", en: "There are goods still to be received" },
        stands: section("八（1）"),
        remedy: {
          "zh-CN": "请先收货，或者与对方商定退货退款，完成后在进度页告诉我们。",
          en: "Take delivery first, or agree on a return and refund with the other party, then tell us on the page of your request.",
        },
        remedyStands: OWN,
      },
      {
        id: "paid-service",
        text: { "zh-CN": "还有已付费但没有到期的服务", en: "A paid service has not expired yet" },
        stands: section("八（1）"),
        remedy: {
          "zh-CN": "您可以等服务到期，或者在进度页写明放弃剩余服务。",
          en: "Wait until it expires, or tell us on the page of your request that you give up the rest.",
        },
        remedyStands: OWN,
      },
      {
        id: "harm",
        text: {
          "zh-CN": "注销会影响账号本人或者他人的合法权益",
          en: "Cancelling would affect the lawful rights of the account holder or of others",
        },
        stands: section("八（1）"),
        remedy: {
          "zh-CN": "我们会说明影响的是什么。请先了结相关事项，完成后在进度页告诉我们。",
          en: "We will tell you what is affected. Settle the matter first, then tell us on the page of your request.",
        },
        remedyStands: OWN,
      },
    ],
    coolingOff: null,
    irreversible: true,
    thirdPartySignIns: [
      {
        id: "third-party",
        text: {
          "zh-CN": "用第三方账号快捷登录的：第三方账号的注销，请联系该第三方办理",
          en: "If you sign in with a third-party account: contact that third party to cancel the account there",
        },
        way: "contact",
        stands: section("八（2）"),
      },
    ],
    systems: [
      { id: "account", text: { "zh-CN": "账号系统", en: "Accounts" } },
      {
        id: "company",
        text: { "zh-CN": "企业资料（联系人、项目人员）", en: "Company data (contacts, project staff)" },
      },
    ],
  },
  copyFormats: ["html", "json", "csv"],
  dataCategories: [
    { id: "account", text: { "zh-CN": "账号信息", en: "Account" }, stands: section("二（一）1") },
    { id: "contact", text: { "zh-CN": "企业联系人信息", en: "Company contact details" }, stands: section("二（一）2") },
    {
      id: "verification",
      text: { "zh-CN": "实名认证信息", en: "Verification of identity" },
      stands: section("二（二）"),
    },
    { id: "project-staff", text: { "zh-CN": "项目人员信息", en: "Project staff" }, stands: section("二（三）") },
    {
      id: "usage",
      text: { "zh-CN": "使用记录、网络日志和 Cookie 信息", en: "Usage, network logs and cookies" },
      stands: section("二（四）、三（3）"),
    },
    {
      id: "enquiries",
      text: { "zh-CN": "咨询和故障处理记录", en: "Records of enquiries and of faults" },
      stands: section("三（4）"),
    },
    {
      id: "profile",
      text: { "zh-CN": "用户画像和风险判断", en: "User profile and assessment of risk" },
      stands: section("四（2）、四（4）"),
    },
  ],
  recipients: [
    {
      id: "buyers",
      text: {
        "zh-CN": "看到联系人或者项目人员信息的需求方",
        en: "Buyers who saw the details of contacts or project staff",
      },
      stands: section("二（一）2、二（三）"),
    },
    { id: "affiliates", text: { "zh-CN": "关联公司", en: "Affiliates" }, stands: section("五（1）2") },
    { id: "partners", text: { "zh-CN": "授权合作伙伴", en: "Authorised partners" }, stands: section("五（1）3") },
  ],
  capacities: ["network-operator", "data-handler", "platform-operator", "taxpayer"],
  retentionDuties: ["e-commerce", "network-logs", "tax-vouchers", "provision-records"],
  remedies: {
    inside: COMPLAIN_INSIDE,
    complain: [COMPLAIN_OUTSIDE],
    court: COURT,
  },
  automatedDecisions: {
    "zh-CN":
      "平台可能把您使用各项服务的信息合在一起，做出用户画像，据此向您展示、推送内容和推广信息；您可以要求关闭。平台也可能用您的信息和网络日志判断账户和交易有没有风险；结果对您有重大影响时，您可以要求说明，也可以拒绝只由程序作出的决定。",
    en: "The platform may combine information about how you use its services into a profile of you, and use it to choose the content and offers it shows and sends you; you can ask us to switch this off. It may also use your data and network logs to judge whether an account or a transaction is risky. If the result affects you significantly, you can ask for an explanation, and refuse a decision made by a program alone.",
  },
  stands: {
    title: section("标题"),
    policyDate: section("更新日期"),
    hotline: OWN,
    minorAge: section("九"),
    irreversible: section("八（3）"),
    copyFormats: OWN,
    packageDays: OWN,
    inside: OWN,
    court: law("《个人信息保护法》第五十条"),
    automatedDecisions: section("四（2）、四（4）"),
    capacities: {
      "network-operator": OWN,
      "data-handler": OWN,
      "platform-operator": section("六（2）3"),
      taxpayer: OWN,
    },
    retentionDuties: {
      "e-commerce": law("《电子商务法》第三十一条"),
      "network-logs": NETWORK_LOGS,
      "tax-vouchers": law("《税收征收管理法实施细则》第二十九条"),
      "provision-records": law("《网络数据安全管理条例》第十二条"),
    },
  },
});
