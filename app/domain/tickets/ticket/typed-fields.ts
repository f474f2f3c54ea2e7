import { z } from "zod";
import { readDate } from "../../clock/dates/typed-date";
import { LONGEST_EMAIL, parseEmail } from "../../typed/email";
import { machineText, withPlainSigns } from "../../typed/machine";
import { oneLine, plainLines } from "../../typed/text";
import { isVisible } from "../../typed/unseen";

/** What is to be mended in a field, as a code; its words stand in `app/copy`. */
export type FieldError =
  | "required"
  | "choose-one"
  | "choose-some"
  | "choose-any"
  | "accept-all"
  | "too-long"
  | "too-short"
  | "email"
  | "phone"
  | "whole-phone"
  | "reach"
  | "say-one"
  | "same-value"
  | "code"
  | "age"
  | "of-age"
  | "date"
  | "later-date"
  | "until-after-since"
  | "in-future"
  | "in-past"
  | "duty-over"
  | "not-for-relatives"
  | "rung-too-low"
  | "not-signed"
  | "not-confirmed"
  | "answered-no"
  | "in-dispute"
  | "denial-ahead"
  | "denial-of-known"
  | "pace"
  | "escalation-days"
  | "time"
  | "too-soon"
  | "before-end"
  | "acceptance-needed"
  | "acceptance-by-policy"
  | "letter-needed"
  | "page-needed"
  | "keep-days"
  | "not-yet"
  | "before-receipt"
  | "before-question"
  | "too-long-ago"
  | "after-close"
  | "before-policy"
  | "words-or-scan"
  | "list-code"
  | "sample-size"
  | "seed"
  | "finding-open"
  | "finding-contradicts"
  | "changed-meanwhile"
  | "left-open"
  | "loose-brace"
  | "words-not-in-zh-CN"
  | "words-not-in-en"
  | "of-other-choice"
  | "same-step"
  | "step-for-nobody"
  | "not-in-zh-CN"
  | "not-in-en";

const LINE = 120;
const PARAGRAPH = 2000;
/** Of what is read by its sense, not by its length: room for whatever stands around it. */
const RAW = 1000;

const REQUIRED = { error: "required" satisfies FieldError };

// Fields of free text, as `typed/text` spells them: what nobody can see is not there. All limits count UTF-16 units.

/** One line that must be filled in. */
export function requiredLine(most: number) {
  return z.string(REQUIRED).overwrite(oneLine).trim().min(1, "required").max(most, "too-long");
}

/** Lines that must be filled in. */
export function requiredText(most: number) {
  return z.string(REQUIRED).overwrite(plainLines).trim().min(1, "required").max(most, "too-long");
}

/** Lines that may be left empty. */
export function optionalText(most: number) {
  return z.string().overwrite(plainLines).trim().max(most, "too-long").default("");
}

export const line = requiredLine(LINE);
export const optionalLine = z.string().overwrite(oneLine).trim().max(LINE, "too-long").default("");
/** One that is looked up in another system as well, such as a number of an order: in plain signs, however it was typed. */
export const optionalClue = z
  .string()
  .overwrite(oneLine)
  .overwrite(withPlainSigns)
  .trim()
  .max(LINE, "too-long")
  .default("");
/** A phone number that may be left empty, or as much of one as somebody knows: four figures find it. */
export const optionalPhone = optionalClue.refine(
  (typed) => typed === "" || (typed.match(/\d/g) ?? []).length >= 4,
  "phone" satisfies FieldError,
);
export const paragraph = requiredText(PARAGRAPH);
export const optionalParagraph = optionalText(PARAGRAPH);

/** What a reader makes of what was typed; the code is said where it makes nothing of it. */
function readBy<T>(read: (typed: string) => T | null, code: FieldError) {
  return (typed: string, context: z.RefinementCtx): T => {
    const value = read(typed);
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: code });
    return z.NEVER;
  };
}

/** An address, however it was typed. Out: as it is written to and counted (`parseEmail`). */
export const emailAddress = z
  .string(REQUIRED)
  .max(RAW, "too-long")
  .refine(isVisible, REQUIRED)
  .refine((typed) => machineText(typed).length <= LONGEST_EMAIL, "too-long" satisfies FieldError)
  .transform(readBy(parseEmail, "email"));

/** An address that may be left empty. Out: as `emailAddress`, or nothing. */
export const optionalEmail = z
  .string()
  .max(RAW, "too-long")
  .default("")
  .transform((typed, context) => (isVisible(typed) ? readBy(parseEmail, "email")(typed, context) : ""));

/** A day, however it was typed. Out: a civil date. */
export const typedDay = z
  .string(REQUIRED)
  .max(RAW, "date")
  .refine(isVisible, REQUIRED)
  .transform(readBy(readDate, "date"));

/** A day that may be left empty. Out: a civil date, or null. */
export const optionalDay = z
  .string()
  .max(RAW, "date")
  .nullable()
  .default(null)
  .transform((typed) => (typed !== null && isVisible(typed) ? typed : null))
  .pipe(z.string().max(RAW).transform(readBy(readDate, "date")).nullable());
