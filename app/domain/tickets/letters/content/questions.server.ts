import { calendarFor } from "../../../clock/calendar/calendar";
import type { Locale } from "../../../language";
import { evidenceList } from "../../../policies/profile/evidence";
import type { Profile } from "../../../policies/profile/profile";
import { lawText } from "../../../policies/profile/sources";
import type { Right } from "../../../policies/profile/rights";
import { declarationText } from "../../evidence/declaration";
import { isDeclared } from "../../evidence/declarations.server";
import { messageParts, type EvidenceAsked, type MessageBody } from "../../evidence/evidence-asked";
import { evidenceDue } from "../../evidence/evidence-due";
import { unsealBody } from "../../ticket/seal.server";
import type { Status } from "../../ticket/statuses";
import { EVIDENCE_DAYS, REPLY_DAYS, type Pause } from "../../workflow/codes";
import { articleOfPause, pausesOffered } from "../../workflow/pause-reason";
import type { MoveInput } from "../../workflow/move-input";
import type { ToRequester } from "../facts/kind.server";
import { blockerFacts, type BlockerFacts, type LetterTicket } from "../facts/letter-facts";
import { type Sample, sampleDue, sampleRight, sampleTicket, sampleWords } from "../facts/sample";
import { decisionBody, rightOf, type Source, wordsOrNull } from "../facts/source.server";

declare module "../../../outbox/letters" {
  interface LetterData {
    question: { messageId: string; pause?: Pause };
    evidence: { dueOn: string; pause?: Pause };
    blocked: { decisionId: string };
    fee: { decisionId: string };
  }
}

/** What a law says of the clock meanwhile: that it stands still and why, or that it runs on. */
type PauseFacts = { pause: Pause; source: string | null };

/** `declaration`: a declaration is still to be signed before the person can be verified. `clock`: null where no law wants it explained. */
type Asking = LetterTicket & { dueOn: string; declaration: boolean; clock: PauseFacts | null };

function clockFacts(pause: Pause | undefined, profile: Profile, locale: Locale): PauseFacts | null {
  if (!pause) return null;
  const article = pause === "none" ? null : articleOfPause(profile, pause);
  return { pause, source: article && lawText(article)[locale] };
}

/** The first thing that could be said of a sample, as its person is not known yet. */
function sampleClock({ profile, locale }: Sample, right: Right): PauseFacts | null {
  return clockFacts(pausesOffered("ask", { right, profile, identitySure: false })?.[0], profile, locale);
}

/** Whether the person still has to sign something on the page of the request. */
async function owesDeclaration({ tx, ticket, profile }: Source): Promise<boolean> {
  const { id, requesterKind, identityVerifiedAt } = ticket;
  if (identityVerifiedAt !== null || !declarationText(profile, { right: rightOf(ticket), requesterKind })) return false;
  return !(await isDeclared(tx, id));
}

/** The same of a sample, which is about nobody who is known yet. */
function sampleOwes({ profile }: Sample, right: Right): boolean {
  return declarationText(profile, { right, requesterKind: "subject" }) !== null;
}

/** Staff ask something. */
const question: ToRequester<"question", Asking & { question: string; until: string | null }> = {
  to: "requester",
  name: { "zh-CN": "询问", en: "Question" },
  async facts(source, { messageId, pause }) {
    const { tx, ticket, profile, locale, common } = source;
    const row = await tx.message.findUniqueOrThrow({
      where: { id: messageId },
      select: { id: true, bodySealed: true },
    });
    const declaration = await owesDeclaration(source);
    const clock = clockFacts(pause, profile, locale);
    const { text, replyOn: until } = messageParts(unsealBody<MessageBody>("message", row));
    return { ...common, question: text, until, dueOn: ticket.dueOn, declaration, clock };
  },
  sample(sample) {
    const right = sampleRight(sample);
    const asked = {
      "zh-CN": "（示例）您想查的是哪一个手机号下的信息？",
      en: "(sample) Which phone number do the data belong to?",
    };
    const { dueOn } = sampleDue(sample, right);
    const { calendar } = sample.profile;
    return {
      ...sampleTicket(sample, right),
      question: asked[sample.locale],
      until: evidenceDue(sample.today, REPLY_DAYS.suggested, dueOn, calendarFor(calendar)),
      dueOn,
      declaration: sampleOwes(sample, right),
      clock: sampleClock(sample, right),
    };
  },
};

