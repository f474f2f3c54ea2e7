import { z } from "zod";
import { textSchema } from "../../language";
import { slug } from "./profile-parts";
import { RIGHTS } from "./rights";

/** Longest text of a policy that can be pasted in, in UTF-16 units: several times the longest anybody publishes. */
export const LONGEST_POLICY = 200_000;

/** Most promises of one ledger. */
export const MOST_PROMISES = 300;

/** Longest name of a section, as the policy's text numbers it. */
export const LONGEST_SECTION = 100;

/** What the product keeps promises with that are no requests. */
export const PROGRAMMES = ["service-end", "policy-change", "incident"] as const;

/** Pages by which a promise is kept: the portal's front, the way of a request, its progress, the policy's text; and the settings of the desk that keep it. */
export const PROMISE_PAGES = ["portal", "request", "track", "policy-text", "policy", "reports"] as const;

/** How a promise is kept: by a right, a programme or a page of this product, outside of it (by whom and how), or not yet. */
const keptSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("right"), right: z.enum(RIGHTS) }),
  z.object({ by: z.literal("programme"), programme: z.enum(PROGRAMMES) }),
  z.object({ by: z.literal("page"), page: z.enum(PROMISE_PAGES) }),
  z.object({ by: z.literal("outside"), how: textSchema }),
  z.object({ by: z.literal("not-yet") }),
]);

/** One promise of a policy's text. */
const promiseLineSchema = z.object({
  id: slug,
  /** Where the text promises it, as the text numbers its sections. */
  section: z.string().trim().min(1).max(LONGEST_SECTION),
  /** What is promised, in our own words. */
  what: textSchema,
  kept: keptSchema,
});
export type PromiseLine = z.output<typeof promiseLineSchema>;
export type Kept = PromiseLine["kept"];

/** What goes with a version of a policy and is read only where somebody asks for it: its own text, and the ledger of its promises in the order of the text. */
export const papersSchema = z.object({
  text: z.string().min(1).max(LONGEST_POLICY).nullable().default(null),
  promises: z
    .array(promiseLineSchema)
    .max(MOST_PROMISES)
    .refine((lines) => new Set(lines.map(({ id }) => id)).size === lines.length, "an id is there twice")
    .default([]),
});
export type Papers = z.output<typeof papersSchema>;

export const NO_PAPERS: Papers = { text: null, promises: [] };
