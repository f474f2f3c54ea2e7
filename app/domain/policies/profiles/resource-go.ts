import {
  ABOUT_THE_REQUEST,
  byLaw,
  complaint,
  groundsAt,
  law,
  OWN,
  promise,
  REQUESTERS,
  section,
  STANDARD_EIGHT,
  WORKING_DAYS_10,
  WORKING_DAYS_15,
  written,
} from "./building";
import { COMPLAIN_OUTSIDE } from "./by-law";
import { RESOURCE_GO_CHANGES } from "./resource-go-changes";
import { RESOURCE_GO_CLUES } from "./clues";
import { RESOURCE_GO_CONSENTS, RESOURCE_GO_DATA, RESOURCE_GO_RECIPIENTS } from "./resource-go-data";

type Promise = ReturnType<typeof promise>;
type Grounds = Parameters<typeof promise>[2];

/** Verification and handling: fifteen working days. The section says it of the rights that stand before it. */
const TERM = section("五5");
const HOTLINE = "400-000-0000";

/** A right of the policy's own text, by its section. Beside what is named, only the request itself can speak against it. */
function within15(right: string, grounds: Grounds, selfService: Promise["selfService"]): Promise {
  return promise(WORKING_DAYS_15, WORKING_DAYS_10, [...grounds, ...groundsAt(OWN, ABOUT_THE_REQUEST)], {
    selfService,
    stands: { right: section(right), term: TERM, identity: TERM, selfService: section(right) },
  });
}

/** The eight of 五8, for correction, deletion and cancellation alone. */
const EIGHT = STANDARD_EIGHT.map((ground, at) => ({ ground, stands: section(`五8（${at + 1}）`) }));
/** What the law keeps secret even from the person (PIPL 18 and 35, which 45 names). */
const SECRECY = groundsAt(law("《个人信息保护法》第四十五条"), ["statutory-secrecy"]);

const PATHS = {
  "zh-CN":
    "登录后进入“买家中心”：账号、手机号、姓名在“我的账户”；员工在“企业会员 → 我的员工”；公司和银行信息在“企业会员 → 公司信息管理、银行信息管理”。",
  en: "After signing in, open “买家中心” (buyer centre). Account, phone and name are under “我的账户” (my account), staff under “企业会员 → 我的员工” (company member → my staff), company and bank details under “企业会员 → 公司信息管理、银行信息管理” (company member → company details, bank details).",
};

/** The paths, and what can be done there. */
function paths(chinese: string, english: string) {
  return { "zh-CN": `${PATHS["zh-CN"]}${chinese}`, en: `${PATHS.en} ${english}` };
}

