import { z } from "zod";

const count = z.number().int();

/** How whom a programme tells was read. Numbers only: nobody is in it. */
const accountSchema = z.object({
  /** A list a colleague sent, or the one of the controller's own system. */
  from: z.enum(["list", "connected"]),
  /** How many lines named somebody. */
  lines: count,
  /** How many of them said what another had said. */
  folded: count,
  /** How many cannot be used; only a connected list is read in spite of them. */
  refused: count.default(0),
  /** Whether a colleague has decided that it is told without them. */
  leftOut: z.boolean().default(false),
});
export type AudienceAccount = z.output<typeof accountSchema>;

/** The account of a programme's row; null where it has no audience, or one from before accounts were kept. */
export function accountOf({ audience }: { audience: unknown }): AudienceAccount | null {
  return accountSchema.safeParse(audience).data ?? null;
}

/** Whether lines that cannot be used still wait for somebody to decide about them. */
export function hasUndecided(account: AudienceAccount | null): boolean {
  return account !== null && account.refused > 0 && !account.leftOut;
}
