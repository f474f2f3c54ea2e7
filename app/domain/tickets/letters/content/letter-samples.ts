import { addDays } from "../../../clock/dates/civil-date";
import { addWorkingDays, calendarFor } from "../../../clock/calendar/calendar";
import { dueOn } from "../../../clock/stopwatch/due";
import { evidenceList } from "../../../policies/profile/evidence";
import { ASKED_RIGHTS, type Right } from "../../../policies/profile/rights";
import type { Profile } from "../../../policies/profile/profile";
import type { Locale, Text } from "../../../language";
import type { LetterKind } from "../../../outbox/letters";
import {
  type AnswerFacts,
  blockerFacts,
  controllerFacts,
  type EnclosedLetter,
  groundFacts,
  type LetterContent,
  type LetterFacts,
  remedyFacts,
  signInFacts,
} from "./letter-facts";
import { evidenceDue } from "../../evidence/evidence-due";
import { actOf, ANSWER_WORKING_DAYS, LINK_DAYS, tellsRecipients } from "../../workflow/task-kinds";
import { EVIDENCE_DAYS } from "../../workflow/codes";
import { RIGHT_NAMES } from "../../../policies/profile/right-names";
import { restDayOf } from "../../deadlines/rest-day-of";
import { termText } from "../../../clock/dates/term-text";

/** The letters that leave the house: to a requester, and to who received the data. */
type RequesterLetterKind = Exclude<LetterKind, `staff-${string}`>;

/** A reference no ticket can have. */
const REFERENCE = "RD-0000-0000";

const WORDS = {
  question: {
    "zh-CN": "（示例）您想查的是哪一个手机号下的信息？",
    en: "(sample) Which phone number do the data belong to?",
  },
  reason: {
    "zh-CN": "（示例）您的信息分在几个系统里，需要人工逐条核对。",
    en: "(sample) Your data are in several systems and have to be searched by hand.",
  },
  amount: { "zh-CN": "（示例）20 元", en: "(sample) 20 yuan" },
  explanation: {
    "zh-CN": "（示例）这里是经办人写给申请人的说明。",
    en: "(sample) Here stands what the desk explains to the person.",
  },
  proof: { "zh-CN": "（示例）能证明订单是您本人的材料", en: "(sample) Something that shows the order is yours" },
  data: { "zh-CN": "（示例）2025 年的订单", en: "(sample) Orders of 2025" },
  person: { "zh-CN": "张三", en: "Zhang San" },
  done: { "zh-CN": "（示例）已经办理完毕。", en: "(sample) It is done." },
  where: { "zh-CN": "（示例）会员系统、订单系统", en: "(sample) Member system, order system" },
} as const satisfies Record<string, Text>;

type Sample = { profile: Profile; locale: Locale; today: string; offered: Right[] };

function say(name: keyof typeof WORDS, { locale }: Sample): string {
  return WORDS[name][locale];
}

/** The right a sample is about: the wanted one where the policy offers it, else its first. */
function about({ offered }: Sample, wanted?: Right): Right {
  const right = offered.find((each) => each === wanted) ?? offered[0];
  if (!right) throw new Error("a policy without rights sends no letters");
  return right;
}

function common(sample: Sample, right: Right) {
  return {
    controller: controllerFacts(sample.profile, sample.locale),
    reference: REFERENCE,
    rightName: RIGHT_NAMES[right][sample.locale],
    behalf: null,
  };
}

function termOf({ profile }: Sample, right: Right) {
  const promise = profile.rights[right];
  if (!promise) throw new Error(`the policy does not offer ${right}`);
  return promise;
}

function due(sample: Sample, right: Right): { dueOn: string; provisional: boolean } {
  const { dueOn: on, provisional } = dueOn(
    sample.today,
    termOf(sample, right).term,
    calendarFor(sample.profile.calendar),
  );
  return { dueOn: on, provisional };
}

function answered(sample: Sample): AnswerFacts {
  return {
    file: REFERENCE,
    person: say("person", sample),
    subject: null,
    receivedOn: sample.today,
    decidedOn: sample.today,
    decidedAt: `${sample.today}T04:00:00.000Z`,
    asked: [],
  };
}

