import { z } from "zod";

const id = z.uuid();
const civil = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const code = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(40);
const count = z.number().int();

/**
 * Everything the journal can say about a programme: ids, codes, numbers and keyed digests, as of a ticket. No kind has the name of a
 * ticket's, so that whoever counts tickets counts nothing else.
 */
export const PROGRAMME_EVENTS = {
  "programme-begun": z.object({ programme: code, policyVersionId: id }),
  /** Words, channels or pace were written: which version that made, and a digest of all of it. */
  "programme-written": z.object({ version: count, contentDigest: digest }),
  /** The audience was set anew: how many, and a digest of who. */
  "audience-set": z.object({ version: count, readers: count, contentDigest: digest }),
  /** The list of the controller's own system is to be read in place of whoever was there. */
  "audience-asked": z.object({ version: count }),
  /** It was read: how many are told, how many lines cannot be used, and a digest of who. */
  "audience-read": z.object({ version: count, readers: count, refused: count, contentDigest: digest }),
  /** A colleague decided that it is told without the lines that cannot be used. */
  "refused-left-out": z.object({ version: count, refused: count }),
  "programme-proposed": z.object({ version: count }),
  "programme-sent-back": z.object({ version: count }),
  /** Released by a second person, who saw this version. The letters' digest covers them as they go out, but for each reader's own. */
  "programme-released": z.object({ version: count, policyVersionId: id, readers: count, contentDigest: digest }),
  "programme-stopped": z.object({}),
  "programme-resumed": z.object({}),
  /** Letters a minute, from then on and before. */
  "programme-paced": z.object({ pace: count, before: count }),
  "programme-retried": z.object({ readers: count }),
  "programme-discarded": z.object({}),
  "programme-done": z.object({ sent: count, failed: count }),
  /** One was told: the mail server took the letter. */
  told: z.object({ readerId: id, contentDigest: digest }),
  /** The mail server had the letter whole and never said whether it took it. */
  "perhaps-told": z.object({ readerId: id, times: count }),
  "not-told": z.object({ readerId: id, why: z.enum(["refused", "unconfirmed", "given-up"]) }),
  /** A colleague wrote down that a letter came back. */
  "letter-returned": z.object({ readerId: id }),
  /** The person accepted the change by their own link. */
  "change-accepted": z.object({ readerId: id }),
  /** The list of who was told when was taken out of the product. */
  "proof-exported": z.object({}),
  /** The list of who was not reached was taken out. */
  "unreached-exported": z.object({}),
  /** The notice was made public after the release, until a day. */
  "notice-published": z.object({ until: civil }),
  /** Somebody looked whether one person was told: whose row it was, where there is one. */
  "told-looked-up": z.object({ readerId: id.optional() }),
  /** Addresses and names were erased; `failed`: how many had not been told and cannot be any more. */
  "contacts-erased": z.object({ readers: count, failed: count }),
  "service-ended": z.object({ on: civil }),
  "end-task-opened": z.object({ taskId: id, task: code, dueOn: civil }),
  "end-task-settled": z.object({ taskId: id, task: code, result: code }),
} as const;

type ProgrammeEventKind = keyof typeof PROGRAMME_EVENTS;
export type ProgrammeEvent = {
  [K in ProgrammeEventKind]: { kind: K; data: z.infer<(typeof PROGRAMME_EVENTS)[K]> };
}[ProgrammeEventKind];
