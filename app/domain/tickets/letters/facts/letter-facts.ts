import { knownGround } from "../../../policies/profile/grounds";
import { lawOf, ON_REFUSAL } from "../../../policies/profile/laws";
import { lawText, sourceOf } from "../../../policies/profile/sources";
import { readStand } from "../../../policies/profile/stands";
import type { Profile } from "../../../policies/profile/profile";
import type { Right } from "../../../policies/profile/rights";
import type { SignInWay } from "../../../policies/profile/profile-parts";
import type { Locale, Text } from "../../../language";
import { dutyKeeping, keepingFacts, type KeepingFacts } from "../../answer/answer-items";
import type { AskedFacts } from "../../answer/asked-facts";
import type { MoveInput } from "../../workflow/move-input";
import type { BehalfKind } from "../../filing/requester";

/** Who answers for the data, in the letter's language. */
export type ControllerFacts = { name: string; hotline: string | null; email: string | null; address: string | null };

/** Under which policy, by its real title; where it can be read: its own text with that version, or the address it names. */
export type PolicyFacts = {
  title: string;
  at: Extract<Link, { page: "policy-text" }> | { url: string };
};

/** Who sends a letter, and under which policy; null where the policy has no title or can be read nowhere. */
export type SenderFacts = ControllerFacts & { policy?: PolicyFacts | null };

/** `outsideOnly`: the controller itself has looked at it again, so that only others are left. `reasons`: the article by which a refusal must give its reasons; only where something was refused. */
export type RemedyFacts = {
  inside?: string;
  complain: string[];
  court: string;
  outsideOnly?: boolean;
  reasons?: string;
};

/** A reason for a refusal; its source is a law or the policy itself. `kept`: the duty to keep data that is the reason, and until when it runs. */
export type GroundFacts = { name: string; explanation: string; source: string | null; kept: KeepingFacts | null };

/** Something in the way of a cancellation, and what the person can do about it. */
export type BlockerFacts = { text: string; remedy: string };

/** Whom a letter is for: the requester, who received the data, one of ours. */
export type Reader = "requester" | "recipient" | "staff";

/** A page a letter leads to, by what it is about; the address is the writer's to know. */
export type Link =
  | { page: "request" | "ticket" | "ticket-tasks"; reference: string }
  | { page: "access-request"; id: string }
  | { page: "recipient-answer"; token: string }
  | { page: "notice"; policyId: string; id: string }
  | { page: "notice-answer"; token: string }
  | { page: "policy-text"; policyId: string; version: number };

/** What every letter about a ticket says; `reference`: the visit's to the person, the ticket's own to staff. `behalf`: for whom the reader asked, masked; null for themselves, and to anybody but the requester. `link`: where its button leads. */
export type LetterTicket = {
  controller: SenderFacts;
  reference: string;
  rightName: string;
  behalf: { kind: BehalfKind; person: string } | null;
  link: Link;
  /** One of ours tells what it says: the reader has no e-mail address. */
  byHand?: true;
};

/** What an answer on paper says beside its letter: the name of its file (the ticket's own reference, for one letter may hold several), who asked, for whom where it was for somebody else (both names in full), when, for what, and the moment of the decision (`decidedAt`: ISO, UTC). */
export type AnswerFacts = {
  file: string;
  person: string;
  subject: string | null;
  receivedOn: string;
  decidedOn: string;
  decidedAt: string;
  asked: AskedFacts[];
};

/** The controller of a policy in one language. */
export function controllerFacts({ controller }: Profile, locale: Locale): ControllerFacts {
  const { name, hotline, email, address } = controller;
  return { name: name[locale], hotline, email, address: address && address[locale] };
}

/** Under which policy a letter is sent, in one language. In: `text`: the version whose own text can be read here; null where none can. */
export function policyFacts(
  { id, title, policyUrl }: Profile,
  locale: Locale,
  text: { version: number } | null,
): PolicyFacts | null {
  if (!title) return null;
  const at = text ? ({ page: "policy-text", policyId: id, version: text.version } as const) : policyUrl;
  if (at === null) return null;
  return { title: title[locale], at: typeof at === "string" ? { url: at } : at };
}

