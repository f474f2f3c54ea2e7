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
  return receiptGap(receivedAt, now, zone) === null;
}

function receiptGap(receivedAt: Date, now: Date, zone: string): FieldError | null {
  if (receivedAt > now) return "not-yet";
  const oldest = addDays(civilDateIn(now, zone), -OLDEST_DAYS);
  return civilDateIn(receivedAt, zone) < oldest ? "too-long-ago" : null;
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
  return z.object({ on: typedDay, time }).transform(({ on, time: at }, context): Date => {
    const receivedAt = instantAt(on, at as LocalTime, zone);
    const gap = receiptGap(receivedAt, now, zone) ?? (until !== null && on > until ? "after-close" : null);
    if (gap) {
      const today = civilDateIn(now, zone);
      context.addIssue({ code: "custom", path: [gap === "not-yet" && on === today ? "time" : "on"], message: gap });
    }
    return receivedAt;
  });
}

/** The authority, where one passed the request on. Its day, where it set one, is not before the request reached us. */
const office = z.object({ office: optionalLine, file: optionalLine, answerBy: optionalDay });

/**
 * The schema of how a request came, what is asked for and who asks. In: the policy, the rights it offers at its front, when it can have been
 * received. A kind of requester that may not ask for all of the rights is told beside it, as on the portal.
 */
export function cameSchema(profile: Profile, offered: readonly Right[], limits: ReceiptLimits) {
  const asks = asksWhoAsks(profile);
  const kinds = z.enum(offeredKinds(profile), { error: "choose-one" satisfies FieldError });
  const asked = z.object({
    channel: z.enum(TAKEN_CHANNELS, { error: "choose-one" satisfies FieldError }),
    rights: manyOf(offered)
      .default([])
      .refine((rights) => rights.length > 0, { message: "choose-any" satisfies FieldError }),
    kind: asks ? kinds : kinds.catch("subject"),
  });
  return asked
    .and(office)
    .and(receiptFields(limits).transform((receivedAt) => ({ receivedAt })))
    .transform((told, context): CameTold => {
      const { channel, receivedAt, rights, kind } = told;
      const say = (name: string, message: FieldError) => context.addIssue({ code: "custom", path: [name], message });
      if (!rights.every((right) => mayAskFor(kind, right))) say("kind", "not-for-relatives");
      const isPassedOn = channel === "authority";
      if (isPassedOn && told.office === "") say("office", "required");
      if (isPassedOn && told.answerBy !== null && told.answerBy < civilDateIn(receivedAt, profile.zone))
        say("answerBy", "before-receipt");
      const authority = isPassedOn ? { name: told.office, file: told.file, dueOn: told.answerBy } : null;
      return { came: { channel, receivedAt: receivedAt.toISOString(), authority }, rights, kind };
    });
}
