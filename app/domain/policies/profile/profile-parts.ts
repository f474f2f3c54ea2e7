import { z } from "zod";
import { inEveryLanguage, isSaid, textSchema, writtenText } from "../../language";
import { LONGEST_EMAIL, parseEmail } from "../../typed/email";
import { standsSchema } from "./stands";

/** Most rows of one list of a policy: longer ones nobody reads, on a page or in a letter. */
export const MOST_ROWS = 40;

/** The name of a thing inside a policy. Its shape is that of the journal's codes, where it will be written. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "a lower-case letter, then lower-case letters, figures and dashes")
  .max(40);

/** Something a person or a member of staff chooses by its words. */
export const choiceSchema = z.object({ id: slug, text: textSchema, stands: standsSchema });

/** A row of words alone. */
export const wordsSchema = writtenText.extend({ stands: standsSchema }).refine(isSaid).transform(inEveryLanguage);

/** An address a policy names, its host in any script. */
export const emailSchema = z
  .string()
  .max(LONGEST_EMAIL)
  .refine((email) => parseEmail(email) !== null);

/** Who received the data. One with an address is asked by letter, with a link to answer by; any other by staff. */
export const recipientSchema = choiceSchema.extend({ email: emailSchema.nullable().default(null) });

export const termSchema = z.object({
  count: z.number().int().positive().max(366),
  unit: z.enum(["working-day", "calendar-day", "month"]),
  /** Whether a last day that is a rest day rolls to the next working day. */
  roll: z.boolean(),
});

export type TermValue = z.output<typeof termSchema>;

/** A ground the policy has beside the product's catalogue, in its own sense. */
export const ownGroundSchema = z.object({
  id: slug,
  name: textSchema,
  hint: textSchema,
  source: textSchema.nullable(),
  secondPerson: z.boolean(),
  stands: standsSchema,
});

/** Who files. Source: the product's rules on rights (requesters). */
export const REQUESTER_KINDS = ["subject", "guardian", "agent", "relative"] as const;
export type RequesterKind = (typeof REQUESTER_KINDS)[number];

export const requesterSchema = z.object({
  kind: z.enum(REQUESTER_KINDS),
  /** What its choice says on the page that asks who asks, and what explains it. Null: the product's own words. */
  words: textSchema.nullable().default(null),
  help: textSchema.nullable().default(null),
  evidence: z.array(wordsSchema).max(MOST_ROWS),
  stands: standsSchema,
});

/** A consent a person can withdraw, with what stops working then, and where they can switch it off alone. */
export const consentSchema = choiceSchema.extend({
  stops: textSchema,
  stopsStands: standsSchema,
  where: textSchema.nullable().default(null),
  whereStands: standsSchema,
});

/** Something that stands in the way of a cancellation, and what the person can do about it. */
const blockerSchema = choiceSchema.extend({
  remedy: textSchema,
  remedyStands: standsSchema,
  /** Who looks whether it stands: our staff, or the controller's own system, which is asked over the network. */
  checkedBy: z.enum(["staff", "system"]).default("staff"),
});

/** What a policy's text says a person does about a sign-in of somebody else's: take it away there, or ask them about their own part. */
export const SIGN_IN_WAYS = ["remove", "contact"] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];

const signInSchema = choiceSchema.extend({ way: z.enum(SIGN_IN_WAYS).default("remove") });

export const cancellationSchema = z.object({
  blockers: z.array(blockerSchema).max(MOST_ROWS),
  /** A time in which the person can still change their mind, from the approval. */
  coolingOff: termSchema.nullable(),
  /** Sign-ins that belong to somebody else, who must be asked for their part. */
  /** Whether the text says that a cancelled account cannot be brought back. Nothing is said of it where the text says nothing. */
  irreversible: z.boolean().default(false),
  thirdPartySignIns: z.array(signInSchema).max(MOST_ROWS),
  /** Where the account must be proven gone. */
  systems: z.array(choiceSchema).max(MOST_ROWS),
});

/** The longest that a signed declaration can be kept after its request was closed, in months. */
export const LONGEST_DECLARATION_MONTHS = 120;

/**
 * What a requester signs under penalty of perjury where a right asks for a declaration, in the operator's own words: for themselves, and for whoever acts
 * for another person. `keepMonths`: how long it is kept after the request was closed; none, and it goes with the other evidence.
 */
export const declarationSchema = z.object({
  own: textSchema,
  behalf: textSchema,
  keepMonths: z.number().int().min(0).max(LONGEST_DECLARATION_MONTHS).default(0),
  stands: standsSchema,
  keepStands: standsSchema,
});

/** When repeats may be answered with a fee, and what it is. Shown and explained; nothing is charged here. The measure of what repeats are has a mark of its own. */
export const feeRuleSchema = z.object({
  freeRequests: z.number().int().nonnegative(),
  withinDays: z.number().int().positive(),
  cost: textSchema,
  stands: standsSchema,
  measureStands: standsSchema,
});
