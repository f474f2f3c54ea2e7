import type { LawId } from "./laws";
import type { Text } from "../../language";

/** The grounds on which a ticket may be refused. The first eight are those of GB/T 35273-2020, 8.7: a standard that is recommended only, so that no letter names it as a reason. */
export const GROUND_IDS = [
  "statutory-duty",
  "national-security",
  "public-interest",
  "criminal-proceedings",
  "bad-faith",
  "vital-interests",
  "harm-to-rights",
  "trade-secret",
  "identity-not-proven",
  "not-controller",
  "nothing-found",
  "not-consent-based",
  "repeated-or-excessive",
  "representative-not-authorised",
  "statutory-secrecy",
  "transfer-conditions-not-met",
  "harms-objectivity",
  "effect-not-significant",
] as const;
export type GroundId = (typeof GROUND_IDS)[number];

export type Ground = {
  name: Text;
  /** What the desk's explanation should answer; shown beside the ground, never sent as it is. */
  hint: Text;
  /** The text the ground comes from; null where it is the controller's own rule. */
  source: Text | null;
  /** Whether a second person must confirm a refusal on it. */
  secondPerson: boolean;
};

/** A ground of the catalogue: under which laws it can be named, what each of them says of it, and whether it is one of those that only the standard and a policy's own text know. */
type CatalogueGround = Omit<Ground, "source"> & {
  laws: readonly LawId[] | "all";
  says: Partial<Record<LawId, string>>;
  standard: boolean;
};

/** Under which laws a ground of the catalogue can be named. */
const CHINA: readonly LawId[] = ["pipl"];

