import type { Text } from "../../language";
import type { GroundId } from "../profile/ground-catalogue";
import type { ProfileDraft } from "../profile/profile";
import { groundsAt, law, OWN } from "./building";

type OwnGround = NonNullable<ProfileDraft["ownGrounds"]>[number];

/** An article of the Regulation, in Chinese figures: `article("第十二条第三款")`. Only such as were read. */
export function article(name: string): string {
  return law(`《通用数据保护条例》${name}`);
}

/** An article as a ground's own source names it. */
function source(chinese: string, en: string): Text {
  return { "zh-CN": `《通用数据保护条例》${chinese}`, en: `General Data Protection Regulation, Art. ${en}` };
}

/** A ground with the article it stands in. In: id, names, hints, article in Chinese and in English. Two people decide, unless told otherwise. */
function ground(
  id: string,
  [name, nameEn]: readonly [string, string],
  [hint, hintEn]: readonly [string, string],
  [at, atEn]: readonly [string, string],
  secondPerson = true,
): OwnGround {
  return {
    id,
    name: { "zh-CN": name, en: nameEn },
    hint: { "zh-CN": hint, en: hintEn },
    source: source(at, atEn),
    secondPerson,
    stands: article(at),
  };
}

/** What the Regulation lets a controller decline on and the catalogue does not have. Source: GDPR 12(5), 15(4), 17, 18(1), 20, 21(1), 22(2). */
export const GDPR_GROUNDS: OwnGround[] = [
  ground(
    "manifestly-unfounded",
    ["明显没有依据或者过分", "Manifestly unfounded or excessive"],
    [
      "写明为什么明显没有依据或者过分，例如此前多次重复申请的日期；举证责任在我们。也可以改为收取合理费用。",
      "Say why that is manifest, such as the dates of earlier repeats: the burden of proof is ours. A reasonable fee is the other way.",
    ],
    ["第十二条第五款", "12(5)"],
  ),
  ground(
    "rights-of-others",
    ["会不利地影响他人的权利和自由", "It would adversely affect the rights and freedoms of others"],
    [
      "写明影响谁的什么权利，以及去掉哪一部分以后可以提供。",
      "Say whose right is affected, which, and what can be given without that part.",
    ],
    ["第十五条第四款", "15(4)"],
  ),
  ground(
    "no-erasure-ground",
    ["没有应当删除的情形", "None of the grounds for erasure applies"],
    [
      "逐项写明六种情形为什么都不成立：为什么还需要，依据什么处理，保存到何时。",
      "Say for each of the six grounds why it is not given: why the data are still needed, what the processing rests on, and until when they are kept.",
    ],
    ["第十七条第一款", "17(1)"],
  ),
  ground(
    "expression",
    ["行使言论和信息自由所必需", "Needed for freedom of expression and information"],
    ["写明是什么内容、为什么必需。", "Say which content, and why it is necessary."],
    ["第十七条第三款（a）项", "17(3)(a)"],
  ),
  ground(
    "legal-obligation",
    ["履行法律义务、公共任务所必需", "Needed for a legal obligation or a public task"],
    ["写明是哪一条法律、保存到何时。", "Name the law and its article, and until when the data are kept."],
    ["第十七条第三款（b）项", "17(3)(b)"],
  ),
  ground(
    "public-health",
    ["公共卫生方面的公共利益", "Public interest in the area of public health"],
    ["写明是哪项公共利益、为什么必需。", "Say which interest, and why the processing is necessary for it."],
    ["第十七条第三款（c）项", "17(3)(c)"],
  ),
  ground(
    "archiving-or-research",
    [
      "存档、研究或者统计，删除会使其无法实现或者严重受损",
      "Archiving, research or statistics that erasure would seriously impair",
    ],
    ["写明是什么目的，删除为什么会使它无法实现。", "Say which purpose, and why erasure would make it impossible."],
    ["第十七条第三款（d）项", "17(3)(d)"],
  ),
  ground(
    "legal-claims",
    ["提出、行使或者抗辩法律上的请求所必需", "Needed for legal claims"],
    ["写明是什么请求、需要哪些信息、到何时为止。", "Say which claim, which data it needs, and until when."],
    ["第十七条第三款（e）项", "17(3)(e)"],
  ),
  ground(
    "no-restriction-ground",
    ["没有应当限制处理的情形", "None of the cases of restriction applies"],
    ["逐项写明四种情形为什么都不成立。", "Say for each of the four cases why it is not given."],
    ["第十八条第一款", "18(1)"],
    false,
  ),
  ground(
    "compelling-grounds",
    ["有更重要的正当理由，或者为法律上的请求所必需", "Compelling legitimate grounds, or legal claims"],
    [
      "写明是什么理由，为什么比申请人的利益、权利和自由更重要；要由我们证明。",
      "Say which grounds, and why they override the person's interests, rights and freedoms: it is for us to show.",
    ],
    ["第二十一条第一款", "21(1)"],
  ),
  ground(
    "not-open-to-objection",
    [
      "这项处理不以公共任务或者正当利益为依据",
      "The processing rests neither on a public task nor on legitimate interests",
    ],
    ["写明它以什么为依据。", "Say what it rests on."],
    ["第二十一条第一款", "21(1)"],
    false,
  ),
  ground(
    "not-portable",
    ["不属于可以携带的信息", "The data are not portable"],
    [
      "写明是哪一点不符合：由本人提供；处理基于同意或者合同；由自动化方式进行；不是公共任务所必需。",
      "Say what is missing: the person gave the data; consent or a contract; automated processing; no public task.",
    ],
    ["第二十条第一款、第三款", "20(1), (3)"],
    false,
  ),
  ground(
    "decision-allowed",
    ["这样的自动化决定是允许的", "This automated decision is allowed"],
    [
      "写明它为合同所必需、由法律授权，还是基于明确同意，以及怎样请人介入、表达意见和提出异议。",
      "Say whether a contract needs it, a law authorises it or explicit consent was given, and how to have a person step in, be heard and contest it.",
    ],
    ["第二十二条第二款", "22(2)"],
    false,
  ),
];

