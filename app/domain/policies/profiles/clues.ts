import type { ProfileDraft } from "../profile/profile";
import { OWN, section } from "./building";

type Clues = NonNullable<ProfileDraft["clues"]>;

/** Where a policy's text says nothing of what people are found by: an account, or a contact. */
export const ACCOUNT_AND_CONTACT: Clues = [
  {
    id: "account",
    name: { "zh-CN": "账号", en: "Account" },
    help: { "zh-CN": "登录用的用户名", en: "The user name used to sign in" },
    kind: "account",
    holder: "account-holder",
    stands: OWN,
  },
  {
    id: "known-contact",
    name: { "zh-CN": "留给过我们的手机号或邮箱", en: "A phone number or e-mail we were once given" },
    kind: "phone-or-email",
    stands: OWN,
  },
];

/** 资源GO collects from its users, and from those who fetch, drive and receive the goods, who have no account. */
export const RESOURCE_GO_CLUES: Clues = [
  {
    id: "account",
    name: { "zh-CN": "账号", en: "Account" },
    help: { "zh-CN": "登录用的会员名", en: "The member name used to sign in" },
    kind: "account",
    holder: "account-holder",
    stands: section("一（一）1"),
  },
  {
    id: "order-number",
    name: { "zh-CN": "订单号", en: "Order number" },
    help: {
      "zh-CN": "订单、收货单或者发票上的编号，例如 20261008-117",
      en: "On the order, the delivery note or the invoice, such as 20261008-117",
    },
    kind: "order-number",
    stands: section("一（一）2.1）"),
  },
  {
    id: "known-contact",
    name: { "zh-CN": "留给过我们的手机号或邮箱", en: "A phone number or e-mail we were once given" },
    help: {
      "zh-CN": "例如注册用的，或者提单、收货单、发票上写的",
      en: "Such as the one used to register, or one on a bill of lading, a delivery note or an invoice",
    },
    kind: "phone-or-email",
    stands: section("一（一）1、一（一）2"),
  },
  {
    id: "bill-of-lading",
    name: { "zh-CN": "提单号", en: "Bill of lading" },
    help: { "zh-CN": "提货人、司机看提单", en: "For those who fetched or drove the goods: its number" },
    kind: "bill-of-lading",
    holder: "no-account",
    stands: section("一（一）2.2）"),
  },
  {
    id: "consignee",
    name: { "zh-CN": "单据上的提货人或收货人", en: "Name on the bill or the delivery note" },
    help: { "zh-CN": "提单、收货单上写的姓名", en: "Of whoever fetched or received the goods" },
    kind: "name",
    holder: "no-account",
    stands: section("一（一）2.2）、一（一）2.4）"),
  },
  {
    id: "plate",
    name: { "zh-CN": "车牌号", en: "Number plate" },
    help: { "zh-CN": "提货车辆的车牌，例如 沪A12345", en: "Of the vehicle that carried the goods, such as A12345" },
    kind: "plate",
    holder: "no-account",
    stands: section("一（一）2.2）"),
  },
  {
    id: "other-facts",
    name: { "zh-CN": "其他线索", en: "Anything else that helps" },
    help: {
      "zh-CN": "例如收货地址、参加过的调研或抽奖、大致日期。请不要填写身份证号和银行卡号。",
      en: "Such as the delivery address, a survey or prize draw, a rough date. Please give no ID or bank card number.",
    },
    kind: "text",
    stands: section("一（一）3"),
  },
];

