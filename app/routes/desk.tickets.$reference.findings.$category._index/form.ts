import { z } from "zod";
import { FINDING_LIMITS, readLines, type FoundLine } from "#app/domain/files/finding";
import { plainLines } from "#app/domain/tickets/ticket/typed-text";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** What was found in one category, as it is typed: nothing at all, or lines of field and value. */
export const findingForm = z
  .object({
    nothing: z.literal("yes").optional(),
    lines: z
      .string()
      .overwrite(plainLines)
      .trim()
      .max(FINDING_LIMITS.text, "too-long" satisfies FieldError)
      .default(""),
  })
  .transform(({ nothing, lines }): { nothing: boolean; lines: FoundLine[] } => ({
    nothing: nothing === "yes",
    lines: nothing ? [] : readLines(lines),
  }));
