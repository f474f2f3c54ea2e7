import { z } from "zod";

const id = z.uuid();
const civil = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Everything the journal can say about a ticket: ids, codes, numbers and salted digests, never a person's words,
 * so that erasing the person leaves the chain whole.
 */
export const EVENTS = {
  filed: z.object({ right: z.string(), policyVersionId: id, receivedOn: civil, channel: z.enum(["portal"]), answersDigest: digest }),
  "due-set": z.object({
    clock: z.enum(["promise"]), receivedOn: civil, term: z.string(), dueOn: civil, provisional: z.boolean(),
    calendarVersion: z.string(), reason: z.enum(["filed", "reopened", "resumed", "calendar", "extended"]), before: civil.nullable(),
    /** What the calendar alone would say, where the date told is kept because it is earlier. */
    computedOn: civil.optional(),
  }),
  moved: z.object({
    action: z.string(), from: z.string(), to: z.string(), grounds: z.array(z.string()).optional(),
    decisionId: id.optional(), messageId: id.optional(), contentDigest: digest.optional(),
  }),
  assigned: z.object({ assigneeId: id, before: id.nullable() }),
  noted: z.object({ noteId: id, contentDigest: digest }),
  "letter-sent": z.object({ letterId: id, letter: z.string(), contentDigest: digest }),
  "notice-sent": z.object({ notice: z.string(), on: civil, dueOn: civil, staffIds: z.array(id) }),
  breached: z.object({ clock: z.enum(["promise"]), dueOn: civil }),
} as const;

export type EventKind = keyof typeof EVENTS;
export type EventData<K extends EventKind> = z.infer<(typeof EVENTS)[K]>;
export type JournalEvent = { [K in EventKind]: { kind: K; data: EventData<K> } }[EventKind];
