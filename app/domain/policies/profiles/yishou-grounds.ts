import type { Text } from "../../language";
import type { GroundId } from "../profile/ground-catalogue";
import type { ProfileDraft } from "../profile/profile";
import { groundsAt, law, OWN, section } from "./building";

type OwnGround = NonNullable<ProfileDraft["ownGrounds"]>[number];

const text = (chinese: string, en: string): Text => ({ "zh-CN": chinese, en });

const SOURCE: Text = { "zh-CN": "《一手隐私政策》5.4", en: "“Yishou privacy policy”, section 5.4" };

/** Its six matters, in the order of 5.5: the catalogue's, without the controller's duties and the protection of life and property. */
const SIX: readonly GroundId[] = [
  "national-security",
  "public-interest",
  "criminal-proceedings",
  "bad-faith",
  "harm-to-rights",
  "trade-secret",
];

/** Grounds the catalogue does not have; with repeats, the four of 5.4. */
export const YISHOU_GROUNDS: OwnGround[] = [
  {
    id: "disproportionate-effort",
    name: { "zh-CN": "需要过多的技术手段", en: "It would take too much technical effort" },
    hint: {
      "zh-CN": "写明需要做什么（例如开发新系统、彻底改变现行做法）、为何过多、有什么替代办法。",
      en: "Say what it would take, such as a new system or a complete change of practice, why that is too much, and what we offer instead.",
    },
    source: SOURCE,
    secondPerson: false,
    stands: section("5.4"),
  },
  {
    id: "risk-to-others",
    name: { "zh-CN": "会给他人合法权益带来风险", en: "It would put the lawful rights of others at risk" },
    hint: {
      "zh-CN": "写明谁的什么权益会有风险，以及去掉他人信息以后能不能办。",
      en: "Say whose right is at risk, which, and whether it can be done without the data of others.",
    },
    source: SOURCE,
    secondPerson: true,
    stands: section("5.4"),
  },
  {
    id: "impractical",
    name: { "zh-CN": "非常不切实际", en: "Highly impractical" },
    hint: { "zh-CN": "写明为何做不到、有什么替代办法。", en: "Say why it cannot be done, and what we offer instead." },
    source: SOURCE,
    secondPerson: false,
    stands: section("5.4"),
  },
];

/** What the policy says it may decline on: six kinds of matter, four kinds of request, and what is about the request itself. */
export const YISHOU_REFUSALS = [
  ...groundsAt(OWN, ["identity-not-proven", "not-controller", "nothing-found", "representative-not-authorised"]),
  ...groundsAt(section("5.4"), ["repeated-or-excessive", ...YISHOU_GROUNDS.map(({ id }) => id)]),
  ...SIX.map((ground, at) => ({ ground, stands: section(`5.5.${at + 1}`) })),
];

/** What a person can name for a deletion: the five of the policy, what it says of minors, and the rest of what the law names. */
export const YISHOU_DELETION: ProfileDraft["deletionGrounds"] = [
  {
    id: "against-law",
    text: { "zh-CN": "处理这些信息违反法律法规", en: "Processing these data breaks the law" },
    stands: section("5.3 1）"),
  },
  {
    id: "without-consent",
    text: { "zh-CN": "未经明确同意收集、使用", en: "The data were collected or used without clear consent" },
    stands: section("5.3 2）"),
  },
  {
    id: "breach",
    text: { "zh-CN": "处理信息严重违反约定", en: "The processing seriously breaches our agreement" },
    stands: section("5.3 3）"),
  },
  {
    id: "no-longer-used",
    text: { "zh-CN": "不再使用一手的产品或者服务", en: "The products or services of Yishou are no longer used" },
    stands: section("5.3 4）"),
  },
  {
    id: "service-ended",
    text: { "zh-CN": "一手永久不再提供产品或者服务", en: "Yishou has stopped its products or services for good" },
    stands: section("5.3 5）"),
  },
  {
    id: "minor-without-guardian",
    text: {
      "zh-CN": "未经监护人同意，收集、使用或者提供了未成年人的信息",
      en: "A minor's data were collected, used or shared without a guardian's consent",
    },
    stands: section("六"),
  },
  {
    id: "purpose-over",
    text: {
      "zh-CN": "处理目的已实现、无法实现，或者不再需要这些信息",
      en: "The purpose has been achieved or cannot be achieved, or the data are no longer needed",
    },
    stands: law("《个人信息保护法》第四十七条"),
  },
  {
    id: "stopped-or-expired",
    text: {
      "zh-CN": "产品或者服务已停止提供（不论是否永久），或者保存期限已届满",
      en: "The product or service has stopped, for good or not, or the retention period is over",
    },
    stands: law("《个人信息保护法》第四十七条"),
  },
  {
    id: "breach-otherwise",
    text: {
      "zh-CN": "以其他方式违反约定处理信息",
      en: "The data were otherwise processed in breach of our agreement",
    },
    stands: law("《个人信息保护法》第四十七条"),
  },
  {
    id: "consent-withdrawn",
    text: { "zh-CN": "已经撤回同意", en: "Consent has been withdrawn" },
    stands: law("《个人信息保护法》第四十七条"),
  },
];

/** What the basic function needs, as the policy's text says. */
export const YISHOU_NEEDED: NonNullable<ProfileDraft["notWithdrawable"]> = [
  {
    ...text("手机号码：注册和核验身份", "Phone number: needed to register and to verify identity"),
    stands: section("1.2.1"),
  },
  {
    ...text(
      "订单里的收货人、收货地址、电话和交易信息：下单、交付和售后",
      "Recipient, address, phone number and transaction details of an order: needed for ordering, delivery and after-sales service",
    ),
    stands: section("1.2.3 1）、1.2.3 4）"),
  },
  {
    ...text(
      "交给支付机构的订单号和交易金额：完成付款",
      "Order number and amount, passed to the payment company: needed to complete payment",
    ),
    stands: section("1.2.3 2）"),
  },
  {
    ...text(
      "保障账号和交易安全所需的设备、日志等信息",
      "Device and log data needed to keep the account and transactions safe",
    ),
    stands: section("1.2.5"),
  },
];
