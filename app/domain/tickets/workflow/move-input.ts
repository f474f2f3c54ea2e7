import { z } from "zod";
import { MOST_GROUNDS } from "../../policies/profile/profile";
import { MOST_ROWS, slug } from "../../policies/profile/profile-parts";
import { particularsSchema } from "./particulars";
import { REACHED } from "./unverified";
import { TRANSFER_CONDITIONS } from "./transfer-conditions";
import {
  AUTHORITY_WAYS,
  CONFIRMATIONS,
  EVIDENCE_DAYS,
  HEARD_BY,
  ITEM_OUTCOMES,
  PAUSES,
  REPLY_DAYS,
  VERIFICATION_METHODS,
} from "./codes";
import { optionalDay, optionalText, requiredLine, requiredText, type FieldError } from "../ticket/typed-fields";

const words = requiredText(4000);
const optionalWords = optionalText(4000);
/** A sum as it is said to the person, with its currency. Nothing is charged here. */
const amount = requiredLine(60);
const nothing = z.object({});
const chosen = slug.nullable().default(null);
/** Why the promise stands still meanwhile, where the policy's law wants to know; whether it does is looked at with the ticket. */
const pause = z.enum(PAUSES, { error: "choose-one" satisfies FieldError }).optional();

/** A ground with its explanation; where a duty to keep data is the reason, which, and the day of the event it is counted from. */
const groundSchema = z
  .object({
    id: slug,
    explanation: words,
    dutyId: slug.nullish(),
    eventOn: optionalDay.optional(),
    /** What is said of somebody who could not be verified, where the right asks for it. */
    denial: z.object({ reached: z.enum(REACHED), categories: z.array(slug).max(MOST_ROWS) }).nullish(),
  })
  .superRefine(({ dutyId, eventOn }, context) => {
    if (dutyId && !eventOn)
      context.addIssue({ code: "custom", path: ["eventOn"], message: "required" satisfies FieldError });
  });
const grounds = z.object({
  grounds: z
    .array(groundSchema)
    .min(1, "choose-one")
    .max(MOST_GROUNDS, "too-long" satisfies FieldError),
});

/**
 * One thing that was asked for and what became of it. A refusal names its ground and is explained. What is kept because of a duty says which,
 * and the day of the event it is counted from: until when follows from them. What is restricted without one (a backup not yet purged) says until when.
 */
const itemSchema = z
  .object({
    what: requiredText(500),
    /** Of the policy's lists: a data category, a consent, a system. */
    category: chosen,
    outcome: z.enum(ITEM_OUTCOMES, { error: "choose-one" satisfies FieldError }),
    note: optionalText(2000),
    groundId: chosen,
    dutyId: chosen,
    eventOn: optionalDay,
    until: optionalDay,
  })
  .superRefine(({ outcome, groundId, note, dutyId, eventOn, until }, context) => {
    const say = (path: string, message: FieldError) => context.addIssue({ code: "custom", path: [path], message });
    if (outcome === "refused" && !groundId) say("groundId", "choose-one");
    if (outcome === "refused" && note === "") say("note", "required");
    if (outcome === "restricted" && !dutyId && !until) say("until", "required");
    if ((outcome === "restricted" || outcome === "refused") && dutyId && !eventOn) say("eventOn", "required");
  });
export type FinishItem = z.output<typeof itemSchema>;

/** More would be no list a person can read. */
export const MOST_ITEMS = 20;

/** A recipient of the data that is told, and what it needs to find them: nothing more goes to it. */
const told = z.object({
  id: slug,
  find: requiredText(2000),
});

const finish = z.object({
  items: z
    .array(itemSchema)
    .min(1, "required" satisfies FieldError)
    .max(MOST_ITEMS, "too-long" satisfies FieldError),
  where: words,
  done: optionalWords,
  recipients: z
    .array(told)
    .max(MOST_ROWS, "too-long" satisfies FieldError)
    .optional(),
  particulars: particularsSchema.optional(),
});

/** How many working days the person gets. */
function days({ least, most }: { least: number; most: number }) {
  return z.coerce
    .number({ error: "choose-one" satisfies FieldError })
    .int("choose-one")
    .min(least, "choose-one")
    .max(most, "choose-one");
}