/** 资源GO: a trading platform for steel. The default profile, after its published policy of 2023-08-30. */
export const resourceGo = written({
  id: "resource-go",
  name: { "zh-CN": "资源GO", en: "Resource GO" },
  title: { "zh-CN": "资源GO平台隐私政策", en: "Resource GO platform privacy policy" },
  controller: {
    name: { "zh-CN": "资源GO 平台", en: "Resource GO" },
    hotline: HOTLINE,
    email: null,
    address: {
      "zh-CN": "（演示地址）上海市 资源GO 个人信息保护专职部门，邮政编码 000000",
      en: "(demo address) Personal information department, Resource GO, Shanghai 000000",
    },
  },
  policyDate: "2023-08-30",
  zone: "Asia/Shanghai",
  calendar: "CN",
  law: "pipl",
  // The text calls those under 14 children, and lets the guardians of every minor ask.
  minorAge: 18,
  requesters: REQUESTERS.map((each): (typeof REQUESTERS)[number] =>
    each.kind === "subject"
      ? {
          kind: each.kind,
          stands: section("五"),
          evidence: [
            { "zh-CN": "能收验证码的邮箱", en: "An e-mail address for the code", stands: section("十") },
            {
              "zh-CN":
                "能证明是您本人的线索，例如账号、订单号、提单号或车牌号；还不够时，再请您出示证件（可遮盖无关内容）",
              en: "Something that shows it is you, such as an account, order, bill of lading or number plate. Only if that is not enough, an identity document (you may cover what we do not need)",
              stands: section("十"),
            },
            {
              "zh-CN": "与申请有关的证据，例如怎样看出信息有误",
              en: "Anything that supports your request, such as how we can tell that data are wrong",
              stands: section("十"),
            },
          ],
        }
      : each.kind === "guardian"
        ? { ...each, stands: section("六") }
        : each,
  ),
  clues: RESOURCE_GO_CLUES,
  rights: {
    ...byLaw(WORKING_DAYS_15, WORKING_DAYS_10, { personalises: false }),
    access: within15("五1", SECRECY, paths("随时可以查看。", "You can see them at any time.")),
    copy: promise(WORKING_DAYS_15, WORKING_DAYS_10, [...SECRECY, ...groundsAt(OWN, ABOUT_THE_REQUEST)], {
      selfService: {
        "zh-CN": "登录后，在“买家中心 → 我的账户”和“买家中心 → 企业会员”可以自己查看并保存常用的信息。",
        en: "After signing in, you can see and save the usual data yourself under “买家中心 → 我的账户” (buyer centre → my account) and “买家中心 → 企业会员” (buyer centre → company member).",
      },
      stands: { right: section("五6"), term: OWN, identity: OWN, selfService: section("五6") },
    }),
    correct: within15(
      "五2",
      [...groundsAt(section("五2"), ["harms-objectivity"]), ...EIGHT],
      paths("可以自己修改。", "You can change them there yourself."),
    ),
    supplement: within15("五2", groundsAt(section("五2"), ["harms-objectivity"]), {
      "zh-CN": "登录后，在“买家中心 → 我的账户”和“买家中心 → 企业会员”可以自己补充。",
      en: "After signing in, you can complete them yourself under “买家中心 → 我的账户” (buyer centre → my account) and “买家中心 → 企业会员” (buyer centre → company member).",
    }),
    delete: within15(
      "五3",
      EIGHT,
      paths(
        `可以自己删除。也可以致电客服 ${HOTLINE} 提出。`,
        `You can delete them there yourself, or call customer service on ${HOTLINE}.`,
      ),
    ),
    withdraw: within15("五4", groundsAt(section("五4"), ["not-consent-based"]), {
      "zh-CN": `可以自己撤回：在“买家中心”删除信息，在手机里关闭权限，或者在资源GO的隐私设置里修改。也可以致电客服 ${HOTLINE} 提出。`,
      en: `You can do it yourself: delete data under “买家中心” (buyer centre), switch permissions off on your phone, or change the privacy settings of Resource GO. You can also call customer service on ${HOTLINE}.`,
    }),
    cancel: within15("五5", EIGHT, {
      "zh-CN": `也可以随时致电客服 ${HOTLINE}，请客服为您注销。`,
      en: `You can also call customer service on ${HOTLINE} at any time.`,
    }),
    complaint: complaint(WORKING_DAYS_15, WORKING_DAYS_10),
  },
  deletionGrounds: [
    {
      id: "against-law-or-agreement",
      text: {
        "zh-CN": "收集、使用、共享或转让信息，违反了法律法规或者约定",
        en: "The data were collected, used, shared or transferred in breach of the law or our agreement",
      },
      stands: section("五3（1）"),
    },
    {
      id: "disclosed-against-law-or-agreement",
      text: {
        "zh-CN": "公开披露信息，违反了法律法规或者约定",
        en: "The data were made public in breach of the law or our agreement",
      },
      stands: section("五3（2）"),
    },
    {
      id: "purpose-over",
      text: {
        "zh-CN": "处理目的已实现、无法实现，或者不再需要这些信息",
        en: "The purpose has been achieved or cannot be achieved, or the data are no longer needed",
      },
      stands: section("五3（3）"),
    },
    {
      id: "service-over",
      text: {
        "zh-CN": "产品或服务已停止提供，或者保存期限已届满",
        en: "The product or service has stopped, or the retention period is over",
      },
      stands: section("五3（4）"),
    },
    {
      id: "minor-without-guardian",
      text: {
        "zh-CN": "没有监护人同意，就收集了未成年人的信息",
        en: "Data of a minor were collected without a guardian's consent",
      },
      stands: section("六"),
    },
    {
      id: "consent-withdrawn",
      text: { "zh-CN": "已经撤回同意", en: "Consent has been withdrawn" },
      stands: law("《个人信息保护法》第四十七条"),
    },
  ],
  anonymise: true,
  consents: RESOURCE_GO_CONSENTS,
  notWithdrawable: [
    {
      "zh-CN": "购买商品这一基本功能需要的：手机号、电子邮箱、密码或验证码，以及下单、结算和交货必需的信息。",
      en: "Needed for the basic service, buying goods: phone number, e-mail address, password or code, and the information necessary for orders, settlement and delivery.",
      stands: section("提示一、一（一）2、五4"),
    },
    {
      "zh-CN": "我们履行法律法规规定的义务所需要的信息。",
      en: "Information needed to meet our legal duties.",
      stands: section("五4"),
    },
  ],
  consequences: [
    {
      id: "service-stops",
      text: {
        "zh-CN": "注销后，资源GO 不再提供产品和服务，账号也不能再用",
        en: "Resource GO stops providing products and services, and the account can no longer be used",
      },
      stands: section("五5"),
    },
    {
      id: "data-erased",
      text: {
        "zh-CN": "个人信息按申请时的选择删除或匿名化；法律法规要求保存的，依法保存",
        en: "Personal data are deleted or made anonymous, as chosen in the request; what the law requires us to keep is kept",
      },
      stands: section("五5"),
    },
    {
      id: "consents-end",
      text: {
        "zh-CN": "注销即撤回全部授权；此前基于授权所做的处理不受影响",
        en: "Cancelling withdraws all consents; what was done before on the basis of consent is not affected",
      },
      stands: section("五4"),
    },
  ],
  cancellation: {
    blockers: [
      {
        id: "unsettled-balance",
        text: { "zh-CN": "结算中心还有未提现的金额", en: "Money is left in the settlement centre" },
        stands: section("五5"),
        remedy: {
          "zh-CN": "这时不能马上注销，但不是不能注销：请在结算中心全部提现，到账后在进度页告诉我们，我们接着办。",
          en: "The account cannot be cancelled straight away, but it can be cancelled later. Withdraw the whole balance in the settlement centre. When the money has arrived, tell us on the page of your request, and we will carry on.",
        },
        remedyStands: OWN,
        checkedBy: "system",
      },
      {
        id: "products-in-use",
        text: {
          "zh-CN": "资源GO 的某项产品还在使用，现在注销会损害账号本人或他人的合法权益",
          en: "A Resource GO product is still in use, and cancelling now would harm the lawful rights of the account holder or of others",
        },
        stands: section("五5"),
        remedy: {
          "zh-CN":
            "我们会核对用过的每一项产品，并说明是哪一项。请先把没交完的货、没了结的售后等处理好，再在进度页告诉我们。",
          en: "We check every product in use and say which one it is. Settle open deliveries or claims first, then tell us on the page of your request.",
        },
        remedyStands: OWN,
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
  dataCategories: RESOURCE_GO_DATA,

  recipients: RESOURCE_GO_RECIPIENTS,

  capacities: ["network-operator", "data-handler", "platform-operator", "taxpayer"],
  retentionDuties: ["e-commerce", "network-logs", "tax-vouchers", "provision-records"],
  endOfServiceNoticeDays: 30,
  majorChanges: RESOURCE_GO_CHANGES,
  changeAcceptance: true,
  automatedDecisions: {
    "zh-CN": "资源GO 不使用自动化决策，也不做个性化推荐。",
    en: "Resource GO makes no automated decisions and gives no personalised recommendations.",
  },
  remedies: {
    inside: {
      "zh-CN": `先和我们友好协商：在申请的进度页提出申诉，或者致电客服 ${HOTLINE}；我们会安排未经办此事的人员复核`,
      en: `Please first let us try to settle it together: complain on the page of your request, or call ${HOTLINE}. Someone who did not handle your request will look at it again`,
    },
    complain: [COMPLAIN_OUTSIDE],
    court: {
      "zh-CN": "您也可以向被告住所地有管辖权的人民法院起诉",
      en: "You may also sue in the people's court with jurisdiction at the defendant's seat",
    },
  },
  stands: {
    title: section("标题"),
    policyDate: section("标题"),
    hotline: section("十"),
    address: section("六、十"),
    minorAge: section("六"),
    anonymise: section("五5"),
    copyFormats: OWN,
    packageDays: OWN,
    endOfServiceNoticeDays: section("五7"),
    changeAcceptance: section("七"),
    automatedDecisions: section("一（五）"),
    inside: section("九"),
    court: section("十"),
    capacities: {
      "network-operator": OWN,
      "data-handler": OWN,
      "platform-operator": section("一（一）2.5）"),
      taxpayer: OWN,
    },
    retentionDuties: {
      "e-commerce": law("《电子商务法》第三十一条"),
      "network-logs": law("《网络安全法》第二十三条"),
      "tax-vouchers": law("《税收征收管理法实施细则》第二十九条"),
      "provision-records": law("《网络数据安全管理条例》第十二条"),
    },
  },
});
