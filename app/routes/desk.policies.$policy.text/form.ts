import { z } from "zod";
import { LONGEST_POLICY } from "#app/domain/policies/profile/papers";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";
import { plainLines } from "#app/domain/typed/text";

/** Every sign of the longest text in Chinese, percent-encoded, with room to spare. */
export const TEXT_LIMITS = { bytes: 2 * 1024 * 1024 };

/** A pasted text line by line, so that no line is too long to be spelt as all that is typed; what is longer than can be kept stays as it is. */
function pasted(typed: string): string {
  return typed.length > 2 * LONGEST_POLICY ? typed : typed.split("\n").map(plainLines).join("\n").trim();
}

/** A policy's own text; empty where it is read elsewhere. */
export const textForm = z.object({
  text: z
    .string()
    .overwrite(pasted)
    .max(LONGEST_POLICY, "too-long" satisfies FieldError)
    .default(""),
});
