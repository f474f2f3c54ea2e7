import type { PromiseLine } from "../profile/papers";

/** What 法律声明 promises of collection, use and cookies: its text up to part two. */
export const tradeNoticeCollection: PromiseLine[] = [
  {
    id: "scope",
    section: "简介和概述",
    what: {
      "zh-CN": "适用于以书面、电子、口头方式，在线或者离线收集的所有个人信息",
      en: "It covers all personal data collected in writing, electronically or by word, online or offline",
    },
    kept: { by: "page", page: "request" },
  },
  {
    id: "questions",
    section: "简介和概述",
    what: {
      "zh-CN": "有疑问可以先停用，并按公布的联系方式联系",
      en: "Whoever has questions can stop using the site and contact it as published",
    },
    kept: { by: "page", page: "portal" },
  },
  {
    id: "date-of-change",
    section: "简介和概述",
    what: {
      "zh-CN": "修改后更新顶部的生效日期或者最后修改日期（现在的文本没有日期）",
      en: "A change shows in the date at the top (today's text has none)",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由网站在政策顶部写明日期；写明以后，在政策后台填上",
        en: "By the site, at the top of its notice; once it is there, it is entered at the desk",
      },
    },
  },
  {
    id: "change-told-before",
    section: "简介和概述",
    what: {
      "zh-CN": "收集、使用或者披露的方式有重大变更，影响您的权利的，提前通知",
      en: "Major changes in collection, use or disclosure that affect people's rights are told in advance",
    },
    kept: { by: "not-yet" },
  },
  {
    id: "told-on-the-spot",
    section: "简介和概述",
    what: {
      "zh-CN": "对部分服务，可能即时说明怎样处理信息，并提供更多选择",
      en: "Some services may tell on the spot how data are handled, and offer more choices",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由网站在相关服务的页面说明",
        en: "By the site, on the pages of those services",
      },
    },
  },
  {
    id: "only-that-function",
    section: "1（1）",
    what: {
      "zh-CN": "拒绝提供某项功能需要的信息，只是不能使用那项功能",
      en: "Who refuses what one function needs only goes without that function",
    },
    kept: { by: "right", right: "withdraw" },
  },
  {
    id: "others-authorised",
    section: "1（1）",
    what: {
      "zh-CN": "提供他人的信息，要先得到本人授权",
      en: "Whoever gives another's data has that person's authority",
    },
    kept: { by: "right", right: "delete" },
  },
  {
    id: "personalised",
    section: "1（1）",
    what: {
      "zh-CN": "按提供的信息组合订阅，展示页面，推荐更合适的个性化内容",
      en: "Subscriptions, pages and suggestions are fitted to what was given",
    },
    kept: { by: "right", right: "personalisation" },
  },
  {
    id: "purpose",
    section: "1（1）",
    what: {
      "zh-CN": "收集信息是为了履行服务条款和承诺，让潜在的合作伙伴或者工作人员及时联系，促成合作或者解决问题",
      en: "Data are collected to keep the terms, and so that possible partners or staff can get in touch",
    },
    kept: { by: "right", right: "rules" },
  },
  {
    id: "changed-alone",
    section: "1（1）",
    what: {
      "zh-CN": "可以用邮箱或者登录名登录后台，自己修改部分内容",
      en: "Part of it can be changed by oneself after signing in",
    },
    kept: { by: "right", right: "correct" },
  },
  {
    id: "mails",
    section: "1（1）二",
    what: {
      "zh-CN": "保留发来的邮件和通讯，用来处理询问、回应请求、改进服务",
      en: "Mails and messages are kept to answer enquiries and requests and to serve better",
    },
    kept: { by: "right", right: "access" },
  },
  {
    id: "results-fitted",
    section: "1（2）",
    what: {
      "zh-CN": "自动收集使用情况，用来识别账户异常，展示更合适的页面和搜索结果",
      en: "Use is recorded to notice unusual accounts and to fit pages and search results",
    },
    kept: { by: "right", right: "personalisation" },
  },
  {
    id: "device",
    section: "1（2）",
    what: {
      "zh-CN": "记录设备信息和设备所在的位置",
      en: "The device and its place are recorded",
    },
    kept: { by: "right", right: "withdraw" },
  },
  {
    id: "logs",
    section: "1（2）二",
    what: {
      "zh-CN": "浏览、点击、关注、分享等使用情况，保存为服务日志",
      en: "Visits, clicks, follows and shares are kept as service logs",
    },
    kept: { by: "right", right: "access" },
  },
  {
    id: "other-uses",
    section: "1（3）",
    what: {
      "zh-CN": "其他用途只在法律允许或者经您授权时进行",
      en: "Other uses only as the law allows or with authority",
    },
    kept: { by: "right", right: "withdraw" },
  },
  {
    id: "fraud",
    section: "1（3）",
    what: {
      "zh-CN": "用个人信息核实身份，防范和调查欺诈、危害安全和违法违规的行为",
      en: "Data serve to check identity and to prevent and look into fraud, danger and breaches",
    },
    kept: { by: "right", right: "automated" },
  },
  {
    id: "surveys",
    section: "1（3）二",
    what: { "zh-CN": "邀请参加产品和服务的调查", en: "People are asked to take part in surveys" },
    kept: { by: "right", right: "withdraw" },
  },
  {
    id: "cookies",
    section: "2(1)",
    what: {
      "zh-CN": "浏览器允许时，可以修改接受 Cookie 的程度或者拒绝；安全访问可能受影响，每次访问可能要重新设置",
      en: "Cookies can be limited or refused where the browser lets one; safe use may suffer, and choices may have to be set anew",
    },
    kept: { by: "right", right: "withdraw" },
  },
  {
    id: "web-beacons",
    section: "2(2)",
    what: {
      "zh-CN": "网页和邮件可能含有网络信标，用来统计访问和打开情况",
      en: "Pages and mails may hold web beacons that count visits and openings",
    },
    kept: { by: "right", right: "withdraw" },
  },
];
