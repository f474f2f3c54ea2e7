import type { GroundId } from "../profile/grounds";
import { profileSchema, type Profile, type ProfileDraft } from "../profile/profile";

type Promise = NonNullable<ProfileDraft["rights"]["access"]>;

export const WORKING_DAYS_15 = { count: 15, unit: "working-day", roll: false } as const;
export const WORKING_DAYS_10 = { count: 10, unit: "working-day", roll: false } as const;
export const CALENDAR_DAYS_15 = { count: 15, unit: "calendar-day", roll: true } as const;

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
  en: "Complain on the page of your request, or to our personal information officer: someone who did not handle it will look at it again",
};

/** A promise in the Chinese way: never paused, never prolonged. */
export function promise(
  term: Promise["term"],
  target: Promise["target"],
  refusalGrounds: string[],
  more: Partial<Promise> = {},
): Promise {
  return { term, target, pausable: false, selfService: null, refusalGrounds, ...more };
}

/** A complaint about an answer: the code that opens its page has shown who complains. Only a repeat of one that was looked at before is not looked at. */
export function complaint(term: Promise["term"], target: Promise["target"]): Promise {
  return promise(term, target, ["repeated-or-excessive"], { identity: "contact-code" });
}

/** What a person sends to show who they are, by who files. Every policy may say it otherwise. */
export const REQUESTERS: ProfileDraft["requesters"] = [
  {
    kind: "subject",
    evidence: [
      {
        "zh-CN": "能收验证码的邮箱，以及账号、订单号、车牌号等线索中的一项",
        en: "An e-mail address for the code, and one of: account, order number, plate …",
      },
    ],
  },
  {
    kind: "guardian",
    evidence: [
      {
        "zh-CN": "您本人的身份证明（可遮盖无关内容）",
        en: "Proof of who you are (you may cover what does not matter)",
      },
      {
        "zh-CN": "监护关系证明，例如户口簿相关页或出生证明",
        en: "Proof that you are the guardian, such as the household register page or a birth certificate",
      },
    ],
  },
  {
    kind: "agent",
    evidence: [
      {
        "zh-CN": "委托书，写明委托事项、权限和期限",
        en: "A letter of authority that says for what, how far and until when",
      },
      {
        "zh-CN": "您和委托人的身份证明（可遮盖无关内容）",
        en: "Proof of who you both are (you may cover what does not matter)",
      },
    ],
  },
  {
    kind: "relative",
    evidence: [
      { "zh-CN": "死亡证明", en: "Proof of death" },
      { "zh-CN": "近亲属关系证明", en: "Proof that you are a near relative" },
      { "zh-CN": "说明与您自身的合法、正当利益有什么关系", en: "How it concerns your own lawful interest" },
    ],
  },
];

/** A profile as it ships, checked when it is loaded. Throws where it contradicts itself. */
export function written(profile: ProfileDraft): Profile {
  return profileSchema.parse(profile);
}
