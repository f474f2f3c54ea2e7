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

const required = { error: "required" satisfies FieldError };

const time = z
  .string(required)
  .max(40, "time")
  .transform(machineText)
  .pipe(
    z
      // What a form reads takes what is empty by then for nothing at all.
      .string(required)
      .max(40)
      .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "time" satisfies FieldError),
  );

/**
 * When something can have reached us under a policy: not after the instant, nor after the last day for requests where its service ends (`until`), nor before its first
 * day (`from`) where that is known.
 */
export type ReceiptLimits = { zone: string; now: Date; from: CivilDate | null; until: CivilDate | null };

/** A day on which something can have reached us. By itself, so that it is said whatever else is wrong. */
function receivedOn({ zone, now, from, until }: ReceiptLimits) {
  const today = civilDateIn(now, zone);
  return typedDay.superRefine((day, context) => {
    const late = until !== null && day > until ? "after-close" : null;
    const early = from !== null && day < from ? "before-policy" : null;
    const gap: FieldError | null = dayGap(day, today) ?? late ?? early;
    if (gap) context.addIssue({ code: "custom", message: gap });
  });
}

/** A day and a time on the wall of the policy's zone as the instant something reached us; each thing wrong with it beside its field. */
export function receiptFields(limits: ReceiptLimits) {
  const { zone, now } = limits;
  return z.object({ on: receivedOn(limits), time }).transform((told, context): Date => {
    const receivedAt = instantAt(told.on, told.time as LocalTime, zone);
    if (receivedAt > now) context.addIssue({ code: "custom", path: ["time"], message: "not-yet" satisfies FieldError });
    return receivedAt;
  });
}

/** What is wrong between two fields, of the values both could be read to; a field that could not be read tells so itself. */
type Between = {
  field: string;
  of: readonly string[];
  error: FieldError;
  isWrong: (told: Record<string, unknown>) => boolean;
};

/** Tells what is wrong between fields along with what is wrong with each, at once: a rule waits for nothing but the fields it is about. */
function withRules<T extends z.ZodObject>(schema: T, rules: readonly Between[]): T {
  return rules.reduce(
    (sum, { field, of, error, isWrong }) =>
      sum.refine((told) => !isWrong(told), {
        path: [field],
        error,
        when: ({ issues }) => !issues.some(({ path }) => of.includes(String(path?.[0]))),
      }),
    schema,
  );
}

/**
 * The schema of how a request came, what is asked for and who asks. In: the policy, the rights it offers at its front, when it can have been
 * received. An authority that passed a request on is named, and wants no answer before it reached us; a kind of requester that may not ask for all of the rights is
 * told beside it, as on the portal. All that is wrong is told in one round.
 */
export function cameSchema(profile: Profile, offered: readonly Right[], limits: ReceiptLimits) {
  const kinds = z.enum(offeredKinds(profile), { error: "choose-one" satisfies FieldError });
  const fields = z.object({
    channel: z.enum(TAKEN_CHANNELS, { error: "choose-one" satisfies FieldError }),
    office: optionalLine,
    file: optionalLine,
    answerBy: optionalDay,
    on: receivedOn(limits),
    time,
    rights: manyOf(offered)
      .default([])
      .refine((rights) => rights.length > 0, { message: "choose-any" satisfies FieldError }),
    kind: asksWhoAsks(profile) ? kinds : kinds.catch("subject"),
  });
  type Told = z.output<typeof fields>;
  const { zone, now } = limits;
  const received = ({ on, time: at }: Pick<Told, "on" | "time">) => instantAt(on, at as LocalTime, zone);
  const rule = <K extends keyof Told & string>(
    field: string,
    error: FieldError,
    of: readonly K[],
    isWrong: (told: Pick<Told, K>) => boolean,
  ): Between => ({ field, error, of, isWrong: (told) => isWrong(told as Pick<Told, K>) });
  const rules = [
    rule("time", "not-yet", ["on", "time"], (told) => received(told) > now),
    rule("office", "required", ["channel", "office"], (told) => told.channel === "authority" && told.office === ""),
    rule(
      "answerBy",
      "before-receipt",
      ["channel", "answerBy", "on"],
      ({ channel, answerBy, on }) => channel === "authority" && answerBy !== null && answerBy < on,
    ),
    rule(
      "kind",
      "not-for-relatives",
      ["kind", "rights"],
      ({ kind, rights }) => !rights.every((right) => mayAskFor(kind, right)),
    ),
  ];
  return withRules(fields, rules).transform((told): CameTold => {
    const { channel, office, file, answerBy, rights, kind } = told;
    const authority = channel === "authority" ? { name: office, file, dueOn: answerBy } : null;
    return { came: { channel, receivedAt: received(told).toISOString(), authority }, rights, kind };
  });
}
