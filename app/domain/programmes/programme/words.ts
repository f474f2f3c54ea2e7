import { z } from "zod";
import { textSchema } from "../../language";
import { MOST_ROWS, slug } from "../../policies/profile/profile-parts";

const civil = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const common = { title: textSchema, body: textSchema };

/** A system that is cleared after a service has ended. */
const endSystemSchema = z.object({ id: slug, name: textSchema });
export type EndSystem = z.output<typeof endSystemSchema>;

const incidentWords = z.object({
  ...common,
  kind: z.literal("incident"),
  points: z.object({
    happened: textSchema,
    "may-follow": textSchema,
    done: textSchema,
    protect: textSchema,
    remedy: textSchema,
  }),
  /** When it was noticed: an instant. */
  noticedAt: z.iso.datetime(),
});

const changeWords = z.object({
  ...common,
  kind: z.literal("policy-change"),
  points: z.object({ changes: textSchema }),
  /** Which of the policy's kinds of major change it is. */
  majors: z.array(slug).max(MOST_ROWS),
  effectiveOn: civil,
  /** Whether people are asked to accept it. */
  acceptance: z.boolean(),
  /** Whether it takes something from rights people have. */
  cutsRights: z.boolean(),
});

const endWords = z.object({
  ...common,
  kind: z.literal("service-end"),
  points: z.object({ "data-after": textSchema }),
  /** The last day of the service. */
  endsOn: civil,
  /** The last day on which the portal takes requests. */
  requestsUntil: civil,
  systems: z.array(endSystemSchema).min(1).max(MOST_ROWS),
});

/** What a programme says, in every language, with what belongs to its kind. Nothing in it is a person's. */
export const wordsSchema = z.discriminatedUnion("kind", [incidentWords, changeWords, endWords]);
export type Words = z.output<typeof wordsSchema>;
export type WordsOf<K extends Words["kind"]> = Extract<Words, { kind: K }>;

/** The words of a programme's row; null while it was never written. */
export function wordsOf({ words }: { words: unknown }): Words | null {
  return words === null ? null : wordsSchema.parse(words);
}