/** Each letter about a request that could be made under the policy; null where the policy never sends it. */
const SAMPLES: { [K in RequesterLetterKind]: (sample: Sample) => LetterFacts[K] | null } = {
  receipt: (sample) => {
    const right = about(sample);
    const { rightName, ...told } = {
      ...common(sample, right),
      ...due(sample, right),
      termText: termText(termOf(sample, right).term, sample.locale),
    };
    const restDay = restDayOf({ right, receivedOn: sample.today, dueOn: told.dueOn }, sample.profile, sample.locale);
    return {
      ...told,
      rightName,
      receivedOn: sample.today,
      rights: [{ rightName, dueOn: told.dueOn, termText: told.termText }],
      restDays: restDay === null ? [] : [restDay],
    };
  },
  question: (sample) => ({
    ...common(sample, about(sample)),
    question: say("question", sample),
    dueOn: due(sample, about(sample)).dueOn,
  }),
  evidence: (sample) => {
    const right = about(sample);
    const asked = evidenceList(sample.profile, [right], "subject");
    const items = asked.length > 0 ? asked.map((item) => item[sample.locale]) : [say("proof", sample)];
    const { dueOn } = due(sample, right);
    return {
      ...common(sample, right),
      items,
      until: evidenceDue(sample.today, EVIDENCE_DAYS.suggested, dueOn, calendarFor(sample.profile.calendar)),
      dueOn,
    };
  },
  blocked: (sample) => {
    const { blockers } = sample.profile.cancellation;
    if (!sample.offered.includes("cancel") || blockers.length === 0) return null;
    return {
      ...common(sample, "cancel"),
      blockers: blockerFacts(
        sample.profile,
        blockers.map(({ id }) => id),
        sample.locale,
      ),
      note: null,
      dueOn: due(sample, "cancel").dueOn,
    };
  },
  extended: (sample) => {
    const right = sample.offered.find((each) => termOf(sample, each).extension);
    if (!right) return null;
    const before = due(sample, right).dueOn;
    const after = dueOn(
      before,
      termOf(sample, right).extension ?? termOf(sample, right).term,
      calendarFor(sample.profile.calendar),
    );
    return { ...common(sample, right), before, dueOn: after.dueOn, reason: say("reason", sample) };
  },
  fee: (sample) => {
    const { feeRule } = sample.profile;
    if (!feeRule) return null;
    const right = about(sample);
    return {
      ...common(sample, right),
      amount: say("amount", sample),
      reason: say("reason", sample),
      rule: feeRule.cost[sample.locale],
      dueOn: due(sample, right).dueOn,
    };
  },
  approved: (sample) => {
    const right = about(sample, "cancel");
    return {
      ...common(sample, right),
      dueOn: due(sample, right).dueOn,
      note: say("explanation", sample),
      thirdPartySignIns: signInFacts(sample.profile, right, sample.locale),
    };
  },
  refused: (sample) => {
    const right = about(sample, "delete");
    const grounds = termOf(sample, right).refusalGrounds.map((id) => ({ id, explanation: say("explanation", sample) }));
    return {
      ...common(sample, right),
      ...answered(sample),
      grounds: groundFacts(sample.profile, grounds, sample.locale),
      remedies: remedyFacts(sample.profile, sample.locale, right),
    };
  },
  finished: (sample) => {
    const right = about(sample, "delete");
    const answer = {
      items: [],
      particulars: null,
      done: say("done", sample),
      where: say("where", sample),
      finishedOn: sample.today,
      remedies: remedyFacts(sample.profile, sample.locale, right),
    };
    return {
      ...common(sample, right),
      ...answered(sample),
      ...answer,
      notRetroactive: right === "withdraw",
      packageUntil: null,
    };
  },
  withdrawn: (sample) => ({ ...common(sample, about(sample)), withdrawnOn: sample.today }),
  "complaint-decided": (sample) => {
    if (!sample.profile.rights.complaint) return null;
    const right = about(sample, "delete");
    const decided = {
      about: REFERENCE,
      aboutRight: RIGHT_NAMES[right][sample.locale],
      verdict: "changed" as const,
      reasons: say("explanation", sample),
      dueOn: due(sample, right).dueOn,
    };
    return {
      ...common(sample, "complaint"),
      ...answered(sample),
      ...decided,
      remedies: remedyFacts(sample.profile, sample.locale, "complaint"),
    };
  },
  "restriction-ended": (sample) => {
    const right = sample.offered.find((each) => each === "delete" || each === "cancel");
    return right
      ? {
          ...common(sample, right),
          what: say("data", sample),
          result: "deleted",
          until: null,
          note: say("explanation", sample),
        }
      : null;
  },
  "recipient-request": (sample) => {
    const right = sample.offered.find(tellsRecipients);
    if (!right || sample.profile.recipients.length === 0) return null;
    const answerBy = addWorkingDays(sample.today, ANSWER_WORKING_DAYS, calendarFor(sample.profile.calendar));
    return {
      ...common(sample, right),
      act: actOf(right),
      about: say("data", sample),
      answerBy,
      until: addDays(sample.today, LINK_DAYS),
      token: "sample",
    };
  },
  digest: (sample) => {
    const parts = { finished: SAMPLES.finished(sample), question: SAMPLES.question(sample) };
    const enclosed = Object.entries(parts).map(([kind, facts]) => ({ letterId: "", kind, facts }) as EnclosedLetter);
    return { controller: controllerFacts(sample.profile, sample.locale), reference: REFERENCE, behalf: null, enclosed };
  },
  reopened: (sample) => ({ ...common(sample, about(sample)), dueOn: due(sample, about(sample)).dueOn }),
};

/**
 * Every letter that leaves the house under a policy, with sample facts; nothing in them is anybody's. In: the policy, published or not,
 * the language, the civil date the samples begin on. Letters the policy never sends are left out.
 */
export function sampleLetters(profile: Profile, locale: Locale, today: string): LetterContent[] {
  const sample = { profile, locale, today, offered: ASKED_RIGHTS.filter((right) => profile.rights[right]) };
  return Object.entries(SAMPLES).flatMap(([kind, write]): LetterContent[] => {
    const facts = write(sample);
    return facts ? [{ kind, to: "", locale, facts } as LetterContent] : [];
  });
}