export const GROUNDS: Record<GroundId, CatalogueGround> = {
  "statutory-duty": {
    name: { "zh-CN": "履行法定义务所必需", en: "Our duties under the law" },
    hint: { "zh-CN": "写明是哪项义务、涉及哪些信息、保存到何时。", en: "Say which duty, which data, and until when." },
    laws: "all",
    says: { pipl: "《个人信息保护法》第十三条第一款第三项" },
    standard: true,
    secondPerson: true,
  },
  "national-security": {
    name: { "zh-CN": "与国家安全、国防安全直接相关", en: "National security or defence" },
    hint: { "zh-CN": "在不泄密的前提下说明涉及的范围。", en: "Name the scope as far as secrecy allows." },
    laws: CHINA,
    says: {},
    standard: true,
    secondPerson: true,
  },
  "public-interest": {
    name: {
      "zh-CN": "与公共安全、公共卫生、重大公共利益直接相关",
      en: "Public safety, public health or a major public interest",
    },
    hint: {
      "zh-CN": "写明是哪项公共利益，以及为何与本申请直接相关。",
      en: "Say which interest, and why it touches this request directly.",
    },
    laws: CHINA,
    says: {},
    standard: true,
    secondPerson: true,
  },
  "criminal-proceedings": {
    name: {
      "zh-CN": "与犯罪侦查、起诉、审判和判决执行直接相关",
      en: "Criminal investigation, prosecution, trial or enforcement",
    },
    hint: {
      "zh-CN": "写明依据哪一机关的要求，不写案情。",
      en: "Name the authority that asked; nothing about the case.",
    },
    laws: CHINA,
    says: {},
    standard: true,
    secondPerson: true,
  },
  "bad-faith": {
    name: { "zh-CN": "有充分证据表明恶意或滥用权利", en: "Sufficient evidence of bad faith or abuse" },
    hint: {
      "zh-CN": "写明证据是什么；只是怀疑不能作为理由。",
      en: "Say what the evidence is; a suspicion is not enough.",
    },
    laws: "all",
    says: {},
    standard: true,
    secondPerson: true,
  },
  "vital-interests": {
    name: {
      "zh-CN": "为维护生命、财产等重大合法权益且难以取得同意",
      en: "Protecting life, property or other major interests where consent is hard to get",
    },
    hint: { "zh-CN": "写明保护的是谁的什么权益。", en: "Say whose interest is protected, and which." },
    laws: CHINA,
    says: { pipl: "《个人信息保护法》第十三条第一款第四项" },
    standard: true,
    secondPerson: true,
  },
  "harm-to-rights": {
    name: {
      "zh-CN": "会严重损害您、他人或组织的合法权益",
      en: "Serious harm to the lawful rights of you, others or an organisation",
    },
    hint: { "zh-CN": "写明会损害谁的什么权益、为何严重。", en: "Say whose right is harmed, which, and why seriously." },
    laws: "all",
    says: {},
    standard: true,
    secondPerson: true,
  },
  "trade-secret": {
    name: { "zh-CN": "涉及商业秘密", en: "Trade secrets" },
    hint: {
      "zh-CN": "写明哪一部分属于商业秘密，其余部分如何答复。",
      en: "Say which part is secret, and how the rest is answered.",
    },
    laws: CHINA,
    says: {},
    standard: true,
    secondPerson: true,
  },
  "identity-not-proven": {
    name: { "zh-CN": "未能核实身份", en: "Identity not verified" },
    hint: { "zh-CN": "写明缺少什么、怎样补充后可以再次申请。", en: "Say what is missing and how to ask again." },
    laws: "all",
    says: {},
    standard: false,
    secondPerson: false,
  },
  "not-controller": {
    name: { "zh-CN": "我们不是这些信息的处理者", en: "We are not the controller of these data" },
    hint: { "zh-CN": "写明应当向谁提出申请。", en: "Say whom to ask instead." },
    laws: "all",
    says: {},
    standard: false,
    secondPerson: false,
  },
  "nothing-found": {
    name: { "zh-CN": "未查到相关信息", en: "Nothing found" },
    hint: { "zh-CN": "写明查找了哪些系统、用了哪些线索。", en: "Say which systems were searched, and with what." },
    laws: "all",
    says: {},
    standard: false,
    secondPerson: false,
  },
  "not-consent-based": {
    name: { "zh-CN": "处理不以同意为依据", en: "The processing is not based on consent" },
    hint: {
      "zh-CN": "写明处理的依据，以及哪些基本功能需要它。",
      en: "Say what it is based on, and which basic function needs it.",
    },
    laws: "all",
    says: { pipl: "《个人信息保护法》第十三条" },
    standard: false,
    secondPerson: false,
  },
  "repeated-or-excessive": {
    name: { "zh-CN": "无正当理由反复申请", en: "Repeated without good reason" },
    hint: {
      "zh-CN": "写明此前的申请编号和答复日期。",
      en: "Give the earlier references and the dates of our answers.",
    },
    laws: "all",
    says: {},
    standard: false,
    secondPerson: true,
  },
  "representative-not-authorised": {
    name: { "zh-CN": "没有权限提出这项申请", en: "No authority to make this request" },
    hint: {
      "zh-CN": "写明缺的是委托、监护关系、亲属关系，还是监护人的同意，以及怎样补上。",
      en: "Say what is missing: the authorisation, the guardianship, the kinship or a guardian's consent, and how to put it right.",
    },
    laws: "all",
    says: {},
    standard: false,
    secondPerson: false,
  },
  "statutory-secrecy": {
    name: { "zh-CN": "法律、行政法规规定应当保密", en: "The law requires secrecy" },
    hint: { "zh-CN": "写明要求保密的规定。", en: "Name the rule that requires secrecy." },
    laws: CHINA,
    says: { pipl: "《个人信息保护法》第十八条第一款、第三十五条" },
    standard: false,
    secondPerson: false,
  },
  "transfer-conditions-not-met": {
    name: { "zh-CN": "不符合转移条件", en: "The conditions for a transfer are not met" },
    hint: {
      "zh-CN":
        "写明四项条件中哪一项不符合：身份已通过核验；信息经同意提供或者基于合同收集；技术上可行；不损害他人的权益。",
      en: "Say which of the four conditions is not met: identity verified; data given with consent or collected for a contract; technically feasible; does not harm others.",
    },
    laws: ["pipl", "gdpr"],
    says: { pipl: "《网络数据安全管理条例》第二十五条" },
    standard: false,
    secondPerson: false,
  },
  "harms-objectivity": {
    name: { "zh-CN": "更正会影响信息的客观、准确", en: "The change would make the record less objective or accurate" },
    hint: {
      "zh-CN": "写明现有内容的依据，以及为何不能按申请更改。",
      en: "Say what the present value is based on, and why it cannot be changed as requested.",
    },
    laws: "all",
    says: { pipl: "《个人信息保护法》第四十六条" },
    standard: false,
    secondPerson: false,
  },
  "effect-not-significant": {
    name: {
      "zh-CN": "这个决定对个人权益没有重大影响",
      en: "The decision does not significantly affect the person's rights and interests",
    },
    hint: {
      "zh-CN": "写明这个决定影响什么、为什么不重大。有没有人工参与，不决定要不要说明。",
      en: "Say what the decision affects, and why that is not significant. Whether a person took part does not decide whether it is explained.",
    },
    laws: CHINA,
    says: { pipl: "《个人信息保护法》第二十四条" },
    standard: false,
    secondPerson: false,
  },
};
