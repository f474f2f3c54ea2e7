import { z } from "zod";
import type { Locale } from "../../language";
import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import type { AgeBand } from "../../policies/profile/ages";
import type { WhoAnswer } from "./clue-answers";
import type { RequesterAnswer, RequesterSoFar } from "./requester";
import { emailAddress, line, optionalParagraph, paragraph, type FieldError } from "../ticket/typed-fields";
import {
  AUTOMATED_WISHES,
  type AutomatedWish,
  COMPLAINTS,
  type ComplaintKind,
  ERASURES,
  type Erasure,
  type ObjectionKind,
  OBJECTIONS,
} from "../workflow/codes";
// What a person is asked, as schemas. Messages are codes (`required`, `too-long` …) whose words stand in `app/copy`.

/** Where the person is reached, and in which of the policy's languages letters are written: not asked where it has only one. */
export function contactSchema({ languages }: Pick<Profile, "languages">) {
  const locale = z.enum(languages, { error: "choose-one" satisfies FieldError });
  return z.object({
    name: line,
    email: emailAddress,
    letterLocale: languages.length > 1 ? locale : locale.catch(languages[0]!),
  });
}

const scope = { scope: z.enum(["all", "some"], { error: "choose-one" satisfies FieldError }), what: optionalParagraph };
const someNeedsWords = (answer: { scope: "all" | "some"; what: string }) =>
  answer.scope === "all" || answer.what !== "";
const SOME_NEEDS_WORDS = { message: "required" satisfies FieldError, path: ["what"] };

function oneOf(ids: readonly string[]) {
  return z
    .string({ error: "choose-one" satisfies FieldError })
    .max(100, "choose-one")
    .refine((id) => ids.includes(id), { message: "choose-one" satisfies FieldError });
}

/** More boxes than any page has. */
const MOST_CHOSEN = 100;

/** Any number of these, in their order; what is none of them is left out. */
export function manyOf<Id extends string>(ids: readonly Id[]) {
  return z
    .array(z.string().max(100))
    .max(MOST_CHOSEN, "choose-some" satisfies FieldError)
    .transform((chosen) => ids.filter((id) => chosen.includes(id)));
}

/** What shall become of the data, where the policy lets the person choose; nothing, where they did not, is deletion. */
function erasureField({ anonymise }: Profile) {
  return z.enum(anonymise ? ERASURES : ["delete"], { error: "choose-one" satisfies FieldError }).optional();
}

/** The schema of “what exactly” for a right, under a policy's own grounds, consents and consequences. */
export function whatSchema(right: Right, profile: Profile) {
  const schemas = {
    access: z.object({ right: z.literal("access"), ...scope }).refine(someNeedsWords, SOME_NEEDS_WORDS),
    copy: z
      .object({
        right: z.literal("copy"),
        ...scope,
        format: z.enum(profile.copyFormats, { error: "choose-one" satisfies FieldError }),
      })
      .refine(someNeedsWords, SOME_NEEDS_WORDS),
    correct: z
      .object({ right: z.literal("correct"), field: line, wrongValue: line, rightValue: line, evidence: paragraph })
      .refine((answer) => answer.wrongValue !== answer.rightValue, {
        message: "same-value" satisfies FieldError,
        path: ["rightValue"],
      }),
    delete: z.object({
      right: z.literal("delete"),
      ground: oneOf(profile.deletionGrounds.map(({ id }) => id)),
      what: paragraph,
      erasure: erasureField(profile),
    }),
    withdraw: z
      .object({
        right: z.literal("withdraw"),
        consents: manyOf(profile.consents.map(({ id }) => id)).default([]),
        other: optionalParagraph,
      })
      .refine((answer) => answer.consents.length > 0 || answer.other !== "", {
        message: "choose-some" satisfies FieldError,
        path: ["consents"],
      }),
    cancel: z.object({
      right: z.literal("cancel"),
      accepted: manyOf(profile.consequences.map(({ id }) => id))
        .default([])
        .refine((accepted) => accepted.length === profile.consequences.length, {
          message: "accept-all" satisfies FieldError,
        }),
      erasure: erasureField(profile),
      reason: optionalParagraph,
    }),
    transfer: z.object({ right: z.literal("transfer"), receiver: line, receiverContact: line, what: paragraph }),
    supplement: z.object({ right: z.literal("supplement"), field: line, value: line, evidence: paragraph }),
    restrict: z.object({ right: z.literal("restrict"), what: paragraph, reason: paragraph }),
    // Who objects to marketing need not say why; any other objection is on grounds of the person's own situation. Source: GDPR 21(1), (2).
    object: z
      .object({
        right: z.literal("object"),
        against: z.enum(OBJECTIONS, { error: "choose-one" satisfies FieldError }),
        what: paragraph,
        reason: optionalParagraph,
      })
      .refine(({ against, reason }) => against === "marketing" || reason !== "", {
        message: "required" satisfies FieldError,
        path: ["reason"],
      }),
    personalisation: z.object({ right: z.literal("personalisation"), where: optionalParagraph }),
    "opt-out": z.object({ right: z.literal("opt-out"), what: optionalParagraph }),
    limit: z.object({ right: z.literal("limit"), what: optionalParagraph }),
    rules: z.object({ right: z.literal("rules"), question: paragraph }),
    automated: z.object({
      right: z.literal("automated"),
      wish: z.enum(AUTOMATED_WISHES, { error: "choose-one" satisfies FieldError }),
      decision: paragraph,
    }),
    complaint: z.object({
      right: z.literal("complaint"),
      wrong: z.enum(COMPLAINTS, { error: "choose-one" satisfies FieldError }),
      what: paragraph,
    }),
  } as const;
  return schemas[right];
}

