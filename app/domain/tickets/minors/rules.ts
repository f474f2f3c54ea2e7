import { z } from "zod";
import { addDays, type CivilDate } from "../../clock/dates/civil-date";
import { dueAt } from "../../clock/stopwatch/due";
import { civilDateIn } from "../../clock/dates/zone";
import { MINOR_BANDS } from "../../policies/profile/ages";
import { optionalText, requiredText, type FieldError } from "../ticket/typed-fields";
export const ACCESS_DECISIONS = ["approved", "refused"] as const;
export type AccessDecision = (typeof ACCESS_DECISIONS)[number];

/** For how many civil days an approval can be given, its own day counted; there is none without an end. Source: the product's own. */
export const ACCESS_DAYS = [1, 7, 15, 30] as const;
export const SUGGESTED_DAYS = 7;

const LONGEST = 1000;
const words = requiredText(LONGEST);

/** Why a colleague must see it. */
export const askAccessInput = z.object({ reason: words });

/** What is decided, for how long, and why not where it is refused. */
export const decideAccessInput = z
  .object({
    decision: z.enum(ACCESS_DECISIONS, { error: "choose-one" satisfies FieldError }),
    days: z.coerce
      .number({ error: "choose-one" satisfies FieldError })
      .refine((days) => ACCESS_DAYS.some((each) => each === days), "choose-one" satisfies FieldError),
    note: optionalText(LONGEST),
  })
  .refine(({ decision, note }) => decision === "approved" || note !== "", {
    message: "required" satisfies FieldError,
    path: ["note"],
  });
export type DecideAccessInput = z.output<typeof decideAccessInput>;

/** How old staff found the person to be, and what showed it. */
export const noteMinorInput = z.object({
  band: z.enum(MINOR_BANDS, { error: "choose-one" satisfies FieldError }),
  shown: words,
});
export type NoteMinorInput = z.output<typeof noteMinorInput>;

/** Why an approval is taken back before its end. */
export const endAccessInput = z.object({ reason: words });

/** When an approval given now ends: its last day, and the local midnight after it, so that nobody is cut off in the middle of a working day. */
export function accessEnd(now: Date, days: number, zone: string): { on: CivilDate; at: Date } {
  const on = addDays(civilDateIn(now, zone), days - 1);
  return { on, at: dueAt(on, zone) };
}

/** An asking as far as it decides whether somebody may look: `expiresAt` is when an approval runs out, `endedAt` when it was taken back before. */
export type Approval = { decision: string | null; expiresAt: Date | null; endedAt: Date | null };

/** Whether an approval holds at this instant. */
export function isInForce({ decision, expiresAt, endedAt }: Approval, now: Date): boolean {
  return (
    decision === ("approved" satisfies AccessDecision) && endedAt === null && expiresAt !== null && now < expiresAt
  );
}
