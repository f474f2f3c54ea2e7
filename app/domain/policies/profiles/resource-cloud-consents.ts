import type { ProfileDraft } from "../profile/profile";
import { law, section } from "./building";
import { NETWORK_LOGS } from "./by-law";

/** The consents of 资源共享云 that can be withdrawn. */
export const RESOURCE_CLOUD_CONSENTS: ProfileDraft["consents"] = [
  {
    id: "contact-shown",
    text: {
      "zh-CN": "向平台内的需求方公开企业联系人的姓名、电话、部门、职务和邮箱",
      en: "Showing a company contact's name, phone, department, position and e-mail to buyers on the platform",
    },
    stands: section("二（一）2"),
    stops: {
      "zh-CN": "需求方不再看到这位联系人；账号照常使用。",
      en: "Buyers no longer see this contact. The account works as before.",
    },
    stopsStands: section("二（一）2"),
  },
  {
    id: "project-staff-shown",
    text: {
      "zh-CN": "收集项目人员的电话、身份证信息、邮箱和简历，向需求方的项目管理人员公开",
      en: "Collecting the phone number, ID, e-mail and CV of project staff and showing them to the buyer's project managers",
    },
    stands: section("二（三）"),
    stops: {
      "zh-CN": "需求方的项目管理人员不再看到；要求验证人员能力的项目，这位人员不能参加。",
      en: "The buyer's project managers no longer see them. This person cannot take part in projects that require their skills to be checked.",
    },
    stopsStands: section("二（三）"),
  },
  {
    id: "verification",
    text: {
      "zh-CN": "供需对接和招标中，用身份证信息、电话、邮箱做企业实名认证和授权人员认证",
      en: "Using ID, phone number and e-mail to verify a company and its authorised staff for matching and tenders",
    },
    stands: section("二（二）"),
    stops: {
      "zh-CN": "不能参与需要认证的业务；平台上的其他业务不受影响。",
      en: "Business that requires verification is no longer possible. The rest of the platform works as before.",
    },
    stopsStands: section("二（二）"),
  },
  {
    id: "cookies",
    text: {
      "zh-CN": "使用非必需的 Cookie 和同类技术（如网络信标、Flash Cookie），收集访问和使用情况",
      en: "Cookies and similar technologies (such as web beacons and Flash cookies) that are not necessary, used to see how the platform is used",
    },
    stands: section("二（四）"),
    stops: {
      "zh-CN": "不再用它们收集使用情况，使用体验可能受影响；登录和平台运行必需的 Cookie 仍然保留。",
      en: "They are no longer used to collect usage data, which may make the platform less convenient to use. Cookies needed to sign in and run the platform remain.",
    },
    stopsStands: section("二（四）"),
    where: {
      "zh-CN": "您可以自己在浏览器的设置中拒绝 Cookie。",
      en: "You can refuse cookies yourself in your browser's settings.",
    },
    whereStands: section("二（四）"),
  },
  {
    id: "beyond-policy",
    text: {
      "zh-CN": "另外同意过的、超出政策所列范围的收集或者使用",
      en: "Collection or use beyond what the policy lists, agreed to separately",
    },
    stands: section("三（5）、四（5）"),
    stops: {
      "zh-CN": "不再为那项用途收集或者使用。",
      en: "Data are no longer collected or used for that purpose.",
    },
    stopsStands: law("《个人信息保护法》第十五条"),
  },
  {
    id: "provision-agreed",
    text: {
      "zh-CN": "另外同意过的对外提供：向关联公司提供敏感信息，向其他方提供或者转让，公开披露",
      en: "Sharing agreed to separately: sensitive data with affiliates, data shared with or transferred to others, or publication",
    },
    stands: section("五（1）1、五（1）2、五（2）1、五（3）1"),
    stops: {
      "zh-CN": "不再据此提供或者公开；撤回以前已经提供的不受影响。",
      en: "Data are no longer shared or published on that basis. What was shared before is not affected.",
    },
    stopsStands: law("《个人信息保护法》第十五条"),
  },
];

/** What its account and the law need: explained, not offered. */
export const RESOURCE_CLOUD_NECESSARY: ProfileDraft["notWithdrawable"] = [
  {
    "zh-CN": "注册账号用的手机号、联系邮箱和密码：没有它们就不能注册和登录。",
    en: "The phone number, contact e-mail and password of the account: without them, registering and signing in are not possible.",
    stands: section("二（一）1"),
  },
  {
    "zh-CN": "登录和平台运行必需的 Cookie：没有它们，平台的服务都无法使用。",
    en: "Cookies needed to sign in and run the platform: without them, none of its services work.",
    stands: section("二（四）"),
  },
  {
    "zh-CN": "网络日志：法律要求保存。",
    en: "Network logs: the law requires them to be kept.",
    stands: NETWORK_LOGS,
  },
];
