import type { Text } from "../../language";
import type { GroundId } from "../profile/ground-catalogue";
import type { Right } from "../profile/rights";
import { profileSchema, type Profile, type ProfileDraft } from "../profile/profile";

type Promise = NonNullable<ProfileDraft["rights"]["access"]>;
type Requester = NonNullable<ProfileDraft["requesters"]>[number];
/** A ground of a right, with or without where it stands. */
type GroundAt = string | { ground: string; stands: string };

/** The operator's own: neither the policy's text nor a law says it. */
export const OWN = "own";

/** In a section of the policy's own text, as the text numbers it: `section("七（二）3")`. */
export function section(name: string): string {
  return `§${name}`;
}

/** In a law: `law("《个人信息保护法》第四十五条")`. Only an article that somebody has read. */
export function law(article: string): string {
  return `law:${article}`;
}

/** Grounds of a right that all stand at one place. */
export function groundsAt(stands: string, grounds: readonly string[]): GroundAt[] {
  return grounds.map((ground) => ({ ground, stands }));
}

export const WORKING_DAYS_15 = { count: 15, unit: "working-day", roll: false } as const;
export const WORKING_DAYS_10 = { count: 10, unit: "working-day", roll: false } as const;
/** Fifteen days are fifteen days: a last day of rest is the last day all the same, unless the operator chooses otherwise. */
export const CALENDAR_DAYS_15 = { count: 15, unit: "calendar-day", roll: false } as const;

/** Grounds that can meet any request, whatever the policy says: they are about the request, not about the right. */
export const ABOUT_THE_REQUEST: GroundId[] = [
  "identity-not-proven",
  "not-controller",
  "nothing-found",
  "repeated-or-excessive",
  "representative-not-authorised",
];

/** The eight of the standard, in its order. */
export const STANDARD_EIGHT: GroundId[] = [
  "statutory-duty",
  "national-security",
  "public-interest",
  "criminal-proceedings",
  "bad-faith",
  "vital-interests",
  "harm-to-rights",
  "trade-secret",
];

/** How an answer can be looked at again by the controller itself. */
export const COMPLAIN_INSIDE = {
  "zh-CN": "在申请的进度页提出申诉，或者联系我们的个人信息保护负责人；我们会安排未经办此事的人员复核",
  en: "Complain on the page of your request, or to our personal information officer. Someone who did not handle your request will look at it again",
};

/** A promise in the Chinese way: never paused, never prolonged. `more.stands` says where the right and its parts stand; the grounds bring theirs along. */
export function promise(
  term: Promise["term"],
  target: Promise["target"],
  grounds: readonly GroundAt[],
  { stands, ...more }: Partial<Promise> = {},
): Promise {
  const marks = grounds.flatMap((each) => (typeof each === "string" ? [] : [[each.ground, each.stands] as const]));
  return {
    term,
    target,
    pausable: false,
    selfService: null,
    refusalGrounds: grounds.map((each) => (typeof each === "string" ? each : each.ground)),
    ...more,
    stands: { ...stands, refusalGrounds: { ...Object.fromEntries(marks), ...stands?.refusalGrounds } },
  };
}

/** What the law gives whatever a policy says, and on what it lets a controller decline. Source: PIPL 15, 24, 44–46, 48; Order 790, 25; E-Commerce Law 24. */
const BY_LAW = {
  copy: {
    right: law("《个人信息保护法》第四十五条"),
    refusals: [["statutory-secrecy", law("《个人信息保护法》第四十五条")]],
  },
  transfer: {
    right: law("《个人信息保护法》第四十五条、《网络数据安全管理条例》第二十五条"),
    refusals: [["transfer-conditions-not-met", law("《网络数据安全管理条例》第二十五条")]],
  },
  supplement: {
    right: law("《个人信息保护法》第四十六条"),
    refusals: [["harms-objectivity", law("《个人信息保护法》第四十六条")]],
  },
  restrict: {
    right: law("《个人信息保护法》第四十四条"),
    refusals: [["statutory-duty", law("《个人信息保护法》第四十四条")]],
  },
  withdraw: {
    right: law("《个人信息保护法》第十五条"),
    refusals: [["not-consent-based", law("《个人信息保护法》第十五条")]],
  },
  personalisation: { right: law("《个人信息保护法》第二十四条"), refusals: [] },
  cancel: { right: law("《电子商务法》第二十四条"), refusals: [] },
  rules: { right: law("《个人信息保护法》第四十八条"), refusals: [] },
  automated: {
    right: law("《个人信息保护法》第二十四条"),
    refusals: [["effect-not-significant", law("《个人信息保护法》第二十四条")]],
  },
} as const satisfies Partial<Record<Right, { right: string; refusals: readonly (readonly [GroundId, string])[] }>>;
type ByLaw = keyof typeof BY_LAW;

