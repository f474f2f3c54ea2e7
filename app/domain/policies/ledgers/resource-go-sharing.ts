import { byProgramme, byRight, line, outside } from "./line";

const ASKED = outside(
  "平台的网站和客户端：事先征求同意；同意以后可以在这里撤回",
  "The platform's website and app, which ask first; the consent can be withdrawn here",
);
const SHARING = outside(
  "平台的业务和法务部门：对外提供前审查",
  "The platform's business and legal departments, before anything is shared",
);
const CONTRACTS = outside("平台的法务部门：与对方签订协议", "The platform's legal department, by contract");
const SECURITY = outside("平台的安全团队和管理制度", "The platform's security team and its rules");
const SYSTEMS = outside("平台的各业务系统：到期删除或者匿名化", "The platform's own systems, when the time is over");

/** What the policy of 资源GO promises of sharing, keeping and protecting data (its parts 三 and 四), in the order of its text. */
export const RESOURCE_GO_SHARING = [
  line(
    "share-least",
    "三",
    "只共享必要的信息，接收方不得用于其他用途",
    "Only necessary data are shared, and recipients may not use them for anything else",
    SHARING,
  ),
  line(
    "share-consent",
    "三（一）",
    "未经本人事先同意，不向第三方共享；无法识别且不能复原的除外",
    "Nothing is shared with third parties without prior consent, except data that can no longer identify anybody",
    ASKED,
  ),
  line(
    "partner-accounts",
    "三（一）1（2）",
    "向合作方提供手机号、昵称、头像用于免密登录或创建账户，须先征得同意",
    "Phone number, nickname and picture go to partners for sign-in or a new account only after consent",
    ASKED,
  ),
  line(
    "affiliates",
    "三（一）1（3）",
    "和关联公司只共享必要的信息；敏感信息或改变目的，再次征求同意",
    "Affiliates get only necessary data; for sensitive data or a new purpose, consent is asked again",
    ASKED,
  ),
  line(
    "finance",
    "三（一）1（4）",
    "给金融服务方的，只是匿名化分析后的结果",
    "Financial service providers get only the results of anonymous analysis",
    SHARING,
  ),
  line(
    "partners-bound",
    "三（一）2",
    "调查接收方的数据安全环境，签保密协定",
    "The data security of recipients is checked, and they sign confidentiality agreements",
    SHARING,
  ),
  line(
    "no-sale",
    "三（一）4（4）",
    "不为获利违背承诺出售、出租、共享或披露个人信息",
    "Personal data are not sold, rented, shared or disclosed for profit against the policy",
    SHARING,
  ),
  line(
    "no-transfer",
    "三（二）",
    "不转让给关联公司以外的任何人；事先同意、法律要求和合并收购等除外",
    "Data are not transferred to anybody but affiliates, except with consent, if the law requires it, or in a merger or sale",
    SHARING,
  ),
  line(
    "transfer-of-business",
    "三（二）3",
    "合并、分立、收购时，尽力使新的持有者继续受本政策约束，否则要求其重新征求同意",
    "In a merger, division or sale, the new holder stays bound by the policy as far as possible, or must ask for consent again",
    byProgramme("policy-change"),
  ),
  line(
    "disclosure",
    "三（三）",
    "只在同意、法律要求等列明的情形公开披露；因我们的过错造成损害的，赔偿",
    "Data are disclosed only in the cases listed; if our fault causes harm, we pay compensation",
    SHARING,
  ),
  line(
    "without-consent",
    "三（四）",
    "只在列明的情形，共享、转让、公开披露可以不事先征得同意",
    "Only in the cases listed may data be shared, transferred or disclosed without prior consent",
    SHARING,
  ),
  line(
    "third-party-services",
    "三（五）",
    "基于授权，才把必要的信息提供给第三方服务",
    "Third-party services get the data they need only with consent",
    ASKED,
  ),
  line(
    "received-data",
    "三（五）",
    "从关联公司和第三方收到的信息，按约定和本政策使用，两者冲突时以本政策为准",
    "Data received from affiliates and third parties are used as agreed and under this policy, which comes first",
    CONTRACTS,
  ),
  line(
    "retention",
    "四1",
    "只在达成目的所需的期限内保存，法律强制留存的除外",
    "Data are kept only as long as the purpose needs, unless the law requires more",
    SYSTEMS,
  ),
  line(
    "after-cancelling",
    "四1",
    "注销或删除后不再作商业化使用",
    "After cancelling or deletion, data are no longer used commercially",
    byRight("cancel"),
  ),
  line(
    "retention-over",
    "四1",
    "超出保存期限后，删除或匿名化",
    "When their time is over, data are deleted or made anonymous",
    SYSTEMS,
  ),
  line(
    "in-china",
    "四2",
    "个人信息原则上存储在中国境内",
    "Personal data are in principle stored in China",
    outside("平台的基础设施部门", "The platform's infrastructure department"),
  ),
  line(
    "security",
    "四3",
    "专责团队、加密、权限控制、培训、保密协议和等级保护三级",
    "A security team, encryption, access control, training, confidentiality agreements and level-three protection",
    SECURITY,
  ),
  line(
    "incident-plan",
    "四4（1）",
    "制定应急预案；发生安全事件，立即补救并报告主管部门",
    "There is a plan for incidents: they are dealt with at once and reported to the authorities",
    byProgramme("incident"),
  ),
  line(
    "incident-drills",
    "四4（2）",
    "定期演练安全预案；发生事件时组成应急小组，尽快追溯原因、减少损失",
    "The plan is rehearsed regularly; in an incident a team finds the cause and limits the harm as fast as possible",
    SECURITY,
  ),
  line(
    "incident-notice",
    "四4（3）",
    "及时用站内通知、短信、电话、邮件告知事件、影响、措施、建议和补救；难以逐一告知时发公告",
    "People are promptly told what happened, what it may lead to, what was done, what they can do and how we make up for it, by site message, text message, phone or e-mail, or by a public notice",
    byProgramme("incident"),
  ),
  line(
    "incident-authority",
    "四4（3）",
    "按监管部门要求上报处置情况",
    "How an incident was handled is reported to the authorities",
    byProgramme("incident"),
  ),
  line(
    "abroad",
    "四5",
    "个人信息不出境；需要出境时另行取得同意",
    "Data do not leave the country; if they must, consent is asked separately",
    outside("平台的法务部门：出境前另行征求同意", "The platform's legal department, before any transfer"),
  ),
];
