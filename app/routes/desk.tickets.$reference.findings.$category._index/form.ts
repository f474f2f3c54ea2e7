import { z } from "zod";
import { FINDING_LIMITS, readLines, type FoundLine } from "#app/domain/files/finding";
import { optionalText } from "#app/domain/tickets/ticket/typed-fields";

/** What was found in one category, as it is typed: nothing at all, or lines of field and value. */
export const findingForm = z
  .object({
    nothing: z.literal("yes").optional(),
    lines: optionalText(FINDING_LIMITS.text),
  })
  .transform(({ nothing, lines }): { nothing: boolean; lines: FoundLine[] } => ({
    nothing: nothing === "yes",
    lines: nothing ? [] : readLines(lines),
  }));
