import { z } from "zod";
import { LOCALES } from "../../language";
import type { Right } from "../../policies/profile/rights";
import { optionalDay, optionalParagraph, paragraph, typedDay, type FieldError } from "../ticket/typed-fields";
import type { AutomatedWish, ItemOutcome } from "./codes";

/** What was done to a processing that a person objected to. */
export const MEASURES = ["stopped", "limited"] as const;
/** Whether a person looked at a program's decision again, and what came of it. */
export const REVIEWS = ["none", "upheld", "changed"] as const;

const chosen = { error: "choose-one" satisfies FieldError };

/** What an answer says of a use that ends: which, and from what day on. */
function stopping<R extends "object" | "opt-out" | "limit">(right: R) {
  return z.object({ right: z.literal(right), processing: paragraph, since: typedDay });
}

/**
 * What an answer must say beside its items, because the right is about it. Source: the product's rules on rights: what is restricted and
 * until when; explaining the rules (PIPL 48), explaining a program's decision or having a person decide (24). Codes are of our own; all else is what staff wrote for the person.
 */
export const particularsSchema = z.discriminatedUnion("right", [
  z
    .object({
      right: z.literal("restrict"),
      measure: z.enum(MEASURES, chosen),
      processing: paragraph,
      since: typedDay,
      until: optionalDay,
    })
    .refine(({ since, until }) => until === null || until > since, {
      message: "until-after-since" satisfies FieldError,
      path: ["until"],
    }),
  stopping("object"),
  stopping("opt-out"),
  stopping("limit"),
  z.object({ right: z.literal("personalisation"), places: paragraph, still: optionalParagraph }),
  z.object({ right: z.literal("rules"), explanation: paragraph, language: z.enum(LOCALES, chosen) }),
  z
    .object({
      right: z.literal("automated"),
      logic: paragraph,
      factors: paragraph,
      review: z.enum(REVIEWS, chosen),
      decided: optionalParagraph,
    })
    .refine(({ review, decided }) => review !== "changed" || decided !== "", {
      message: "required" satisfies FieldError,
      path: ["decided"],
    }),
]);
export type Particulars = z.output<typeof particularsSchema>;
export type ParticularRight = Particulars["right"];
const PARTICULAR_RIGHTS = [
  "restrict",
  "object",
  "personalisation",
  "opt-out",
  "limit",
  "rules",
  "automated",
] as const satisfies ParticularRight[];

/** True for a right whose answer has something peculiar to say. */
export function hasParticulars(right: Right): right is ParticularRight {
  return PARTICULAR_RIGHTS.some((each) => each === right);
}

/** Whether an answer with these outcomes must say it: what was refused or not found has nothing of the kind. */
export function asksParticulars(right: Right, outcomes: readonly ItemOutcome[]): right is ParticularRight {
  return hasParticulars(right) && outcomes.includes("granted");
}

/** What may have come of a person's looking again: who asked for it is not answered without it. In: the wish; null for other rights. */
export function reviewsFor(wish: AutomatedWish | null): readonly (typeof REVIEWS)[number][] {
  return wish === "human" || wish === "refuse" ? REVIEWS.filter((review) => review !== "none") : REVIEWS;
}

/** Whether an answer says what is peculiar to its right, and nothing of another's. */
export function saysParticulars(
  right: Right,
  outcomes: readonly ItemOutcome[],
  said: Particulars | undefined,
  wish: AutomatedWish | null,
): boolean {
  if (!asksParticulars(right, outcomes)) return said === undefined;
  if (said?.right !== right) return false;
  return said.right !== "automated" || reviewsFor(wish).includes(said.review);
}

/** One particular by name; `measure`, `review` and `language` are codes, `since` and `until` civil dates, the rest is in words. */
export type ParticularName =
  | "measure"
  | "processing"
  | "since"
  | "until"
  | "places"
  | "still"
  | "explanation"
  | "language"
  | "logic"
  | "factors"
  | "review"
  | "decided";
type ParticularFact = { name: ParticularName; value: string };
export type ParticularFacts = { right: ParticularRight; facts: ParticularFact[] };

/** The particulars of an answer as they are told, in their order, without what was left empty. */
export function particularFacts(said: Particulars | undefined): ParticularFacts | null {
  if (!said) return null;
  const { right, ...rest } = said;
  const facts = Object.entries(rest).flatMap(([name, value]) =>
    value ? [{ name: name as ParticularName, value }] : [],
  );
  return { right, facts };
}
