import { byPage, byRight, line, outside } from "./line";

const APP = outside(
  "平台的网站和客户端：在收集的那一刻征求同意",
  "The platform's website and app, which ask for consent when they collect the data",
);
const PAGES = outside("平台的网站和客户端：在相关页面写明", "The platform's website and app, on the pages concerned");
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

/** What the policy of 资源GO promises of collecting and using data (its parts 一 and 二), in the order of its text. */
export const RESOURCE_GO_HANDLING = [
  line(
    "optional-apart",
    "提示二",
    "非必要的信息单独征求同意；不同意不影响基本功能",
    "Consent to optional data is asked for separately; refusing does not affect the basic functions",
    APP,
  ),
  line(
    "permissions-asked",
    "提示三",
    "设备权限默认不开，用到时另行弹窗询问",
    "Device permissions are off by default; the app asks when one is needed",
    APP,
  ),
  line(
    "permissions-off",
    "提示三",
    "权限开启后随时可以关闭，不影响无关的功能",
    "Permissions can be switched off at any time; functions that do not need them still work",
    byRight("withdraw"),
  ),
  line(
    "sensitive-apart",
    "提示三",
    "敏感个人信息单独征得同意后才处理",
    "Sensitive data are handled only after separate consent",
    APP,
  ),
  line(
    "third-parties-secure",
    "提示结尾",
    "尽力要求第三方为个人信息提供足够的安全保护",
    "Third parties are asked, as far as possible, to protect personal data well enough",
    CONTRACTS,
  ),
  line(
    "third-parties-named",
    "提示结尾",
    "第三方提供的服务，在产品页面说明由谁提供",
    "If a third party provides a service, the product's page says who it is",
    PAGES,
  ),
  line(
    "collect-least",
    "一",
    "只按正当、合法、必要、最小化的原则收集",
    "Data are collected only if that is lawful and necessary, and as few as possible",
    APP,
  ),
  line(
    "link-apart",
    "一（一）1.1）（2）",
    "和第三方账号互相登录，须单独同意，只在同意的范围内使用",
    "Linking accounts with a third party needs separate consent, and the data are used only within it",
    ASKED,
  ),
  line(
    "trade-data",
    "一（一）2",
    "不提供订单、提单、收货等必要信息，只是不能使用对应的服务，其他功能照常",
    "If the data needed for orders, bills of lading or delivery are refused, only those services stop",
    PAGES,
  ),
  line(
    "bid-reminders",
    "一（一）2.1）（2）",
    "拒绝振动、应用前置权限，只影响出价提醒",
    "Refusing the vibration or foreground permission affects only bid reminders",
    byRight("withdraw"),
  ),
  line(
    "return-calls",
    "一（一）3.1）（1）",
    "征得同意后才打调研、回访和提醒电话",
    "Calls for surveys, follow-ups and reminders are made only with consent",
    ASKED,
  ),
  line(
    "surveys",
    "一（一）3.3）（1）",
    "不参加问卷调研，不影响其他功能",
    "Not taking part in surveys affects nothing else",
    byRight("withdraw"),
  ),
  line(
    "device-data",
    "一（一）3.4）（1）",
    "设备信息作匿名化、去标识化处理，另有授权或法律规定的除外",
    "Device data are made anonymous or de-identified, unless there is consent or the law says otherwise",
    SECURITY,
  ),
  line(
    "lottery",
    "一（一）3.5）（1）",
    "不参加“欧信签”活动和抽奖，不影响其他功能",
    "Not taking part in “Ouxinqian” events and prize draws affects nothing else",
    byRight("withdraw"),
  ),
  line(
    "enquiries",
    "一（一）3.6）（1）",
    "不留“欧信签”咨询信息，不影响其他功能",
    "Not leaving contact details with a “Ouxinqian” enquiry affects nothing else",
    byRight("withdraw"),
  ),
  line(
    "statistics",
    "一（二）",
    "公开的统计信息里没有任何身份信息",
    "Published statistics contain nothing that identifies a person",
    outside("平台的数据部门：发布前作匿名化处理", "The platform's data department, before it publishes"),
  ),
  line(
    "permission-page",
    "一（三）",
    "客户端有集中的权限管理页面，可以查看和管理部分敏感权限",
    "The app has one page where some sensitive permissions can be seen and managed",
    outside("平台的客户端", "The platform's app"),
  ),
  line(
    "permission-ends",
    "一（三）",
    "关闭权限就是撤回授权，不再收集和使用；此前的处理不受影响",
    "Switching a permission off withdraws the consent: the data are no longer collected or used. What was done before is not affected",
    byRight("withdraw"),
  ),
  line(
    "sdk-checked",
    "一（四）",
    "第三方 SDK 用权限时单独征求同意，并经安全检测、签协议约束",
    "Third-party SDKs ask for permissions separately, are tested, and are bound by contract",
    outside(
      "平台的技术和法务部门；SDK 的弹窗由客户端显示",
      "The platform's technical and legal departments; the app shows what an SDK asks for",
    ),
  ),
  line(
    "no-automated",
    "一（五）",
    "不使用自动化决策和个性化推荐",
    "There are no automated decisions and no personalised recommendations",
    byPage("portal"),
  ),
  line(
    "beyond-need",
    "一（七）",
    "只在本人以书面或其他认可的方式同意，或者有紧急危险时，才在必要范围以外使用",
    "Data are used beyond what is necessary only with consent, in writing or otherwise, or in urgent danger",
    SHARING,
  ),
  line(
    "new-purpose",
    "一（八）",
    "用于其他用途前，先征求同意",
    "Consent is asked before data are used for another purpose",
    APP,
  ),
  line(
    "cookies-use",
    "二",
    "Cookie 不用于政策所述目的之外",
    "Cookies are used only for the purposes the policy names",
    SECURITY,
  ),
  line(
    "cookies",
    "二",
    "可以接受、拒绝或清除 Cookie，只影响依赖它的功能",
    "Cookies can be accepted, refused or cleared; only functions that need them are affected",
    byRight("withdraw"),
  ),
];
