import { z } from "zod";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";
import { parseEmail } from "#app/domain/typed/email";

/** Most addresses noted at once. */
const MOST = 500;

/** Addresses whose letter came back, one a line. Out: as they are written to. */
export const returnedForm = z.object({
  list: z
    .string({ error: "required" satisfies FieldError })
    .max(MOST * 300, "too-long" satisfies FieldError)
    .transform((typed, context): string[] => {
      const lines = typed
        .split(/[\n,;，；]/)
        .map((line) => line.trim())
        .filter((line) => line !== "");
      const emails = lines.map(parseEmail);
      const say = (message: FieldError) => {
        context.addIssue({ code: "custom", message });
        return z.NEVER;
      };
      if (lines.length === 0) return say("required");
      if (lines.length > MOST) return say("too-long");
      return emails.includes(null) ? say("email") : emails.filter((email) => email !== null);
    }),
});
