import { ledger } from "./building";
import { tradeNoticeCollection } from "./trade-notice-collection-promises";

/** What 法律声明 promises, in the order of its text, which bears no date. */
export const tradeNoticePromises = ledger([
  ...tradeNoticeCollection,
  {
    id: "security",
    section: "3（1）",
    what: {
      "zh-CN": "采取符合行业标准的物理、电子、管理措施保护信息",
      en: "Data are protected by physical, electronic and organisational means of the trade's standard",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由网站的信息安全人员在自己的系统中落实",
        en: "By the site's security staff in its own systems",
      },
    },
  },
  {
    id: "nothing-unrelated",
    section: "3（1）",
    what: {
      "zh-CN": "不收集与服务功能无关的信息",
      en: "Nothing is collected that the service's functions do not need",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由网站在设计表单和日志时审核",
        en: "By the site, when it designs its forms and logs",
      },
    },
  },
  {
    id: "place",
    section: "3（2）",
    what: {
      "zh-CN": "信息在公司、关联公司或者有必要知悉的主体的所在地存储和处理",
      en: "Data are kept and handled where the company, its affiliates or those who need to know are",
    },
    kept: { by: "right", right: "rules" },
  },
  {
    id: "cancelled-erased",
    section: "3（2）",
    what: { "zh-CN": "注销账号以后，删除个人信息", en: "When an account is cancelled, its personal data are deleted" },
    kept: { by: "right", right: "cancel" },
  },
  {
    id: "retention",
    section: "3（2）",
    what: {
      "zh-CN": "除法律法规另有规定外，只保留实现目的所需的时间，过后删除或者匿名化",
      en: "Save where the law says otherwise, data are kept only as long as the purpose needs, then deleted or made anonymous",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由网站在自己的系统中到期清理；没有清理的，可以在这里申请删除",
        en: "By the site in its own systems; what is left over can be deleted by request here",
      },
    },
  },
  {
    id: "incident",
    section: "3（3）",
    what: {
      "zh-CN":
        "防护设施被破坏，信息泄露、公开、篡改、毁坏，损害您的合法权益的，逐一告知；或者以合理、有效的方式发布公告",
      en: "Where protection is broken and people are harmed, each is told, or a public notice is given in a fitting way",
    },
    kept: { by: "not-yet" },
  },
  {
    id: "no-sharing",
    section: "3（五）",
    what: {
      "zh-CN": "绝不与任何第三方共享客户的个人信息",
      en: "Customers' personal data are never shared with any third party",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由网站管理自己的系统和人员；删除时仍会核对有没有人得到过",
        en: "By the site over its own systems and people; a deletion still looks whether anybody received the data",
      },
    },
  },
  {
    id: "withdraw",
    section: "4",
    what: { "zh-CN": "保护撤回同意的权利", en: "Consent can be withdrawn" },
    kept: { by: "right", right: "withdraw" },
  },
  {
    id: "cancel",
    section: "4",
    what: { "zh-CN": "保护注销账户的权利", en: "Accounts can be cancelled" },
    kept: { by: "right", right: "cancel" },
  },
  {
    id: "access",
    section: "4（一）",
    what: {
      "zh-CN": "有权查询信息；在电脑上登录后，可以在“个人信息-基本信息”和“店铺管理-联系信息”查看",
      en: "Data can be seen, by oneself too under two pages of the account",
    },
    kept: { by: "right", right: "access" },
  },
  {
    id: "correct",
    section: "4（一）",
    what: {
      "zh-CN": "有权更正信息，也可以在同样的页面自己修改",
      en: "Data can be corrected, by oneself too on the same pages",
    },
    kept: { by: "right", right: "correct" },
  },
  {
    id: "supplement",
    section: "4（一）",
    what: {
      "zh-CN": "有权补充信息，也可以在同样的页面自己补充",
      en: "Data can be completed, by oneself too on the same pages",
    },
    kept: { by: "right", right: "supplement" },
  },
  {
    id: "delete-alone",
    section: "4（2）",
    what: {
      "zh-CN": "可以在同样的页面自己删除部分信息",
      en: "Part of the data can be deleted by oneself on the same pages",
    },
    kept: { by: "right", right: "delete" },
  },
  {
    id: "delete",
    section: "4（2）1—5",
    what: {
      "zh-CN": "五种情形下可以要求删除：处理违法、未经明确同意、严重违约、不再使用或者已注销、永久停止服务",
      en: "Deletion can be asked in five cases: against the law, without clear consent, serious breach, no longer used or cancelled, service ended for good",
    },
    kept: { by: "right", right: "delete" },
  },
  {
    id: "delete-told-on",
    section: "4（2）",
    what: {
      "zh-CN": "同意删除的，尽可能同时通知从网站得到信息的主体及时删除，法律另有规定或者对方有您单独授权的除外",
      en: "Whoever received the data is told to delete them as far as possible, unless the law says otherwise or they have their own authority",
    },
    kept: { by: "right", right: "delete" },
  },
  {
    id: "delete-backups",
    section: "4（2）",
    what: {
      "zh-CN": "备份中不能马上删除的，安全存放并隔离，直到清除或者匿名化",
      en: "What backups cannot drop at once is kept safe and apart until purged or made anonymous",
    },
    kept: { by: "right", right: "delete" },
  },
  {
    id: "contact",
    section: "5",
    what: {
      "zh-CN": "怎样联系网站（目录列出了这一部分，正文没有）",
      en: "How to contact the site (announced in the contents, missing in the text)",
    },
    kept: { by: "page", page: "portal" },
  },
]);
