import type { Text } from "../../language";

export type RetentionDuty = { name: Text; source: Text; years: number | null; months: number | null };

/** Duties to keep data, to choose from when a deletion meets one. Source: the laws each row names. */
export const RETENTION_DUTIES = {
  "e-commerce": {
    name: { "zh-CN": "电子商务交易信息", en: "E-commerce transactions" },
    source: { "zh-CN": "《电子商务法》第三十一条", en: "E-Commerce Law, Art. 31" },
    years: 3,
    months: null,
  },
  "network-logs": {
    name: { "zh-CN": "网络日志", en: "Network logs" },
    source: {
      "zh-CN": "《网络安全法》（2026 年施行文本）第二十三条",
      en: "Cybersecurity Law (as in force from 2026), Art. 23",
    },
    years: null,
    months: 6,
  },
  "anti-money-laundering": {
    name: { "zh-CN": "客户身份资料和交易记录", en: "Identity and transaction data" },
    source: { "zh-CN": "《反洗钱法》第三十四条", en: "Anti-Money-Laundering Law, Art. 34" },
    years: 10,
    months: null,
  },
  "tax-vouchers": {
    name: { "zh-CN": "涉税凭证", en: "Tax vouchers" },
    source: { "zh-CN": "《税收征收管理法实施细则》第二十九条", en: "Tax Collection Rules, Art. 29" },
    years: 10,
    months: null,
  },
  "provision-records": {
    name: { "zh-CN": "对外提供和委托处理记录", en: "Records of provision and entrustment" },
    source: {
      "zh-CN": "《网络数据安全管理条例》第十二条",
      en: "Network Data Security Regulations (Order 790), Art. 12",
    },
    years: 3,
    months: null,
  },
} as const satisfies Record<string, RetentionDuty>;

export type RetentionDutyId = keyof typeof RETENTION_DUTIES;

/** True for a string that names a duty of the catalogue. */
export function isRetentionDuty(value: string): value is RetentionDutyId {
  return Object.hasOwn(RETENTION_DUTIES, value);
}
