import type { ProfileDraft } from "../profile/profile";
import { groundsAt, law, OWN } from "./building";

type OwnGround = NonNullable<ProfileDraft["ownGrounds"]>[number];

/** A section of the regulations under the Act (California Code of Regulations, title 11): `rule("第7021条（b）")`. Only such as were read. */
export function rule(name: string): string {
  return law(`《加州消费者隐私法条例》${name}`);
}

/** A section of the Civil Code of California. */
export function code(name: string): string {
  return law(`《加州民法典》${name}`);
}

/** What the regulations let a business decline on and the catalogue does not have. */
export const CCPA_GROUNDS: OwnGround[] = [
  {
    id: "believed-fraudulent",
    name: { "zh-CN": "有理由善意认为申请是欺诈", en: "Believed in good faith to be fraudulent" },
    hint: {
      "zh-CN": "写明为什么认为是欺诈；这一判断要善意、合理并有记录。",
      en: "Say why you believe it is fraudulent: the belief must be in good faith, reasonable and documented.",
    },
    source: {
      "zh-CN": "《加州消费者隐私法条例》第7026条、第7027条（f）",
      en: "CCPA Regulations (11 CCR), § 7026; § 7027(f)",
    },
    secondPerson: true,
    stands: rule("第7026条、第7027条（f）"),
  },
  {
    id: "exception-applies",
    name: { "zh-CN": "属于法律允许不删除的情形", en: "An exception from deletion applies" },
    hint: {
      "zh-CN": "写明是哪一种例外、适用于哪些信息；其余的信息仍要删除，留下的只用于那一种用途。",
      en: "Say which exception, and for which data: the rest is deleted all the same, and what is kept serves that purpose only.",
    },
    source: { "zh-CN": "《加州消费者隐私法条例》第7022条", en: "CCPA Regulations (11 CCR), § 7022" },
    secondPerson: true,
    stands: rule("第7022条"),
  },
  {
    id: "more-likely-accurate",
    name: { "zh-CN": "综合各种情况，现有信息更可能准确", en: "The data are more likely than not accurate" },
    hint: {
      "zh-CN": "写明看了哪些情况：信息的性质、来源，以及双方的材料。",
      en: "Say what was looked at: the nature of the data, where they come from, and the documents of both sides.",
    },
    source: { "zh-CN": "《加州消费者隐私法条例》第7023条（b）", en: "CCPA Regulations (11 CCR), § 7023(b)" },
    secondPerson: false,
    stands: rule("第7023条（b）"),
  },
  {
    id: "not-searchable",
    name: { "zh-CN": "只为法律、合规目的保存，无法检索", en: "Kept for legal purposes only, and not searchable" },
    hint: {
      "zh-CN": "四项条件要全部符合：不能检索；只为法律或者合规目的；不出售也不用于商业；已写明是哪些类别的记录。",
      en: "All four must hold: not searchable; legal or compliance purposes only; not sold nor used commercially; and the kinds of records are named.",
    },
    source: { "zh-CN": "《加州消费者隐私法条例》第7024条（c）", en: "CCPA Regulations (11 CCR), § 7024(c)" },
    secondPerson: false,
    stands: rule("第7024条（c）"),
  },
  {
    id: "never-disclosed",
    name: {
      "zh-CN": "证件号码等不得披露的内容",
      en: "Numbers that are never disclosed, such as a government-issued one",
    },
    hint: {
      "zh-CN": "写明保存着哪一种号码，不写号码本身。",
      en: "Say which kind of number we hold, never the number itself.",
    },
    source: { "zh-CN": "《加州消费者隐私法条例》第7024条（d）", en: "CCPA Regulations (11 CCR), § 7024(d)" },
    secondPerson: false,
    stands: rule("第7024条（d）"),
  },
];

const ANY = groundsAt(OWN, ["not-controller", "nothing-found", "repeated-or-excessive"]);

/** What a request that must be verified can be declined on. In: the section that lets us decline where nobody could be verified, and what else there is, each with its section. */
export function verifiedGrounds(unverified: string, ...more: readonly (readonly [id: string, at: string])[]) {
  return [
    ...groundsAt(rule(unverified), ["identity-not-proven"]),
    ...more.flatMap(([id, at]) => groundsAt(rule(at), [id])),
    ...groundsAt(rule("第7063条（a）"), ["representative-not-authorised"]),
    ...ANY,
  ];
}

/** The same for a request nobody has to prove themselves for. */
export function unverifiedGrounds(fraud: string, authorised: string) {
  return [
    ...groundsAt(fraud, ["believed-fraudulent"]),
    ...groundsAt(authorised, ["representative-not-authorised"]),
    ...groundsAt(OWN, ["not-controller", "nothing-found"]),
  ];
}