export type WhatAnswer =
  | { right: "access"; scope: "all" | "some"; what: string }
  | { right: "copy"; scope: "all" | "some"; what: string; format: "html" | "json" | "csv" }
  | { right: "correct"; field: string; wrongValue: string; rightValue: string; evidence: string }
  | { right: "delete"; ground: string; what: string; erasure?: Erasure | undefined }
  | { right: "withdraw"; consents: string[]; other: string }
  | { right: "cancel"; accepted: string[]; reason: string; erasure?: Erasure | undefined }
  | { right: "transfer"; receiver: string; receiverContact: string; what: string }
  | { right: "supplement"; field: string; value: string; evidence: string }
  | { right: "restrict"; what: string; reason: string }
  | { right: "object"; against: ObjectionKind; what: string; reason: string }
  | { right: "personalisation"; where: string }
  | { right: "opt-out"; what: string }
  | { right: "limit"; what: string }
  | { right: "rules"; question: string }
  | { right: "automated"; wish: AutomatedWish; decision: string }
  | { right: "complaint"; wrong: ComplaintKind; what: string };

export type ContactAnswer = z.infer<ReturnType<typeof contactSchema>>;

/** How somebody is told who has no e-mail address: by one of ours, over the phone or by post. `at`: the number, or the address. */
export const REACHES = ["phone", "post"] as const;
type Reach = { by: (typeof REACHES)[number]; at: string };

/** Where somebody is reached whose request one of ours took in, and who has no e-mail address. */
export type ByHand = { name: string; email: null; reach: Reach; letterLocale: Locale };

/** Whom a ticket's letters are for: who filed by the portal has an e-mail address; who called may have none. */
export type TicketContact = ContactAnswer | ByHand;

/** A draft's answers: each part present once its question has been answered validly, plus what was typed but not yet valid. */
export type Answers = {
  /** What is asked for in one visit, in the portal's order. */
  rights?: Right[];
  requester?: RequesterSoFar;
  who?: WhoAnswer;
  /** How old the person is whose data are meant; absent where they did not say. */
  age?: AgeBand | undefined;
  /** A child who asks alone says that a guardian agrees. */
  guardian?: "agrees";
  /** How that guardian is reached: an address or a number, as the child gives it. Absent in requests from before it was asked. */
  guardianContact?: string;
  /** “What exactly” of every right that was ever chosen: one taken back and chosen again has its answer still. */
  whats?: WhatAnswer[];
  /** Whether the page for evidence was seen; the files themselves stand in rows of their own. */
  evidence?: "seen";
  contact?: ContactAnswer;
  /** Step → the raw fields last typed there, kept so that a change of language or a reload loses nothing. */
  typed?: Record<string, Record<string, string | string[]>>;
};

/** Answers that can be filed: one “what exactly” for each right, in the same order. */
export type FiledAnswers = Required<
  Omit<Answers, "typed" | "requester" | "evidence" | "age" | "guardian" | "guardianContact">
> &
  Pick<Answers, "age" | "guardian" | "guardianContact"> & { requester: RequesterAnswer };

/** A visit's “what exactly” with one of them told (anew). */
export function withWhat(whats: readonly WhatAnswer[] = [], told: WhatAnswer): WhatAnswer[] {
  return [...whats.filter(({ right }) => right !== told.right), told];
}

/** What a person objects to; null for any other right. */
export function objectionOf(what: WhatAnswer): ObjectionKind | null {
  return what.right === "object" ? what.against : null;
}
