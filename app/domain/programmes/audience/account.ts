import { z } from "zod";

/** How whom a programme tells was read: from a list a colleague sent. Numbers only: nobody is in it. */
const accountSchema = z.object({
  from: z.literal("list"),
  /** How many lines named somebody. */
  lines: z.number().int(),
  /** How many of them said what another had said. */
  folded: z.number().int(),
});
export type AudienceAccount = z.output<typeof accountSchema>;

/** The account of a programme's row; null where it has no audience, or one from before accounts were kept. */
export function accountOf({ audience }: { audience: unknown }): AudienceAccount | null {
  return accountSchema.safeParse(audience).data ?? null;
}
