import { civilDateIn } from "../../../clock/dates/zone";
import type { Locale } from "../../../language";
import { RIGHT_NAMES, rightName } from "../../../policies/profile/right-names";
import { itemFacts, type ItemFacts } from "../../answer/answer-items";
import { loadAnswerItems } from "../../answer/answer-items.server";
import { askedFacts } from "../../answer/asked-facts";
import type { FinishBody } from "../../answer/items";
import { packageOf } from "../../evidence/package.server";
import { unsealContact, unsealTicketAnswers } from "../../filing/seal-answers.server";
import type { Answer } from "../../workflow/codes";
import { comeTo } from "../../workflow/item-outcomes";
import type { MoveInput, Verdict } from "../../workflow/move-input";
import { stillDone, type StillDone } from "../../workflow/unverified";
import { particularFacts, type ParticularFacts } from "../../workflow/particulars";
import type { ToRequester } from "../facts/kind.server";
import {
  type AnswerFacts,
  type GroundFacts,
  groundFacts,
  type LetterTicket,
  type RemedyFacts,
  remedyFacts,
} from "../facts/letter-facts";
import {
  promiseOf,
  SAMPLE_REFERENCE,
  sampleAnswer,
  sampleDue,
  sampleRight,
  sampleTicket,
  sampleWords,
} from "../facts/sample";
import { complainedAbout, decisionBody, rightOf, wordsOrNull, type Source } from "../facts/source.server";

declare module "../../../outbox/letters" {
  interface LetterData {
    refused: { decisionId: string };
    finished: { decisionId: string };
    "complaint-decided": { decisionId: string };
  }
}

/** The paper goes to the verified requester alone, and is worth nothing to an authority without names: they stand on it in full. */
function answerFacts({ ticket, profile, locale }: Source, at: Date): AnswerFacts {
  const { what, requester } = unsealTicketAnswers(ticket);
  return {
    file: ticket.reference,
    person: unsealContact(ticket).name,
    subject: requester.kind === "subject" ? null : requester.subjectName,
    receivedOn: ticket.receivedOn,
    decidedOn: civilDateIn(at, profile.zone),
    decidedAt: at.toISOString(),
    asked: askedFacts(what, profile, locale),
  };
}

/** What is still done for somebody who could not be verified. */
type StillFacts = { way: StillDone["way"]; asCategories: boolean; categories: string[] };

/** `still`: null where the refusal rests on other grounds. */
type RefusedFacts = LetterTicket &
  AnswerFacts & { grounds: GroundFacts[]; remedies: RemedyFacts; still: StillFacts | null };

function stillFacts(still: StillDone | null, locale: Locale): StillFacts | null {
  if (!still) return null;
  const categories = still.way === "categories" ? still.categories.map((text) => text[locale]) : [];
  return { way: still.way, categories, asCategories: still.way === "practices" && still.asCategories };
}

/** The request is refused, and why. */
const refused: ToRequester<"refused", RefusedFacts> = {
  to: "requester",
  name: { "zh-CN": "不予办理通知", en: "Refusal" },
  async facts(source, { decisionId }) {
    const { ticket, locale, profile, common } = source;
    const { body, at } = await decisionBody<MoveInput["refuse"]>(source, decisionId);
    return {
      ...common,
      ...answerFacts(source, at),
      grounds: groundFacts(profile, rightOf(ticket), body.grounds, locale),
      still: stillFacts(stillDone(profile, rightOf(ticket), body.grounds), locale),
      remedies: remedyFacts(profile, locale, rightOf(ticket), { refusing: true }),
    };
  },
  sample(sample) {
    const { profile, locale } = sample;
    const right = sampleRight(sample, "delete");
    const explanation = sampleWords("explanation", sample);
    const grounds = promiseOf(sample, right).refusalGrounds.map((id) => ({ id, explanation }));
    return {
      ...sampleTicket(sample, right),
      ...sampleAnswer(sample),
      grounds: groundFacts(profile, right, grounds, locale),
      still: stillFacts(stillDone(profile, right, grounds), locale),
      remedies: remedyFacts(profile, locale, right, { refusing: true }),
    };
  },
};

