import { z } from "zod";
import { oneLine, plainLines } from "./typed-text";

/** What is to be mended in a field, as a code; its words stand in `app/copy`. */
export type FieldError =
  | "required"
  | "choose-one"
  | "choose-some"
  | "choose-any"
  | "accept-all"
  | "too-long"
  | "email"
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
  | "not-for-relatives";

const LINE = 120;
const PARAGRAPH = 2000;

/** One line somebody has to write. All limits of fields count UTF-16 units; text is trimmed and holds no control characters. */
export function requiredLine(longest: number) {
  return z
    .string({ error: "required" satisfies FieldError })
    .overwrite(oneLine)
    .trim()
    .min(1, "required")
    .max(longest, "too-long");
}

/** Text of several lines somebody has to write. As `requiredLine`. */
export function requiredText(longest: number) {
  return z
    .string({ error: "required" satisfies FieldError })
    .overwrite(plainLines)
    .trim()
    .min(1, "required")
    .max(longest, "too-long");
}

/** Text of several lines that may be left out: then it is empty. As `requiredLine`. */
export function optionalText(longest: number) {
  return z.string().overwrite(plainLines).trim().max(longest, "too-long").default("");
}

export const line = requiredLine(LINE);
export const optionalLine = z.string().overwrite(oneLine).trim().max(LINE, "too-long").default("");
export const paragraph = requiredText(PARAGRAPH);
export const optionalParagraph = optionalText(PARAGRAPH);
