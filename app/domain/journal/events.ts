import { z } from "zod";

const id = z.uuid();
const civil = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** A word of the product's own (a right, an action, a ground): its shape leaves no room for a person's. */
const code = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(40);
/** More codes of one kind than any policy has; more colleagues than anybody writes to at once. */
const codes = z.array(code).max(200);
const people = z.array(id).max(1_000);
const reference = z.string().regex(/^RD-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
const term = z.string().regex(/^\d{1,3}(wd|cd|mo)(-noroll)?$/);
const calendarVersion = z.string().regex(/^[A-Za-z]{1,20}-\d{4}-\d{4}-[0-9a-f]{8}$/);

/**
 * Everything the journal can say about a ticket: ids, codes, numbers and salted digests, never a person's words,
 * so that erasing the person leaves the chain whole.
 */
export const EVENTS = {
  filed: z.object({
    right: code,
    policyVersionId: id,
    receivedOn: civil,
    channel: z.enum(["portal", "phone", "letter", "counter", "e-mail", "authority"]),
    /** The true instant of receipt, where one of ours wrote it down later: the line itself has the instant of that. */
    receivedAt: z.iso.datetime().optional(),
    /** Until when the authority that passed it on wants its own answer. */
    authorityDueOn: civil.optional(),
    answersDigest: digest,
    parentId: id.optional(),
  }),
  /** A complaint was made about this ticket. */
  complained: z.object({ complaintId: id }),
  "due-set": z.object({
    clock: z.enum(["promise"]),
    receivedOn: civil,
    term,
    dueOn: civil,
    provisional: z.boolean(),
    calendarVersion,
    reason: z.enum([
      "filed",
      "receipt-corrected",
      "reopened",
      "paused",
      "resumed",
      "calendar",
      "extended",
      "unasked",
      "asked",
    ]),
    before: civil.nullable(),
    /** What the calendar alone would say, where the date told is kept because it is earlier. */
    computedOn: civil.optional(),
  }),
  moved: z.object({
    action: code,
    from: code,
    to: code,
    grounds: codes.optional(),
    decisionId: id.optional(),
    messageId: id.optional(),
    contentDigest: digest.optional(),
    term: term.optional(),
    blockers: codes.optional(),
    coolingOn: civil.optional(),
    evidenceDueOn: civil.optional(),
    /** Until when the person was asked to answer. */
    replyDueOn: civil.optional(),
    /** When and by which way the person said what one of ours writes down: the line itself has the instant of that. */
    heardAt: z.iso.datetime().optional(),
    channel: code.optional(),
    verdict: code.optional(),
    complaintId: id.optional(),
    /** What an answer came to, and what became of each of its items, in their order. */
    outcome: code.optional(),
    items: codes.optional(),
    /** Why the promise stands still, under a law that names the reasons; or that it runs on though we wait. */
    pause: z.enum(["identity", "clarification", "none"]).optional(),
    /** How the requester's own identity was verified, and what was confirmed of whom they ask for. */
    method: code.optional(),
    subjectMethod: code.optional(),
    /** By what it is sure that an agent may ask. */
    authority: code.optional(),
    confirmed: codes.optional(),
    /** Which facts were compared where something is to be corrected. */
    compared: codes.optional(),
  }),
  assigned: z.object({
    assigneeId: id,
    before: id.nullable(),
    /** Where nobody at a desk did it: the rule that did, how many open tickets whoever got it had then, and the absence it was because of. */
    rule: code.optional(),
    load: z.number().int().optional(),
    absenceId: id.optional(),
  }),
  /** Whoever has it is away, and no colleague stands in: it was offered to those who lead. */
  "cover-asked": z.object({ absenceId: id, holderId: id, staffIds: people }),
  /** A step of the plan was told: to whom, at how many working days after the due date (before it, where less than nothing). */
  escalated: z.object({ to: code, days: z.number().int(), dueOn: civil, staffIds: people }),
  /** The day of receipt was written down wrongly: what it is, what it was, and why. */
  "receipt-corrected": z.object({
    receivedAt: z.iso.datetime(),
    receivedOn: civil,
    before: z.iso.datetime(),
    contentDigest: digest,
  }),
  /** Where the person is reached from now on. */
  "contact-set": z.object({ channel: z.enum(["e-mail", "phone", "post"]), contentDigest: digest }),
  /** From now on it is worked on together with another ticket as one request, which leads or is led; and that this has ended. Each keeps its clock. */
  merged: z.object({ ticketId: id, reference, leads: z.boolean() }),
  "merge-ended": z.object({ ticketId: id, reference, leads: z.boolean(), why: z.enum(["taken-apart", "closed"]) }),
  /** A part of what was asked became a ticket of its own: on both, which the other one is, and what it is about. The reason is a note. */
  split: z.object({ ticketId: id, reference, right: code, off: z.boolean(), noteId: id, contentDigest: digest }),
  /** It went back into the queue: nobody has it. */
  unassigned: z.object({ before: id }),
  /** The person said something without being asked. */
  added: z.object({ messageId: id, contentDigest: digest }),
  /** The person signed what the policy asks for under penalty of perjury; and that the words were erased after their time. */
  declared: z.object({ declarationId: id, contentDigest: digest }),
  "declaration-erased": z.object({ declarationId: id }),
  noted: z.object({ noteId: id, contentDigest: digest }),
  /** What stands before this line was done together with other tickets, or taken back so. */
  batched: z.object({ batchId: id, act: code, undo: z.boolean() }),
  "letter-sent": z.object({ letterId: id, letter: code, contentDigest: digest }),
  /** The mail server had the whole letter and never said whether it took it; how often that was so by now. It may arrive, and more than once. */
  "letter-unconfirmed": z.object({ letterId: id, letter: code, times: z.number().int() }),
  /** A letter was given up: refused for good, or never confirmed. What nobody took is kept, and its digest is here. */
  "letter-undelivered": z.object({
    letterId: id,
    letter: code,
    why: z.enum(["refused", "unconfirmed"]),
    contentDigest: digest.optional(),
  }),
  /** Nobody could be written to by e-mail: the letter is made and kept, and one of ours tells what it says. */
  "letter-made": z.object({ letterId: id, letter: code, contentDigest: digest }),
  "letter-tried-again": z.object({ letterId: id, letter: code }),
  /** The letter that began a wait reached nobody: the clock did not stand still. And that the person was asked after all: from then on it does. */
  "pause-taken-back": z.object({ letterId: id, letter: code }),
  "pause-begun": z.object({ letterId: id, letter: code, only: z.enum(["target"]).optional() }),
  "notice-sent": z.object({ notice: code, on: civil, dueOn: civil, staffIds: people }),
  "blockers-answered": z.object({ checkId: id, standing: codes }),
  "task-opened": z.object({ taskId: id, task: code, dueOn: civil }),
  /** A recipient's silence, or a restricted item whose day has come. */
  "task-surfaced": z.object({ taskId: id, task: code, dueOn: civil }),
  "task-settled": z.object({
    taskId: id,
    task: code,
    result: code,
    until: civil.optional(),
    /** When somebody was told by hand. */ on: civil.optional(),
    byRecipient: z.boolean(),
  }),
  "file-kept": z.object({ fileId: id, purpose: z.enum(["evidence", "finding", "package"]), category: code.optional() }),
  "file-viewed": z.object({ fileId: id }),
  "file-downloaded": z.object({ fileId: id }),
  "file-erased": z.object({ fileId: id }),
  /** Staff found that the person the data are about is a minor: from now on the ticket is guarded as one about a minor. */
  "minor-known": z.object({ ageBand: code }),
  /** A colleague asked to see what a ticket about a minor holds; what was decided, and until when; that it was taken back before; and that they looked, once a civil day. */
  "minor-access-asked": z.object({ accessId: id }),
  "minor-access-decided": z.object({ accessId: id, staffId: id, decision: code, until: civil.optional() }),
  "minor-access-ended": z.object({ accessId: id, staffId: id }),
  "minor-data-viewed": z.object({ accessId: id, on: civil }),
  /** A colleague found the ticket by what its person told, and opened it: by which search, and why. */
  "opened-by-search": z.object({ searchId: id, why: code }),
  found: z.object({ findingId: id, category: code, contentDigest: digest }),
  redacted: z.object({ findings: z.number().int() }),
  /** Everything there is about the ticket was taken out as one file, and why; and that it was handed over whole, with the fingerprint of its list of contents. */
  "dossier-asked": z.object({ dossierId: id, why: code }),
  "dossier-handed": z.object({ dossierId: id, manifestDigest: digest }),
  breached: z.object({ clock: z.enum(["promise", "refusal"]), dueOn: civil }),
} as const;

export type EventKind = keyof typeof EVENTS;
export type EventData<K extends EventKind> = z.infer<(typeof EVENTS)[K]>;
export type JournalEvent = { [K in EventKind]: { kind: K; data: EventData<K> } }[EventKind];
