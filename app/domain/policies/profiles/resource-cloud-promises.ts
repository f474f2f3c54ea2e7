import { ledger } from "./building";
import { resourceCloudCollection } from "./resource-cloud-collection-promises";

/** What 资源共享云's policy of 2022-05-10 promises, in the order of its text. */
export const resourceCloudPromises = ledger([
  ...resourceCloudCollection,
  {
    id: "sharing",
    section: "五（1）",
    what: {
      "zh-CN": "不与所属集团以外的组织和个人共享，法律规定、诉讼和机关依法要求的除外",
      en: "Nothing is shared outside the group, save for law, lawsuits and authorities",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由平台管理对外接口和合同；谁得到过信息，可以在这里申请查阅",
        en: "By the platform's contracts and interfaces; who received data can be asked here",
      },
    },
  },
  {
    id: "sharing-consent",
    section: "五（1）1",
    what: {
      "zh-CN": "得到明确同意以后，才与其他方共享",
      en: "Data are shared with others only after clear consent",
    },
    kept: { by: "right", right: "withdraw" },
  },
  {
    id: "affiliates",
    section: "五（1）2",
    what: {
      "zh-CN": "与关联公司只共享必要的信息；涉及敏感信息，或者对方要改变用途的，再次征得同意",
      en: "Affiliates get only what is necessary; for sensitive data or a new purpose consent is asked again",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由平台与关联公司约定，并在共享以前征得同意；删除和更正会通知得到过信息的关联公司",
        en: "By the platform's agreements with its affiliates, which asks before it shares; affiliates that received data are told of deletions and corrections",
      },
    },
  },
  {
    id: "partners",
    section: "五（1）3",
    what: {
      "zh-CN": "只为合法、正当、必要、特定、明确的目的，与合作伙伴共享提供服务必要的信息；合作伙伴不得挪作他用",
      en: "Partners get only what their service needs, for lawful and definite purposes, and may use it for nothing else",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由平台与合作伙伴签订合同约定；删除和更正会通知得到过信息的合作伙伴",
        en: "By the platform's contracts with its partners, who are told of deletions and corrections",
      },
    },
  },
  {
    id: "handing-over",
    section: "五（2）1—2",
    what: {
      "zh-CN": "不转让给关联公司以外的任何人，事先得到明确同意，或者法律和有权机关要求的除外",
      en: "Data are handed over to nobody but affiliates, save by clear consent or where law or an authority demands it",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由平台在转让以前征得同意，并保存依据",
        en: "By the platform, which asks before it hands data over and keeps the grounds",
      },
    },
  },
  {
    id: "merger",
    section: "五（2）3",
    what: {
      "zh-CN": "合并、分立、清算或者收购时转移信息的，确保保密，要求接手的一方继续遵守这份政策，否则重新征得同意",
      en: "In a merger, division, winding up or sale the data stay confidential, and the successor keeps this policy or asks for consent anew",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由平台写进交易文件，由接手的一方执行",
        en: "By the platform in the papers of the deal, and by the successor",
      },
    },
  },
  {
    id: "disclosure",
    section: "五（3）1—2",
    what: {
      "zh-CN": "只有得到明确同意、您主动选择，或者为保护用户和公众的人身财产安全依法需要时，才公开披露",
      en: "Data are made public only by clear consent or choice, or where law and the safety of people and property need it",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由平台在公开以前审核；另外同意过的公开可以在这里撤回",
        en: "By the platform, which checks before it publishes; consent to it can be withdrawn here",
      },
    },
  },
  {
    id: "without-consent",
    section: "五（3）3",
    what: {
      "zh-CN": "只在列出的六种情形下，共享、转让、公开可以不事先征得同意",
      en: "Only in the six cases listed are data shared, handed over or published without asking first",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由平台逐次判断并记录依据",
        en: "By the platform, which judges each case and writes down why",
      },
    },
  },
  {
    id: "business-data",
    section: "六（1）1",
    what: {
      "zh-CN": "业务数据归企业所有，平台只按企业的指示处理，不作其他使用或者披露",
      en: "Business data belong to the company; the platform handles them only as told and uses them for nothing else",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由平台按与企业的协议办理；答复申请时，业务数据与个人信息分开说明",
        en: "By the platform's agreement with the company; answers to requests tell business data and personal data apart",
      },
    },
  },
  {
    id: "data-centre",
    section: "六（1）3",
    what: {
      "zh-CN": "业务数据存放在企业选定的数据中心，并依法保护",
      en: "Business data lie in the data centre the company chose, protected by law",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由平台按与企业的约定存放",
        en: "By the platform, as agreed with the company",
      },
    },
  },
  {
    id: "leak-reported",
    section: "六（2）3",
    what: {
      "zh-CN": "您发现账户、密码等信息泄漏，可以立即联络平台，平台采取相应措施",
      en: "Whoever notices that an account, password or other data leaked can contact the platform, which acts on it",
    },
    kept: { by: "page", page: "portal" },
  },
  {
    id: "security",
    section: "七（1）—（2）",
    what: {
      "zh-CN": "用合理的物理、电子和管理措施保护信息，控制访问，只让授权人员接触用户信息",
      en: "Data are protected by reasonable physical, electronic and organisational means; only authorised people get to them",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由平台的信息安全部门在自己的系统中落实",
        en: "By the platform's security staff in its own systems",
      },
    },
  },
  {
    id: "incident",
    section: "七（3）",
    what: {
      "zh-CN":
        "发生安全事件，依法及时告知情况和可能的影响、处置措施、自我防范的建议和补救措施，以邮件、信函、电话、推送等方式逐一通知，难以逐一通知的发布公告",
      en: "An incident is told promptly by law: what happened, what may follow, what was done, how to protect oneself, what remedies there are; by mail, letter, phone or push, or by public notice where that is impractical",
    },
    kept: { by: "not-yet" },
  },
  {
    id: "cancel",
    section: "八（1）",
    what: {
      "zh-CN": "可以提交请求注销账户，不设不合理的条件",
      en: "Accounts are cancelled on request, without unreasonable conditions",
    },
    kept: { by: "right", right: "cancel" },
  },
  {
    id: "cancel-weighed",
    section: "八（1）",
    what: {
      "zh-CN":
        "注销会影响您或者他人合法权益的（如有待接收的货物、已付费未到期的服务），结合使用情况判断，并告知是否支持",
      en: "Where cancelling would affect anybody's lawful rights (goods to come, paid services), the use is weighed and the answer says whether it is supported",
    },
    kept: { by: "right", right: "cancel" },
  },
  {
    id: "services-stop",
    section: "八（2）",
    what: {
      "zh-CN": "注销以后停止提供服务，所有相关应用和服务受影响，事先提醒",
      en: "After that the service stops, all related apps and services too; people are told before",
    },
    kept: { by: "right", right: "cancel" },
  },
  {
    id: "third-party-sign-in",
    section: "八（2）",
    what: {
      "zh-CN": "用第三方账号快捷登录的，联系该第三方办理它的注销",
      en: "Who signs in by a third party's account contacts that third party for its part",
    },
    kept: { by: "right", right: "cancel" },
  },
  {
    id: "irreversible",
    section: "八（3）",
    what: {
      "zh-CN": "注销不可恢复，操作以前请自行备份",
      en: "Cancelling cannot be undone; people are told to back up first",
    },
    kept: { by: "right", right: "cancel" },
  },
  {
    id: "minors",
    section: "九",
    what: {
      "zh-CN": "未成年人请监护人阅读政策，征得监护人同意后再使用服务、提供信息",
      en: "Minors have a guardian read the policy and use the service and give data only with the guardian's consent",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由平台在注册时征得监护人同意；没有征得的，监护人可以在这里申请删除",
        en: "By the platform, at registration; where no consent was given, a guardian can ask for deletion here",
      },
    },
  },
  {
    id: "policy-change",
    section: "十",
    what: {
      "zh-CN": "修订在显著位置发布；重大修订以网站公告、弹窗等更直接、显著的方式说明变更的内容",
      en: "Changes are published prominently; major ones are told more directly (site notice, pop-up), with what changes",
    },
    kept: { by: "not-yet" },
  },
]);
