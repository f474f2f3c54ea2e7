import { byPage, byRight, line, outside } from "./line";

const COLLECTING = outside("由平台在收集信息的页面写明", "By the platform, on the pages that collect the data");

/** What 资源共享云's policy of 2022-05-10 promises of collecting and using data (its parts 一 to 四), in the order of its text. */
export const RESOURCE_CLOUD_HANDLING = [
  line(
    "contact",
    "引言",
    "有疑问、意见或者建议，可以按政策文末的联系方式联系（文末没有列出）",
    "Questions, comments and suggestions go to the contacts at the end of the policy (none is named there)",
    byPage("portal"),
  ),
  line(
    "basic-data-only",
    "二1",
    "基本功能只收集必要的信息；拒绝提供，就不能正常使用",
    "The basic functions collect only what they need; without it they do not work properly",
    COLLECTING,
  ),
  line(
    "additional-functions",
    "二2",
    "附加功能由您单独选择同不同意；不同意，不影响基本功能",
    "Additional functions are agreed to separately; refusing does not affect the basic ones",
    byRight("withdraw"),
  ),
  line(
    "account-data",
    "二（一）1",
    "手机号、联系邮箱和密码用来注册、登录和接收平台通知",
    "Phone number, contact e-mail and password are used to register, to sign in and to receive notices of the platform",
    byRight("rules"),
  ),
  line(
    "contacts-shown",
    "二（一）2",
    "是否填写企业联系人由您选择；填写后，平台内的需求方可以看到",
    "Naming company contacts is a choice; once named, buyers on the platform can see them",
    byRight("withdraw"),
  ),
  line(
    "contacts-authorised",
    "二（一）2",
    "企业填写联系人以前，应当得到本人的明确授权，没有授权就不填",
    "A company names a contact only if that person has clearly agreed",
    byRight("delete"),
  ),
  line(
    "verification",
    "二（二）",
    "身份证信息等只在实名认证和参加招标时要求；不提供，只是不能参加对应的业务，其他业务不受影响",
    "ID and similar data are asked for only for verification and tenders; without them only that business is not possible",
    byRight("withdraw"),
  ),
  line(
    "project-staff-shown",
    "二（三）",
    "中标项目人员的电话、身份证信息、邮箱和简历供面试确认，需求方的项目管理人员可以看到；不提供，只是对应人员不能参加",
    "Phone number, ID, e-mail and CV of project staff are shown to the buyer's project managers; without them only those people cannot take part",
    byRight("withdraw"),
  ),
  line(
    "project-staff-authorised",
    "二（三）",
    "企业填写项目人员以前，应当得到本人的明确授权，没有授权就不填",
    "A company names project staff only if those people have clearly agreed",
    byRight("delete"),
  ),
  line(
    "cookies",
    "二（四）",
    "是否接受 Cookie 可以在浏览器里设置；登录和平台运行必需的除外",
    "Cookies can be refused in the browser, except those needed to sign in and to run the platform",
    byRight("withdraw"),
  ),
  line(
    "logs",
    "三（3）",
    "搜索内容、IP 地址、访问日期和时间、访问的网页等，作为网络日志保存",
    "Searches, IP address, dates and times of visits and pages visited are kept as network logs",
    byRight("access"),
  ),
  line(
    "enquiries",
    "三（4）",
    "咨询和故障处理的记录用来更及时地回应求助、改进服务",
    "Records of enquiries and faults are used to help faster and to improve the service",
    byRight("access"),
  ),
  line(
    "beyond-collection",
    "三（5）",
    "超出约定收集信息以前，另行说明范围和目的，征得同意",
    "Before more is collected than agreed, its scope and purpose are explained and consent is asked",
    outside(
      "由平台在收集信息的页面说明并征得同意；同意以后可以在这里撤回",
      "By the platform, on the page that collects the data; the consent can be withdrawn here",
    ),
  ),
  line(
    "profiling",
    "四（2）",
    "可能合并各项服务的信息，做用户画像，展示和推送内容、推广信息",
    "Data from several services may be combined into a profile, used to show and send content and offers",
    byRight("personalisation"),
  ),
  line(
    "statistics",
    "四（3）",
    "与公众或者第三方分享的统计信息，不含任何能识别身份的内容",
    "Statistics shared with the public or with third parties contain nothing that identifies anybody",
    outside("由平台在对外发布统计以前核对", "By the platform, which checks its statistics before they are published"),
  ),
  line(
    "risk",
    "四（4）",
    "用您的信息、日志和关联公司、合作伙伴合法分享的信息，判断账户和交易的风险，依法处置",
    "User data, logs and what affiliates and partners lawfully share are used to judge the risk of accounts and transactions, and action is taken by law",
    byRight("automated"),
  ),
  line(
    "beyond-use",
    "四（5）",
    "超出有直接或者合理关联的范围使用以前，再次告知并征得明确同意",
    "Before data are used for a purpose that is not directly or reasonably related, people are told again and asked for clear consent",
    outside(
      "由平台在改变用途以前告知并征得同意；同意以后可以在这里撤回",
      "By the platform, before the new use; the consent can be withdrawn here",
    ),
  ),
];
