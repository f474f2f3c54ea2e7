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

/** Fields of free text. All limits count UTF-16 units; text is trimmed and holds no control characters. */
export const line = z
  .string({ error: "required" satisfies FieldError })
  .overwrite(oneLine)
  .trim()
  .min(1, "required")
  .max(LINE, "too-long");
export const optionalLine = z.string().overwrite(oneLine).trim().max(LINE, "too-long").default("");
export const paragraph = z
  .string({ error: "required" satisfies FieldError })
  .overwrite(plainLines)
  .trim()
  .min(1, "required")
  .max(PARAGRAPH, "too-long");
export const optionalParagraph = z.string().overwrite(plainLines).trim().max(PARAGRAPH, "too-long").default("");