/** Grounds about the request itself. Source: GDPR 11(2), 12(2), 12(5), 12(6). */
const ABOUT: readonly ReturnType<typeof groundsAt>[number][] = [
  ...groundsAt(article("第十一条第二款、第十二条第二款、第六款"), ["identity-not-proven"]),
  ...groundsAt(article("第十二条第五款"), ["manifestly-unfounded"]),
  ...groundsAt(OWN, ["not-controller", "nothing-found", "representative-not-authorised"]),
];

const ERASURE = ["expression", "legal-obligation", "public-health", "archiving-or-research", "legal-claims"] as const;

/** On what each right may be declined beside that, each with its article. */
const OF_RIGHT = {
  access: [["rights-of-others", "第十五条第四款"]],
  copy: [["rights-of-others", "第十五条第四款"]],
  transfer: [
    ["not-portable", "第二十条第一款、第三款"],
    ["rights-of-others", "第二十条第四款"],
  ],
  correct: [["harms-objectivity", "第十六条"]],
  supplement: [["harms-objectivity", "第十六条"]],
  delete: [
    ["no-erasure-ground", "第十七条第一款"],
    ...ERASURE.map((id, at) => [id, `第十七条第三款（${"abcde"[at]}）项`] as const),
  ],
  restrict: [["no-restriction-ground", "第十八条第一款"]],
  object: [
    ["compelling-grounds", "第二十一条第一款"],
    ["not-open-to-objection", "第二十一条第一款"],
  ],
  withdraw: [["not-consent-based", "第七条第三款"]],
  automated: [["decision-allowed", "第二十二条第二款"]],
} as const satisfies Record<string, readonly (readonly [GroundId | (string & {}), string])[]>;

/** All grounds of a right, each marked. */
export function gdprGrounds(right: keyof typeof OF_RIGHT) {
  return [...OF_RIGHT[right].flatMap(([id, at]) => groundsAt(article(at), [id])), ...ABOUT];
}