type FinishedFacts = LetterTicket &
  AnswerFacts & {
    items: ItemFacts[];
    /** What the items come to together; null for an answer given before there were items. */ came: Answer | null;
    /** What is peculiar to the right. */ particulars: ParticularFacts | null;
    done: string | null;
    where: string;
    finishedOn: string;
    remedies: RemedyFacts;
    notRetroactive: boolean;
    packageUntil: string | null;
    /** The package holds documents that explain, not data. */ packageExplains?: boolean;
  };

/** The request is done: item by item, and in which systems. */
const finished: ToRequester<"finished", FinishedFacts> = {
  to: "requester",
  name: { "zh-CN": "办结通知", en: "Result" },
  async facts(source, { decisionId }) {
    const { tx, ticket, locale, profile, common, now } = source;
    const right = rightOf(ticket);
    const { body, at } = await decisionBody<FinishBody>(source, decisionId);
    const { done, where, particulars } = body;
    const items = await loadAnswerItems(tx, decisionId, right, profile);
    const made = await packageOf(ticket.id, profile.zone, now, tx);
    return {
      ...common,
      ...answerFacts(source, at),
      items: items.map((item) => itemFacts(item, locale)),
      came: items.length === 0 ? null : comeTo(items.map(({ outcome }) => outcome)),
      particulars: particularFacts(particulars),
      done: wordsOrNull(done),
      where,
      finishedOn: civilDateIn(at, profile.zone),
      remedies: remedyFacts(profile, locale, right, {
        refusing: items.some(({ outcome }) => outcome === "refused"),
      }),
      notRetroactive: right === "withdraw",
      packageUntil: made?.state === "ready" ? made.until : null,
      packageExplains: right === "rules",
    };
  },
  sample(sample) {
    const { profile, locale, today } = sample;
    const right = sampleRight(sample, "delete");
    const done = { "zh-CN": "（示例）已经办理完毕。", en: "(sample) It has been done." };
    const where = { "zh-CN": "（示例）会员系统、订单系统", en: "(sample) Member system, order system" };
    return {
      ...sampleTicket(sample, right),
      ...sampleAnswer(sample),
      items: [],
      came: null,
      particulars: null,
      done: done[locale],
      where: where[locale],
      finishedOn: today,
      remedies: remedyFacts(profile, locale, right, { refusing: false }),
      notRetroactive: right === "withdraw",
      packageUntil: null,
    };
  },
};

/** `dueOn` is when the request complained about is answered anew; null where it stays closed. */
type ComplaintDecidedFacts = LetterTicket &
  AnswerFacts & {
    about: string;
    aboutRight: string;
    verdict: Verdict;
    reasons: string;
    dueOn: string | null;
    remedies: RemedyFacts;
  };

/** A complaint is judged. */
const complaintDecided: ToRequester<"complaint-decided", ComplaintDecidedFacts> = {
  to: "requester",
  name: { "zh-CN": "复核结论", en: "Outcome of the complaint" },
  async facts(source, { decisionId }) {
    const { locale, profile, common } = source;
    const { body, at } = await decisionBody<MoveInput["judge"]>(source, decisionId);
    const parent = await complainedAbout(source);
    return {
      ...common,
      ...answerFacts(source, at),
      ...body,
      about: parent.reference,
      aboutRight: rightName(rightOf(parent), locale),
      dueOn: parent.open ? parent.dueOn : null,
      // What was refused before and is confirmed is refused now.
      remedies: remedyFacts(profile, locale, "complaint", {
        refusing: body.verdict === "confirmed" && (parent.status === "refused" || parent.outcome === "partly"),
      }),
    };
  },
  sample(sample) {
    const { profile, locale } = sample;
    if (!profile.rights.complaint) return null;
    const right = sampleRight(sample, "delete");
    return {
      ...sampleTicket(sample, "complaint"),
      ...sampleAnswer(sample),
      about: SAMPLE_REFERENCE,
      aboutRight: RIGHT_NAMES[right][locale],
      verdict: "changed",
      reasons: sampleWords("explanation", sample),
      dueOn: sampleDue(sample, right).dueOn,
      remedies: remedyFacts(profile, locale, "complaint", { refusing: false }),
    };
  },
};

/** What closes a request, each with the answer on paper. */
export const answers = { refused, finished, "complaint-decided": complaintDecided };