/** A whole sentence, whether or not a policy has written its end. */
function ended(sentence: string, locale: Locale): string {
  return /[。.!?！？]$/.test(sentence) ? sentence : `${sentence}${locale === "zh-CN" ? "。" : "."}`;
}

/** A sentence with the article that says so; without one, the sentence alone. */
function withArticle(sentence: string, article: Text | null, locale: Locale): string {
  if (!article) return ended(sentence, locale);
  const bare = sentence.replace(/[。.]$/, "");
  return locale === "zh-CN" ? `${bare}（${article[locale]}）。` : `${bare} (${article[locale]}).`;
}

/** The article of a way to contest an answer: what the policy's law says of refusals, else the law at its mark. */
function articleOf(profile: Profile, law: string | undefined, mark: string | null): Text | null {
  if (law) return lawText(law);
  return mark && readStand(mark)?.in === "law" ? sourceOf(mark, profile) : null;
}

/**
 * Where a person can turn who does not accept the answer about a right, in one language, each with the article of the policy's own law. The
 * answer to a complaint can only be contested outside. In: `refusing`: whether anything was refused; only then does an article speak of suing
 * over a refusal.
 */
export function remedyFacts(
  profile: Profile,
  locale: Locale,
  right: Right,
  { refusing }: { refusing: boolean },
): RemedyFacts {
  const { remedies, stands } = profile;
  const law = ON_REFUSAL[lawOf(profile)];
  const outside = {
    complain: remedies.complain.map((each) =>
      withArticle(each[locale], articleOf(profile, law?.complain, each.stands), locale),
    ),
    court: withArticle(remedies.court[locale], refusing ? articleOf(profile, law?.court, stands.court) : null, locale),
    ...(refusing && law ? { reasons: lawText(law.reasons)[locale] } : {}),
  };
  if (right === "complaint") return { ...outside, outsideOnly: true };
  return remedies.inside ? { ...outside, inside: ended(remedies.inside[locale], locale) } : outside;
}

/** The grounds a refusal of a right was made on, in one language, beside what staff wrote to each. Throws for a ground the policy does not know. */
export function groundFacts(
  profile: Profile,
  right: Right,
  grounds: MoveInput["refuse"]["grounds"],
  locale: Locale,
): GroundFacts[] {
  return grounds.map(({ id, explanation, ...duty }) => {
    const { name, source } = knownGround(profile, right, id);
    return {
      name: name[locale],
      explanation,
      source: source && source[locale],
      kept: keepingFacts(dutyKeeping(duty), locale),
    };
  });
}

/** What stands in the way of a cancellation, in one language, in the order staff named it. Throws for a blocker the policy does not know. */
export function blockerFacts(
  { id: policy, cancellation }: Profile,
  ids: readonly string[],
  locale: Locale,
): BlockerFacts[] {
  return ids.map((id) => {
    const blocker = cancellation.blockers.find((known) => known.id === id);
    if (!blocker) throw new Error(`policy ${policy} knows no blocker ${id}`);
    return { text: blocker.text[locale], remedy: blocker.remedy[locale] };
  });
}

/** A sign-in of somebody else's, and what the policy says the person does about it. */
export type SignInFacts = { text: string; way: SignInWay };

/** What is told of the end of an account, in one language: the sign-ins that belong to somebody else, and whether the policy says that there is no way back. Nothing where no account is cancelled. */
export function endFacts(
  { cancellation: { thirdPartySignIns, irreversible } }: Profile,
  right: Right,
  locale: Locale,
): { thirdPartySignIns?: SignInFacts[]; irreversible?: boolean } {
  if (right !== "cancel") return {};
  return { thirdPartySignIns: thirdPartySignIns.map(({ text, way }) => ({ text: text[locale], way })), irreversible };
}
