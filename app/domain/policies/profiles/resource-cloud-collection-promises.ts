import type { PromiseLine } from "../profile/papers";

/** What 资源共享云 promises of collection and use: its text up to part four. */
export const resourceCloudCollection: PromiseLine[] = [
  {
    id: "contact",
    section: "引言",
    what: {
      "zh-CN": "有疑问、意见或者建议，可以按政策文末的联系方式联系（文末没有列出）",
      en: "Questions and complaints go to the contacts at the end of the policy (none is named there)",
    },
    kept: { by: "page", page: "portal" },
  },
  {
    id: "basic-data-only",
    section: "二1",
    what: {
      "zh-CN": "基本功能只收集必要的信息；拒绝提供，就不能正常使用",
      en: "The basic functions collect only what they need; without it they do not work",
    },
    kept: { by: "page", page: "request" },
  },
  {
    id: "additional-functions",
    section: "二2",
    what: {
      "zh-CN": "附加功能由您单独选择同不同意；不同意，不影响基本功能",
      en: "Additional functions are agreed to one by one; saying no does not touch the basic ones",
    },
    kept: { by: "right", right: "withdraw" },
  },
  {
    id: "account-data",
    section: "二（一）1",
    what: {
      "zh-CN": "手机号、联系邮箱和密码只用来注册、登录和接收平台通知",
      en: "Phone, contact e-mail and password serve registration, sign-in and notices of the platform",
    },
    kept: { by: "right", right: "access" },
  },
  {
    id: "contacts-shown",
    section: "二（一）2",
    what: {
      "zh-CN": "是否填写企业联系人由您选择；填写后，平台内的需求方可以看到",
      en: "Naming company contacts is a choice; once named, buyers on the platform see them",
    },
    kept: { by: "right", right: "withdraw" },
  },
  {
    id: "contacts-authorised",
    section: "二（一）2",
    what: {
      "zh-CN": "企业填写联系人以前，应当得到本人的明确授权，没有授权就不填",
      en: "A company names a contact only with that person's clear authority",
    },
    kept: { by: "right", right: "delete" },
  },
  {
    id: "verification",
    section: "二（二）",
    what: {
      "zh-CN": "身份证信息等只在实名认证和参加招标时要求；不提供，只是不能参加对应的业务，其他业务不受影响",
      en: "ID and the like are asked for verification and tenders; without them only that business is closed",
    },
    kept: { by: "right", right: "withdraw" },
  },
  {
    id: "project-staff-shown",
    section: "二（三）",
    what: {
      "zh-CN":
        "中标项目人员的电话、身份证信息、邮箱和简历供面试确认，需求方的项目管理人员可以看到；不提供，只是对应人员不能参加",
      en: "Phone, ID, e-mail and CV of project staff are shown to the buyer's project managers; without them only those people cannot take part",
    },
    kept: { by: "right", right: "withdraw" },
  },
  {
    id: "project-staff-authorised",
    section: "二（三）",
    what: {
      "zh-CN": "企业填写项目人员以前，应当得到本人的明确授权，没有授权就不填",
      en: "A company names project staff only with those people's clear authority",
    },
    kept: { by: "right", right: "delete" },
  },
  {
    id: "cookies",
    section: "二（四）",
    what: {
      "zh-CN": "是否接受 Cookie 可以在浏览器里设置；登录和平台运行必需的除外",
      en: "Cookies can be refused in the browser, save those needed to sign in and to run the platform",
    },
    kept: { by: "right", right: "withdraw" },
  },
  {
    id: "logs",
    section: "三（3）",
    what: {
      "zh-CN": "搜索内容、IP 地址、访问日期和时间、访问的网页等，作为网络日志保存",
      en: "Searches, IP address, times and pages visited are kept as network logs",
    },
    kept: { by: "right", right: "access" },
  },
  {
    id: "enquiries",
    section: "三（4）",
    what: {
      "zh-CN": "咨询和故障处理的记录只用来更快地回应求助、改进服务",
      en: "Records of enquiries and faults serve to help faster and to improve the service",
    },
    kept: { by: "right", right: "access" },
  },
  {
    id: "beyond-collection",
    section: "三（5）",
    what: {
      "zh-CN": "超出约定收集信息以前，另行说明范围和目的，征得同意",
      en: "Before more is collected than agreed, scope and purpose are told and consent is asked",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由平台在收集信息的页面说明并征得同意；同意以后可以在这里撤回",
        en: "By the platform, on the page that collects the data; the consent can be withdrawn here",
      },
    },
  },
  {
    id: "profiling",
    section: "四（2）",
    what: {
      "zh-CN": "可能合并各项服务的信息，做用户画像，展示和推送内容、推广信息",
      en: "Data of several services may be put together into a profile, to show and send content and offers",
    },
    kept: { by: "right", right: "personalisation" },
  },
  {
    id: "statistics",
    section: "四（3）",
    what: {
      "zh-CN": "与公众或者第三方分享的统计信息，不含任何能识别身份的内容",
      en: "Statistics shared with the public or others say nothing that identifies anybody",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由平台在对外发布统计以前核对",
        en: "By the platform, which checks its statistics before they go out",
      },
    },
  },
  {
    id: "risk",
    section: "四（4）",
    what: {
      "zh-CN": "用您的信息、日志和关联公司、合作伙伴合法分享的信息，判断账户和交易的风险，依法处置",
      en: "Accounts and deals are judged for risk by data, logs and what affiliates and partners lawfully share",
    },
    kept: { by: "right", right: "automated" },
  },
  {
    id: "beyond-use",
    section: "四（5）",
    what: {
      "zh-CN": "超出有直接或者合理关联的范围使用以前，再次告知并征得明确同意",
      en: "Before data serve a purpose that is not reasonably related, it is told again and clear consent is asked",
    },
    kept: {
      by: "outside",
      how: {
        "zh-CN": "由平台在改变用途以前告知并征得同意；同意以后可以在这里撤回",
        en: "By the platform, before the new use; the consent can be withdrawn here",
      },
    },
  },
];
