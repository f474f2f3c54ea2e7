import { addMonths, type CivilDate } from "../../clock/dates/civil-date";
import type { Text } from "../../language";

/** What a law can see in a controller: each duty to keep data binds only those whom it names. */
export const CAPACITIES = [
  "network-operator",
  "data-handler",
  "platform-operator",
  "taxpayer",
  "financial-institution",
  "designated-institution",
] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** `event`: what the period is counted from, as the middle of a sentence; `binds`: whom the duty names. */
export type RetentionDuty = {
  name: Text;
  source: Text;
  event: Text;
  binds: readonly Capacity[];
  years: number | null;
  months: number | null;
};

const ANTI_MONEY_LAUNDERING = {
  source: { "zh-CN": "《反洗钱法》第三十四条", en: "Anti-Money-Laundering Law, Art. 34" },
  binds: ["financial-institution", "designated-institution"],
  years: 10,
  months: null,
} as const;

/** Duties of Chinese law to keep data, to choose from when a deletion meets one. Source: the laws each row names. */
export const RETENTION_DUTIES = {
  "e-commerce": {
    name: { "zh-CN": "电子商务交易信息", en: "E-commerce transactions" },
    source: { "zh-CN": "《电子商务法》第三十一条", en: "E-Commerce Law, Art. 31" },
    event: { "zh-CN": "交易完成", en: "the trade was completed" },
    binds: ["platform-operator"],
    years: 3,
    months: null,
  },
  "network-logs": {
    name: { "zh-CN": "网络日志", en: "Network logs" },
    source: {
      "zh-CN": "《网络安全法》（2026 年施行文本）第二十三条",
      en: "Cybersecurity Law (as in force from 2026), Art. 23",
    },
    event: { "zh-CN": "日志形成", en: "the log was made" },
    binds: ["network-operator"],
    years: null,
    months: 6,
  },
  "anti-money-laundering": {
    name: { "zh-CN": "客户身份资料（反洗钱）", en: "Identity data of clients (money laundering)" },
    event: { "zh-CN": "业务关系结束", en: "the business relationship ended" },
    ...ANTI_MONEY_LAUNDERING,
  },
  "tax-vouchers": {
    name: { "zh-CN": "涉税凭证", en: "Tax vouchers" },
    source: { "zh-CN": "《税收征收管理法实施细则》第二十九条", en: "Tax Collection Rules, Art. 29" },
    event: { "zh-CN": "凭证形成", en: "the voucher was made" },
    binds: ["taxpayer"],
    years: 10,
    months: null,
  },
  "provision-records": {
    name: { "zh-CN": "对外提供和委托处理记录", en: "Records of provision and entrustment" },
    source: {
      "zh-CN": "《网络数据安全管理条例》第十二条",
      en: "Network Data Security Regulations (Order 790), Art. 12",
    },
    event: { "zh-CN": "记录形成", en: "the record was made" },
    binds: ["data-handler"],
    years: 3,
    months: null,
  },
  "anti-money-laundering-trades": {
    name: { "zh-CN": "客户交易信息（反洗钱）", en: "Transaction data of clients (money laundering)" },
    event: { "zh-CN": "交易结束", en: "the transaction ended" },
    ...ANTI_MONEY_LAUNDERING,
  },
} as const satisfies Record<string, RetentionDuty>;

export type RetentionDutyId = keyof typeof RETENTION_DUTIES;
export const RETENTION_DUTY_IDS = Object.keys(RETENTION_DUTIES) as RetentionDutyId[];

/** True for a string that names a duty of the catalogue. */
export function isRetentionDuty(value: string): value is RetentionDutyId {
  return Object.hasOwn(RETENTION_DUTIES, value);
}

/** Whether a duty binds a controller. In: what the law sees in it. */
export function bindsOneOf(id: RetentionDutyId, capacities: readonly string[]): boolean {
  return RETENTION_DUTIES[id].binds.some((capacity) => capacities.includes(capacity));
}

/** The last day a duty to keep data runs, counted from the day of its event, which is day 0. Throws RangeError past the years the clock knows. Source: the law each duty names; Civil Code 201. */
export function dutyEnds(id: RetentionDutyId, eventOn: CivilDate): CivilDate {
  const { years, months } = RETENTION_DUTIES[id];
  return addMonths(eventOn, (years ?? 0) * 12 + (months ?? 0));
}
