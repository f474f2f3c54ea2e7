import { z } from "zod";
import type { CivilDate } from "../../clock/dates/civil-date";
import { guardianAsksBelow } from "../../policies/profile/ages";
import type { Profile } from "../../policies/profile/profile";
import type { RequesterKind } from "../../policies/profile/profile-parts";
import type { Right } from "../../policies/profile/rights";
import { machineText } from "../../typed/machine";
import { line, optionalDay, paragraph, typedDay, type FieldError } from "../ticket/typed-fields";

/** Who asks, and for whom. Days are civil dates; `authorityUntil` is empty where the authority names no end. */
export type RequesterAnswer =
  | { kind: "subject" }
  | { kind: "guardian"; subjectName: string; subjectAge: number; relation: string }
  | { kind: "agent"; subjectName: string; authority: string; authorityUntil: string }
  | { kind: "relative"; subjectName: string; diedOn: CivilDate; kinship: string; interest: string };

/** Somebody who asks for another person. */
export type BehalfAnswer = Exclude<RequesterAnswer, { kind: "subject" }>;
export type BehalfKind = BehalfAnswer["kind"];

/** Who asks as far as it was told: the kind comes first, what it needs beside that on its own page. */
export type RequesterSoFar = RequesterAnswer | { kind: RequesterKind };

/** What a near relative of someone deceased may ask for. Source: the product's rules on rights (requesters). */
export const RIGHTS_OF_RELATIVES: readonly Right[] = ["access", "copy", "correct", "delete", "cancel"];

export type Offer = Pick<Profile, "requesters" | "minorAge"> & Partial<Pick<Profile, "rights">>;

/** Whether a kind of requester may ask for a right at all. */
export function mayAskFor(kind: RequesterKind, right: Right): boolean {
  return kind !== "relative" || RIGHTS_OF_RELATIVES.includes(right);
}

/** The kinds of requester a policy lets ask, in its order. */
export function offeredKinds({ requesters }: Offer): RequesterKind[] {
  return requesters.map(({ kind }) => kind);
}

/** Whether there is anything to choose: a policy that knows the subject alone asks nobody who they are to the data. */
export function asksWhoAsks(offer: Offer): boolean {
  return offeredKinds(offer).some((kind) => kind !== "subject");
}

/** Whether everything is told of who asks. */
export function isWhole(told: RequesterSoFar): told is RequesterAnswer {
  return told.kind === "subject" || "subjectName" in told;
}

/** Whether a policy lets this requester ask for this right: a kind it offers, a minor or somebody under its own age, a right open to the kind. */
export function isAdmitted(requester: RequesterAnswer, right: Right, offer: Offer): boolean {
  if (!offeredKinds(offer).includes(requester.kind) || !mayAskFor(requester.kind, right)) return false;
  const below = guardianAsksBelow(offer.minorAge);
  return requester.kind !== "guardian" || below === null || requester.subjectAge < below;
}

const OLDEST = 130;

/** Years as people write them: figures of any width, with the word for years beside them or without. */
const YEARS = /^(\d{1,3})[\s-]*(?:周岁|岁|years?(?:[\s-]*old)?|yrs?|y\/?o)?$/i;

function age(below: number | null) {
  return line
    .transform((typed) => Number(YEARS.exec(machineText(typed))?.[1] ?? NaN))
    .pipe(
      z.number({ error: "age" satisfies FieldError }).max(OLDEST, { error: "age" satisfies FieldError, abort: true }),
    )
    .refine((years) => below === null || years < below, { message: "of-age" satisfies FieldError });
}

/** The schema of the question who asks: a kind the policy offers, and one that may ask for these rights. */
export function kindSchema(offer: Offer, rights: readonly Right[]) {
  const kinds = offeredKinds(offer);
  return z.object({
    kind: z
      .enum(kinds, { error: "choose-one" satisfies FieldError })
      .refine((kind) => rights.every((right) => mayAskFor(kind, right)), {
        message: "not-for-relatives" satisfies FieldError,
      }),
  });
}

/**
 * The schema of what a kind of requester tells beside that. In: the kind, the policy, today as a civil date in its zone: nobody
 * died later than that, and an authority that ended before is none any more.
 */
export function behalfSchema(kind: BehalfKind, { minorAge }: Offer, today: CivilDate): z.ZodType<BehalfAnswer> {
  const schemas = {
    guardian: z.object({
      kind: z.literal("guardian"),
      subjectName: line,
      subjectAge: age(guardianAsksBelow(minorAge)),
      relation: line,
    }),
    agent: z.object({
      kind: z.literal("agent"),
      subjectName: line,
      authority: paragraph,
      authorityUntil: optionalDay
        .refine((until) => until === null || until >= today, { message: "in-past" satisfies FieldError })
        .transform((until) => until ?? ""),
    }),
    relative: z.object({
      kind: z.literal("relative"),
      subjectName: line,
      diedOn: typedDay.refine((died) => died <= today, { message: "in-future" satisfies FieldError }),
      kinship: line,
      interest: paragraph,
    }),
  } as const satisfies { [K in BehalfKind]: z.ZodType<Extract<BehalfAnswer, { kind: K }>> };
  return schemas[kind];
}