/** What is missing: of the policy's list by its place there, and in words of staff's own, one on a line. */
const askEvidence = z
  .object({
    items: z
      .array(z.coerce.number().int().min(0).max(99))
      .max(100, "choose-some" satisfies FieldError)
      .default([]),
    others: optionalWords,
    days: days(EVIDENCE_DAYS).default(EVIDENCE_DAYS.suggested),
    pause,
  })
  .refine(({ items, others }) => items.length > 0 || others !== "", {
    message: "choose-some" satisfies FieldError,
    path: ["items"],
  });

/** What can become of the decision a complaint is about: it stands, it is made anew, or it is taken back. */
export const VERDICTS = ["confirmed", "changed", "withdrawn"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What each action of the workflow must be given, as zod schemas; messages are codes of `FieldError`. */
export const MOVE_INPUTS = {
  take: nothing,
  // `method` and `detail`: who asks. `subjectMethod`, `confirmed` and `behalf`: the person they ask for, and by what right; what is wanted follows from who asks.
  verify: z.object({
    method: z.enum(VERIFICATION_METHODS, { error: "choose-one" satisfies FieldError }),
    detail: words,
    subjectMethod: z
      .enum(VERIFICATION_METHODS, { error: "choose-one" satisfies FieldError })
      .nullable()
      .default(null),
    authority: z
      .enum(AUTHORITY_WAYS, { error: "choose-one" satisfies FieldError })
      .nullable()
      .default(null),
    confirmed: z.array(z.enum(CONFIRMATIONS)).max(CONFIRMATIONS.length).default([]),
    behalf: optionalWords,
    /** Which facts were compared, by the ids of the policy's clues and a few of the product's own; told of corrections alone. */
    compared: z
      .array(slug)
      .max(MOST_ROWS + 3)
      .default([]),
  }),
  // Without a number of days, those that are suggested.
  ask: z.object({ question: words, days: days(REPLY_DAYS).optional(), pause }),
  "ask-evidence": askEvidence,
  // Sent with “that is all”, the files are the answer and words may be left out.
  answer: z
    .object({ answer: optionalWords, complete: z.literal("files").optional() })
    .refine(({ answer, complete }) => complete !== undefined || answer !== "", {
      message: "required" satisfies FieldError,
      path: ["answer"],
    }),
  // Whether it was said after it was asked is looked at with the ticket.
  "note-answer": z.object({
    heardAt: z.date(),
    channel: z.enum(HEARD_BY, { error: "choose-one" satisfies FieldError }),
    by: requiredLine(100),
    answer: words,
  }),
  block: z.object({
    blockers: z
      .array(slug)
      .max(MOST_ROWS, "choose-one" satisfies FieldError)
      .default([])
      .refine((blockers) => blockers.length > 0, "choose-one" satisfies FieldError),
    note: optionalWords,
  }),
  clear: z.object({ answer: optionalWords }),
  extend: z.object({ reason: words }),
  "put-aside": z.object({ reason: words }),
  "propose-aside": z.object({ reason: words }),
  "confirm-aside": nothing,
  "clear-aside": z.object({ note: optionalWords }),
  "tell-aside": z.object({ reason: words }),
  "bring-back": z.object({ reason: words }),
  approve: z.object({
    note: optionalWords,
    conditions: z.array(z.enum(TRANSFER_CONDITIONS)).max(TRANSFER_CONDITIONS.length).default([]),
  }),
  cooled: nothing,
  refuse: grounds,
  "propose-refusal": grounds,
  "confirm-refusal": nothing,
  "send-back": z.object({ reason: words }),
  "take-back": nothing,
  finish,
  "propose-finish": finish,
  "confirm-finish": nothing,
  "propose-fee": z.object({ amount: amount, reason: words }),
  "confirm-fee": nothing,
  judge: z.object({ verdict: z.enum(VERDICTS, { error: "choose-one" satisfies FieldError }), reasons: words }),
  withdraw: nothing,
  reopen: z.object({ reason: words }),
  "finish-with": z.object({ decisionId: z.uuid() }),
  "refuse-with": z.object({ decisionId: z.uuid() }),
  reinstate: z.object({ complaintId: z.uuid(), verdict: z.enum(VERDICTS) }),
} as const;

export type MoveInput = { [A in keyof typeof MOVE_INPUTS]: z.infer<(typeof MOVE_INPUTS)[A]> };