/** Staff ask for all that is missing, to a day. */
const evidence: ToRequester<"evidence", Asking & { items: string[]; until: string }> = {
  to: "requester",
  name: { "zh-CN": "补充材料通知", en: "Request for evidence" },
  async facts(source, { pause }) {
    const { ticket, profile, locale, common } = source;
    if (ticket.status !== ("awaiting" satisfies Status) || !ticket.evidenceSealed) return null;
    const { items, dueOn: until } = unsealBody<EvidenceAsked>("evidence", {
      id: ticket.id,
      bodySealed: ticket.evidenceSealed,
    });
    const declaration = await owesDeclaration(source);
    const clock = clockFacts(pause, profile, locale);
    return { ...common, items: items.map((item) => item[locale]), until, dueOn: ticket.dueOn, declaration, clock };
  },
  sample(sample) {
    const { profile, locale, today } = sample;
    const right = sampleRight(sample);
    const asked = evidenceList(profile, [right], "subject");
    const proof = {
      "zh-CN": "（示例）能证明订单是您本人的材料",
      en: "(sample) Something that shows the order is yours",
    };
    const { dueOn } = sampleDue(sample, right);
    return {
      ...sampleTicket(sample, right),
      items: (asked.length > 0 ? asked : [proof]).map((item) => item[locale]),
      until: evidenceDue(today, EVIDENCE_DAYS.suggested, dueOn, calendarFor(profile.calendar)),
      dueOn,
      declaration: sampleOwes(sample, right),
      clock: sampleClock(sample, right),
    };
  },
};

type BlockedFacts = LetterTicket & { blockers: BlockerFacts[]; note: string | null; dueOn: string };

/** Something stands in the way of a cancellation that the person can put right. */
const blocked: ToRequester<"blocked", BlockedFacts> = {
  to: "requester",
  name: { "zh-CN": "暂不能注销通知", en: "Cannot cancel yet" },
  async facts(source, { decisionId }) {
    const { ticket, profile, locale, common } = source;
    if (ticket.status !== ("blocked" satisfies Status)) return null;
    const { blockers, note } = (await decisionBody<MoveInput["block"]>(source, decisionId)).body;
    return {
      ...common,
      blockers: blockerFacts(profile, blockers, locale),
      note: wordsOrNull(note),
      dueOn: ticket.dueOn,
    };
  },
  sample(sample) {
    const { profile, locale, offered } = sample;
    const ids = profile.cancellation.blockers.map(({ id }) => id);
    if (!offered.includes("cancel") || ids.length === 0) return null;
    return {
      ...sampleTicket(sample, "cancel"),
      blockers: blockerFacts(profile, ids, locale),
      note: null,
      dueOn: sampleDue(sample, "cancel").dueOn,
    };
  },
};

type FeeFacts = LetterTicket & { amount: string; reason: string; rule: string | null; dueOn: string };

/** A fee for repeats is asked, and the person decides. */
const fee: ToRequester<"fee", FeeFacts> = {
  to: "requester",
  name: { "zh-CN": "收费告知", en: "Fee notice" },
  async facts(source, { decisionId }) {
    const { ticket, profile, locale, common } = source;
    if (ticket.status !== ("awaiting" satisfies Status)) return null;
    const { amount, reason } = (await decisionBody<MoveInput["propose-fee"]>(source, decisionId)).body;
    return { ...common, amount, reason, rule: profile.feeRule && profile.feeRule.cost[locale], dueOn: ticket.dueOn };
  },
  sample(sample) {
    const { feeRule } = sample.profile;
    if (!feeRule) return null;
    const right = sampleRight(sample);
    const amount = { "zh-CN": "（示例）20 元", en: "(sample) 20 yuan" };
    return {
      ...sampleTicket(sample, right),
      amount: amount[sample.locale],
      reason: sampleWords("reason", sample),
      rule: feeRule.cost[sample.locale],
      dueOn: sampleDue(sample, right).dueOn,
    };
  },
};

/** What the person has to do before the request goes on. */
export const questions = { question, evidence, blocked, fee };
