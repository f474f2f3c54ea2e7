import { z } from "zod";

const code = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(40);

/**
 * Everything the journal can say about the searches of a colleague: as of a ticket, nothing a person told. What was looked for stands there as
 * a keyed digest, so that whoever asks for the searches for one person can be answered, and nobody reads a person out of it.
 */
export const SEARCH_EVENTS = {
  /** Taken for what (an address, a number …), how many tickets were found, and why a person was looked for; absent where none was. */
  searched: z.object({
    searchId: z.uuid(),
    ways: z.array(code).max(20),
    lookedDigest: z.string().regex(/^[0-9a-f]{64}$/),
    results: z.number().int(),
    why: code.optional(),
  }),
} as const;

type SearchEventKind = keyof typeof SEARCH_EVENTS;
export type SearchEvent = {
  [K in SearchEventKind]: { kind: K; data: z.infer<(typeof SEARCH_EVENTS)[K]> };
}[SearchEventKind];
