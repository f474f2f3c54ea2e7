import { z } from "zod";
import { textSchema } from "../../language";
import { slug } from "./profile-parts";
import { standsSchema } from "./stands";

/** What kind of value a clue is: how it is typed and checked, and whether the controller's own systems are asked by it. */
export const CLUE_KINDS = [
  "account",
  "name",
  "phone",
  "email",
  "phone-or-email",
  "order-number",
  "bill-of-lading",
  "plate",
  "shop",
  "text",
] as const;
export type ClueKind = (typeof CLUE_KINDS)[number];

/** Whom a clue is asked of: whoever asks, those with an account, or those without one. */
export const CLUE_HOLDERS = ["anyone", "account-holder", "no-account"] as const;
export type ClueHolder = (typeof CLUE_HOLDERS)[number];

/** Something by which a person's data can be found. One that is required must be told by everybody it is asked of. */
export const clueSchema = z.object({
  id: slug,
  name: textSchema,
  help: textSchema.nullable().default(null),
  kind: z.enum(CLUE_KINDS),
  holder: z.enum(CLUE_HOLDERS).default("anyone"),
  required: z.boolean().default(false),
  stands: standsSchema,
});
export type Clue = z.output<typeof clueSchema>;

/** What a person's account or number is told by: where two of one name give different ones, they are two people. */
const TELLS_APART: readonly ClueKind[] = ["account", "phone", "email", "phone-or-email"];

/** Whether a clue tells two people of one name apart. */
export function tellsApart({ kind }: Clue): boolean {
  return TELLS_APART.includes(kind);
}

/** What was asked of everybody before a policy had a list of its own: versions from then read as this, and their tickets with them. */
export const FORMER_CLUES: z.input<typeof clueSchema>[] = [
  {
    id: "account",
    name: { "zh-CN": "账号", en: "Account" },
    help: {
      "zh-CN": "登录用的用户名或企业名称；没有账号就不填",
      en: "The user name or company name used to sign in. Leave empty if there is none",
    },
    kind: "account",
  },
  {
    id: "known-contact",
    name: { "zh-CN": "留给过我们的手机号或邮箱", en: "A phone number or e-mail we were once given" },
    help: {
      "zh-CN": "例如提单、收货单或发票上写的电话",
      en: "Such as the phone on a bill of lading, a delivery note or an invoice",
    },
    kind: "phone-or-email",
  },
  {
    id: "order-number",
    name: { "zh-CN": "订单号、提单号或发票号", en: "Order, bill or invoice number" },
    help: {
      "zh-CN": "收货人看收货单，司机看提单，收发票的人看发票。例如 20261008-117",
      en: "On the delivery note, the bill of lading or the invoice, such as 20261008-117",
    },
    kind: "order-number",
  },
  {
    id: "plate",
    name: { "zh-CN": "车牌号", en: "Number plate" },
    help: {
      "zh-CN": "司机填写承运车辆的车牌，例如 沪A12345",
      en: "For drivers: of the vehicle that carried the goods, such as A12345",
    },
    kind: "plate",
  },
  {
    id: "other-facts",
    name: { "zh-CN": "其他线索", en: "Anything else that helps" },
    help: {
      "zh-CN": "例如收货地址、参加过的调查或抽奖、大致日期。请不要填写身份证号和银行卡号。",
      en: "Such as the delivery address, a survey or lottery you joined, a rough date. Please give no ID or bank card number.",
    },
    kind: "text",
  },
];