/** 资源共享云 knows those who registered for a company, and the contacts and project staff a company has named. */
export const RESOURCE_CLOUD_CLUES: Clues = [
  {
    id: "account",
    name: { "zh-CN": "平台账号", en: "Account on the platform" },
    help: { "zh-CN": "注册用的手机号或联系邮箱", en: "The phone number or e-mail address used to register" },
    kind: "account",
    holder: "account-holder",
    stands: section("二（一）1"),
  },
  {
    id: "known-contact",
    name: { "zh-CN": "公司资料里的电话或邮箱", en: "Phone or e-mail in the company's details" },
    help: {
      "zh-CN": "作为公司联系人、授权人员或者项目人员填写的",
      en: "As the company gave it for a contact person, somebody authorised or project staff",
    },
    kind: "phone-or-email",
    holder: "no-account",
    stands: section("二（一）2、二（二）、二（三）"),
  },
  {
    id: "project",
    name: { "zh-CN": "参加的项目", en: "Project" },
    help: { "zh-CN": "项目或者招标的名称", en: "The name of the project or tender" },
    kind: "text",
    holder: "no-account",
    stands: section("二（三）"),
  },
  {
    id: "company",
    name: { "zh-CN": "所代表的公司", en: "Company represented" },
    help: { "zh-CN": "公司全称", en: "Its full name" },
    kind: "text",
    stands: section("二（一）1"),
  },
];

/** The site of trade notices knows companies, their contact persons and their products. */
export const TRADE_NOTICE_CLUES: Clues = [
  {
    id: "account",
    name: { "zh-CN": "登录名或登录邮箱", en: "Login name or e-mail" },
    kind: "account",
    holder: "account-holder",
    stands: section("1（1）"),
  },
  {
    id: "known-contact",
    name: { "zh-CN": "公司联系人的手机号或邮箱", en: "Phone or e-mail of the company's contact person" },
    help: { "zh-CN": "在网站上公布或者写信时用过的", en: "As shown on the site, or used to write to it" },
    kind: "phone-or-email",
    stands: section("1（1）"),
  },
  {
    id: "company",
    name: { "zh-CN": "公司名称", en: "Company" },
    help: { "zh-CN": "网站上显示的公司全称", en: "Its full name, as shown on the site" },
    kind: "shop",
    stands: section("1（1）"),
  },
];

/** 一手 is an app for shopping: people are found by the phone number they registered with, or by an order. */
export const YISHOU_CLUES: Clues = [
  {
    id: "account",
    name: { "zh-CN": "注册手机号", en: "Registered phone number" },
    kind: "account",
    holder: "account-holder",
    stands: section("1.2.1"),
  },
  {
    id: "order-number",
    name: { "zh-CN": "订单号", en: "Order number" },
    kind: "order-number",
    stands: section("1.2.3 1）"),
  },
  {
    id: "known-contact",
    name: { "zh-CN": "订单上的电话号码", en: "Phone number on the order" },
    kind: "phone",
    holder: "no-account",
    stands: section("1.2.3 1）"),
  },
  {
    id: "consignee",
    name: { "zh-CN": "收货人", en: "Name the order was sent to" },
    help: { "zh-CN": "订单上写的姓名或者名称", en: "As it stands on the order" },
    kind: "name",
    holder: "no-account",
    stands: section("1.2.3 1）"),
  },
];

/** 白驹跑腿 is an app for errands and goods: the same, and by the user name taken when registering. */
export const BAIJU_CLUES: Clues = [
  {
    id: "account",
    name: { "zh-CN": "注册手机号或用户名", en: "Registered phone number or user name" },
    kind: "account",
    holder: "account-holder",
    stands: section("一（一）2"),
  },
  {
    id: "order-number",
    name: { "zh-CN": "订单号", en: "Order number" },
    kind: "order-number",
    stands: section("一（二）1（3）①"),
  },
  {
    id: "known-contact",
    name: { "zh-CN": "订单上的手机号或固定电话", en: "Phone number on the order" },
    kind: "phone",
    holder: "no-account",
    stands: section("一（二）1（3）①"),
  },
  {
    id: "consignee",
    name: { "zh-CN": "收货人姓名", en: "Name the order was sent to" },
    kind: "name",
    holder: "no-account",
    stands: section("一（二）1（3）①"),
  },
];
