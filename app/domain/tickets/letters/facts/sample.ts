import { calendarFor } from "../../../clock/calendar/calendar";
import { dueOn } from "../../../clock/stopwatch/due";
import type { Locale, Text } from "../../../language";
import type { Profile } from "../../../policies/profile/profile";
import { RIGHT_NAMES } from "../../../policies/profile/right-names";
import type { Right } from "../../../policies/profile/rights";
import { type AnswerFacts, controllerFacts, type LetterTicket, policyFacts } from "./letter-facts";

/** What a sample is made from: a policy, published or not, the rights it offers for the asking, the civil date it begins on. */
export type Sample = { profile: Profile; locale: Locale; today: string; offered: Right[] };

/** A reference no ticket can have. */
export const SAMPLE_REFERENCE = "RD-0000-0000";

const WORDS = {
  explanation: {
    "zh-CN": "（示例）这里是经办人写给申请人的说明。",
    en: "(sample) This is what the desk explains to the requester.",
  },
  reason: {
    "zh-CN": "（示例）您的信息分在几个系统里，需要人工逐条核对。",
    en: "(sample) Your data are in several systems, which have to be searched by hand.",
  },
  data: { "zh-CN": "（示例）2025 年的订单", en: "(sample) Orders of 2025" },
  person: { "zh-CN": "张三", en: "Zhang San" },
} as const satisfies Record<string, Text>;

/** Words that several samples have. */
export function sampleWords(name: keyof typeof WORDS, { locale }: Sample): string {
  return WORDS[name][locale];
}

/** The right a sample is about: the wanted one where the policy offers it, else its first. */
export function sampleRight({ offered }: Sample, wanted?: Right): Right {
  const right = offered.find((each) => each === wanted) ?? offered[0];
  if (!right) throw new Error("a policy without rights sends no letters");
  return right;
}

/** What every letter says, of a request for a right. */
export function sampleTicket({ profile, locale }: Sample, right: Right): LetterTicket {
  return {
    controller: { ...controllerFacts(profile, locale), policy: policyFacts(profile, locale, null) },
    reference: SAMPLE_REFERENCE,
    rightName: RIGHT_NAMES[right][locale],
    behalf: null,
    link: { page: "request", reference: SAMPLE_REFERENCE },
  };
}

/** What the policy promises for a right it offers. */
export function promiseOf({ profile }: Sample, right: Right) {
  const promise = profile.rights[right];
  if (!promise) throw new Error(`the policy does not offer ${right}`);
  return promise;
}

/** By which day a request that comes on the sample's day is due. */
export function sampleDue(sample: Sample, right: Right): { dueOn: string; provisional: boolean } {
  const { profile, today } = sample;
  const { dueOn: on, provisional } = dueOn(today, promiseOf(sample, right).term, calendarFor(profile.calendar));
  return { dueOn: on, provisional };
}

/** What an answer on paper says beside its letter. */
export function sampleAnswer(sample: Sample): AnswerFacts {
  return {
    file: SAMPLE_REFERENCE,
    person: sampleWords("person", sample),
    subject: null,
    receivedOn: sample.today,
    decidedOn: sample.today,
    decidedAt: `${sample.today}T04:00:00.000Z`,
    asked: [],
  };
}
