import { byPage, byProgramme, byRight, ledger, line, outside } from "./line";
import { RESOURCE_CLOUD_HANDLING } from "./resource-cloud-handling";

/** What 资源共享云's policy of 2022-05-10 promises, in the order of its text. */
export const RESOURCE_CLOUD_PROMISES = ledger([
  ...RESOURCE_CLOUD_HANDLING,
  line(
    "sharing",
    "五（1）",
    "不与所属集团以外的组织和个人共享，明确同意、法律规定、诉讼和机关依法要求等除外",
    "Nothing is shared outside the group, except with clear consent, by law, for lawsuits, or if authorities require it",
    outside(
      "由平台管理对外接口和合同；谁得到过信息，可以在这里申请查阅",
      "By the platform's contracts and interfaces; people can ask here who received their data",
    ),
  ),
  line(
    "sharing-consent",
    "五（1）1",
    "得到明确同意以后，才与其他方共享",
    "Data are shared with other parties only after clear consent",
    outside(
      "由平台在共享以前征得同意；同意以后可以在这里撤回",
      "By the platform, which asks before it shares; the consent can be withdrawn here",
    ),
  ),
  line(
    "affiliates",
    "五（1）2",
    "与关联公司只共享必要的信息；涉及敏感信息，或者对方要改变用途的，再次征得同意",
    "Affiliates get only what is necessary; for sensitive data or a new purpose, consent is asked again",
    outside(
      "由平台与关联公司约定，并在共享以前征得同意；删除和更正会通知得到过信息的关联公司",
      "By the platform's agreements with its affiliates, which asks before it shares; affiliates that received data are told of deletions and corrections",
    ),
  ),
  line(
    "partners",
    "五（1）3",
    "只为合法、正当、必要、特定、明确的目的，与合作伙伴共享提供服务必要的信息；合作伙伴不得挪作他用",
    "Partners get only what their service needs, for lawful and definite purposes, and may not use it for anything else",
    outside(
      "由平台与合作伙伴签订合同约定；删除和更正会通知得到过信息的合作伙伴",
      "By the platform's contracts with its partners, who are told of deletions and corrections",
    ),
  ),
  line(
    "handing-over",
    "五（2）1、五（2）2",
    "不转让给关联公司以外的任何人，事先得到明确同意，或者法律和有权机关要求的除外",
    "Data are transferred to nobody but affiliates, except with clear consent, or if the law or an authority requires it",
    outside(
      "由平台在转让以前征得同意，并保存依据",
      "By the platform, which asks before it transfers data and keeps a record of the reason",
    ),
  ),
  line(
    "merger",
    "五（2）3",
    "合并、分立、清算或者收购时转移信息的，确保保密，要求接手的一方继续遵守这份政策，否则重新征得同意",
    "In a merger, division, winding up or sale, the data stay confidential, and the new holder keeps to this policy or asks for consent again",
    outside(
      "由平台写进交易文件，由接手的一方执行",
      "By the platform in the documents of the deal, and by the new holder",
    ),
  ),
  line(
    "disclosure",
    "五（3）1、五（3）2",
    "只有得到明确同意、您主动选择，或者为保护用户和公众的人身财产安全，依法或者按平台协议、条款需要时，才公开披露",
    "Data are made public only with clear consent, by the person's own choice, or if the law or the platform's agreements require it to keep people and property safe",
    outside(
      "由平台在公开以前审核；另外同意过的公开可以在这里撤回",
      "By the platform, which checks before it publishes; consent to publication can be withdrawn here",
    ),
  ),
  line(
    "without-consent",
    "五（3）3",
    "只在列出的六种情形下，共享、转让、公开可以不事先征得同意",
    "Only in the six cases listed may data be shared, transferred or published without asking first",
    outside("由平台逐次判断并记录依据", "By the platform, which judges each case and records why"),
  ),
  line(
    "business-data",
    "六（1）1",
    "业务数据归企业所有，平台只按企业的指示处理；除双方协商一致或者法律明确要求以外，不作其他使用或者披露",
    "Business data belong to the company; the platform handles them only as instructed, and uses or discloses them in no other way unless agreed or required by law",
    outside(
      "由平台按与企业的协议办理；答复申请时，业务数据与个人信息分开说明",
      "By the platform's agreement with the company; answers to requests tell business data and personal data apart",
    ),
  ),
  line(
    "data-centre",
    "六（1）3",
    "业务数据存放在企业选定的数据中心，并依法保护",
    "Business data are stored in the data centre the company chose, and protected by law",
    outside("由平台按与企业的约定存放", "By the platform, as agreed with the company"),
  ),
  line(
    "leak-reported",
    "六（2）3",
    "您发现账户、密码等信息泄漏，可以立即联络平台，平台采取相应措施",
    "If you notice that an account, password or other data have leaked, contact the platform, which then acts",
    byPage("portal"),
  ),
  line(
    "security",
    "七（1）、七（2）",
    "努力用合理的物理、电子和管理措施保护信息，控制访问，尽力确保只有授权人员接触用户信息",
    "Data are protected by reasonable physical, electronic and organisational measures; as far as possible, only authorised people can reach them",
    outside("由平台的信息安全部门在自己的系统中落实", "By the platform's security staff in its own systems"),
  ),
  line(
    "incident",
    "七（3）",
    "发生安全事件，依法及时告知情况和可能的影响、处置措施、自我防范的建议和补救措施，以邮件、信函、电话、推送等方式告知，难以逐一告知的发布公告",
    "After an incident, people are promptly told by law what happened, what it may lead to, what was done, how to protect themselves and how we make up for it, by e-mail, letter, phone or push message, or by a public notice if that is not practical",
    byProgramme("incident"),
  ),
  line(
    "cancel",
    "八（1）",
    "可以提交请求注销账户，不设不合理的条件",
    "Accounts are cancelled on request, without unreasonable conditions",
    byRight("cancel"),
  ),
  line(
    "cancel-weighed",
    "八（1）",
    "注销会影响您或者他人合法权益的（如有待接收的货物、已付费未到期的服务），结合使用情况判断，并告知是否支持",
    "If cancelling would affect anybody's lawful rights (such as goods still to come or services already paid for), the use is considered, and the answer says whether it is supported",
    byRight("cancel"),
  ),
  line(
    "services-stop",
    "八（2）",
    "注销以后停止提供服务，所有相关应用和服务受影响，事先提醒",
    "After that the service stops, and all related apps and services are affected; people are warned before",
    byRight("cancel"),
  ),
  line(
    "third-party-sign-in",
    "八（2）",
    "用第三方账号快捷登录的，联系该第三方办理它的注销",
    "People who sign in with a third-party account contact that third party to cancel it there",
    byRight("cancel"),
  ),
  line(
    "cancel-contact",
    "八（3）",
    "确定注销并符合条件的，可以通过列明的联系方式联系办理（文中没有列出）",
    "People who are sure and meet the conditions can contact the platform to cancel (no contact is named in the text)",
    byPage("portal"),
  ),
  line(
    "irreversible",
    "八（3）",
    "注销不可恢复，操作以前请自行备份",
    "A cancelled account cannot be restored; people are told to back up first",
    byRight("cancel"),
  ),
  line(
    "minors",
    "九",
    "未成年人请监护人阅读政策，征得监护人同意后再使用服务、提供信息",
    "Minors have a guardian read the policy, and use the service and give data only with the guardian's consent",
    outside(
      "由平台在注册时征得监护人同意；没有征得的，监护人可以在这里申请删除",
      "By the platform, at registration; if there was no consent, a guardian can ask for deletion here",
    ),
  ),
  line(
    "policy-change",
    "十",
    "修订在显著位置发布；重大修订以网站公告、弹窗等更直接、显著的方式说明变更的内容",
    "Changes are published prominently; major changes are explained more directly, such as by a site notice or pop-up",
    byProgramme("policy-change"),
  ),
]);
