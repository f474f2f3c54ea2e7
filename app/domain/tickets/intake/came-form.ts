import { z } from "zod";
import { addDays, type CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn, instantAt, type LocalTime } from "../../clock/dates/zone";
import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import { TAKEN_CHANNELS, type Authority, type TakenChannel } from "../channel/came";
import { asksWhoAsks, mayAskFor, offeredKinds, type RequesterSoFar } from "../filing/requester";
import { manyOf } from "../filing/answers";
import { machineText } from "../../typed/machine";
import { optionalDay, optionalLine, typedDay, type FieldError } from "../ticket/typed-fields";

/** How long ago a request may have reached us that nobody wrote down. */
const OLDEST_DAYS = 366;

/** How a request came, as it is kept with a draft. `receivedAt`: an instant, as ISO text. */
export type CameAnswer = { channel: TakenChannel; receivedAt: string; authority: Authority | null };

/** What the first page tells: how it came, what is asked for, and who asks. */
export type CameTold = { came: CameAnswer; rights: Right[]; kind: RequesterSoFar["kind"] };

/** Whether a request can have reached us at an instant: not later than now, and not longer ago than anybody would keep one lying. */
export function isUsableReceipt(receivedAt: Date, now: Date, zone: string): boolean {
  return receivedAt <= now && dayGap(civilDateIn(receivedAt, zone), civilDateIn(now, zone)) === null;
}

function dayGap(day: CivilDate, today: CivilDate): FieldError | null {
  if (day > today) return "not-yet";
  return day < addDays(today, -OLDEST_DAYS) ? "too-long-ago" : null;
}

const time = z
  .string({ error: "required" satisfies FieldError })
  .max(40, "time")
  .transform(machineText)
  .pipe(
    z
      .string()
      .max(40)
      .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "time" satisfies FieldError),
  );

/** When something can have reached us under a policy: not after the instant, nor after the last day for requests where its service ends. */
export type ReceiptLimits = { zone: string; now: Date; until: CivilDate | null };

/** A day and a time on the wall of the policy's zone as the instant something reached us; each thing wrong with it beside its field. */
export function receiptFields({ zone, now, until }: ReceiptLimits) {
  const today = civilDateIn(now, zone);
  // By itself, so that it is said whatever else is wrong.
  const on = typedDay.superRefine((day, context) => {
    const gap = dayGap(day, today) ?? (until !== null && day > until ? "after-close" : null);
    if (gap) context.addIssue({ code: "custom", message: gap });
  });
  return z.object({ on, time }).transform((told, context): Date => {
    const receivedAt = instantAt(told.on, told.time as LocalTime, zone);
    if (receivedAt > now) context.addIssue({ code: "custom", path: ["time"], message: "not-yet" satisfies FieldError });
    return receivedAt;
  });
}

/** By which way it came; and the authority, where one passed the request on: its day, where it set one, is not before the request reached us. */
const channel = z
  .object({
    channel: z.enum(TAKEN_CHANNELS, { error: "choose-one" satisfies FieldError }),
    office: optionalLine,
    file: optionalLine,
    answerBy: optionalDay,
  })
  .transform(({ channel, office, file, answerBy }, context) => {
    if (channel !== "authority") return { channel, authority: null };
    if (office === "") context.addIssue({ code: "custom", path: ["office"], message: "required" satisfies FieldError });
    return { channel, authority: { name: office, file, dueOn: answerBy } };
  });

/**
 * The schema of how a request came, what is asked for and who asks. In: the policy, the rights it offers at its front, when it can have been
 * received. A kind of requester that may not ask for all of the rights is told beside it, as on the portal.
 */
export function cameSchema(profile: Profile, offered: readonly Right[], limits: ReceiptLimits) {
  const asks = asksWhoAsks(profile);
  const kinds = z.enum(offeredKinds(profile), { error: "choose-one" satisfies FieldError });
  const asked = z.object({
    rights: manyOf(offered)
      .default([])
      .refine((rights) => rights.length > 0, { message: "choose-any" satisfies FieldError }),
    kind: asks ? kinds : kinds.catch("subject"),
  });
  return asked
    .and(channel)
    .and(receiptFields(limits).transform((receivedAt) => ({ receivedAt })))
    .transform((told, context): CameTold => {
      const { channel, authority, receivedAt, rights, kind } = told;
      const say = (name: string, message: FieldError) => context.addIssue({ code: "custom", path: [name], message });
      if (!rights.every((right) => mayAskFor(kind, right))) say("kind", "not-for-relatives");
      const answerBy = authority?.dueOn ?? null;
      if (answerBy !== null && answerBy < civilDateIn(receivedAt, profile.zone)) say("answerBy", "before-receipt");
      return { came: { channel, receivedAt: receivedAt.toISOString(), authority }, rights, kind };
    });
}