/** Grounds of such a right: the law's, then those about the request. */
function groundsByLaw(right: ByLaw): GroundAt[] {
  return [
    ...BY_LAW[right].refusals.map(([ground, stands]) => ({ ground, stands })),
    ...groundsAt(OWN, ABOUT_THE_REQUEST),
  ];
}

/**
 * Rights the law gives whatever the policy says, each marked so: spread them first, and write over them what the policy's text says itself.
 * The term is the operator's own, as the law says no more than "promptly". Personalisation only where there is any.
 */
export function byLaw(
  term: Promise["term"],
  target: Promise["target"],
  { personalises }: { personalises: boolean },
): ProfileDraft["rights"] {
  const given = (Object.keys(BY_LAW) as ByLaw[]).filter((right) => personalises || right !== "personalisation");
  return Object.fromEntries(
    given.map((right) => [
      right,
      promise(term, target, groundsByLaw(right), {
        // Whoever opts out or only asks how data are handled gets nothing that is not theirs: the code is enough.
        identity: ["withdraw", "personalisation", "rules"].includes(right) ? "contact-code" : "code-and-facts",
        stands: { right: BY_LAW[right].right, term: OWN, identity: OWN },
      }),
    ]),
  );
}

/** A complaint about an answer: the code that opens its page has shown who complains. Only a repeat of one that was looked at before is not looked at. */
export function complaint(term: Promise["term"], target: Promise["target"]): Promise {
  return promise(term, target, groundsAt(OWN, ["repeated-or-excessive"]), {
    identity: "contact-code",
    stands: { right: OWN, term: OWN, identity: OWN },
  });
}

/** What a person sends to show who they are, by who files: the operator's own. Every policy may say it otherwise. That they may file is the law's: PIPL 44 and 49, Protection of Minors Law 72. */
export const REQUESTERS: Requester[] = [
  {
    kind: "subject",
    stands: law("《个人信息保护法》第四十四条"),
    evidence: [
      {
        "zh-CN": "能收验证码的邮箱，以及能找到您信息的一条线索，例如账号",
        en: "An e-mail address for the code, and one thing by which your data are found, such as your account",
        stands: OWN,
      },
    ],
  },
  {
    kind: "guardian",
    stands: law("《未成年人保护法》第七十二条"),
    evidence: [
      {
        "zh-CN": "您本人的身份证明（可遮盖无关内容）",
        en: "Proof of your identity (you may cover what we do not need)",
        stands: OWN,
      },
      {
        "zh-CN": "监护关系证明，例如户口簿相关页或出生证明",
        en: "Proof that you are the guardian, such as the household register page or a birth certificate",
        stands: OWN,
      },
    ],
  },
  {
    kind: "agent",
    stands: OWN,
    evidence: [
      {
        "zh-CN": "委托书，写明委托事项、权限和期限",
        en: "A letter of authority that says what it covers, what you may do, and until when",
        stands: OWN,
      },
      {
        "zh-CN": "您和委托人的身份证明（可遮盖无关内容）",
        en: "Proof of identity for both of you (you may cover what we do not need)",
        stands: OWN,
      },
    ],
  },
  {
    kind: "relative",
    stands: law("《个人信息保护法》第四十九条"),
    evidence: [
      { "zh-CN": "死亡证明", en: "Proof of death", stands: OWN },
      { "zh-CN": "近亲属关系证明", en: "Proof that you are a near relative", stands: OWN },
      {
        "zh-CN": "说明与您自身的合法、正当利益有什么关系",
        en: "How it concerns your own lawful interest",
        stands: OWN,
      },
    ],
  },
];

/** The same, where a policy knows its people by other things. In: what the person the data are about is asked for. */
export function requestersWith(clue: Text): typeof REQUESTERS {
  return REQUESTERS.map((each) => (each.kind === "subject" ? { ...each, evidence: [{ ...clue, stands: OWN }] } : each));
}

/** The same where people are customers of an app: found by their phone number or an order. In: where it stands that they show who they are. */
export function customers(stands: string): Requester[] {
  const evidence = [
    {
      "zh-CN": "能收验证码的邮箱，以及注册手机号、订单号等线索中的一项",
      en: "An e-mail address for the code, and one detail such as the phone number you registered with or an order number",
      stands,
    },
  ];
  return REQUESTERS.map((requester) => (requester.kind === "subject" ? { ...requester, evidence } : requester));
}

/** A profile as it ships, checked when it is loaded. Throws where it contradicts itself. */
export function written(profile: ProfileDraft): Profile {
  return profileSchema.parse(profile);
}
