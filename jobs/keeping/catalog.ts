import type { MessageType, OutboxMessage } from "#app/domain/outbox/messages";
import { QUEUE_OF, type QueueName } from "#app/domain/outbox/queues";
import type { Backoff } from "../queue/backoff";
import type { Task, TaskContext, Outcome } from "../tasks/task";
import { checkBlockers } from "../tasks/check-blockers";
import { eraseFiles } from "../tasks/erase-files";
import { makeDossier } from "../tasks/make-dossier";
import { notifyDeadline } from "../tasks/notify-deadline";
import { previewLetters } from "../tasks/preview-letters";
import { readAudience } from "../tasks/read-audience";
import { sendCode } from "../tasks/send-code";
import { sendLetter } from "../tasks/send-letter";
import { sendMorning } from "../tasks/send-morning";
import { sendNotices } from "../tasks/send-notices";
import { sendStaffLink } from "../tasks/send-staff-link";
import { verifyJournal } from "../tasks/verify-journal";
import { workBatch } from "../tasks/work-batch";
import { writeNotice } from "../tasks/write-notice";

export type CatalogEntry<T extends MessageType> = {
  /** Tries before a promise is given up. A letter is never given up for a failure that may pass. */
  attempts: number;
  backoff: Backoff;
  /** Within its queue: 0 goes first, then 1, 2 … */
  priority: number;
  task: Task<T>;
};

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** Every kind of promise, and how it is kept. One without an entry does not compile. */
export const CATALOG: { [T in MessageType]: CatalogEntry<T> } = {
  // Somebody waits for it with the page open; after its ten minutes there is nothing to send and the promise counts as kept.
  "send-code": {
    attempts: 100,
    backoff: { firstMs: 2 * SECOND, maxMs: 20 * SECOND },
    priority: 0,
    task: sendCode,
  },
  // As a code; an invitation lives for days, and nobody waits that long between two tries.
  "send-staff-link": {
    attempts: Infinity,
    backoff: { firstMs: 2 * SECOND, maxMs: 600 * SECOND },
    priority: 1,
    task: sendStaffLink,
  },
  // Of one day: what cannot be sent on it is not sent any more.
  "send-morning": {
    attempts: Infinity,
    backoff: { firstMs: 4 * SECOND, maxMs: HOUR },
    priority: 1,
    task: sendMorning,
  },
  // A day of trying; staff can look by hand at any time.
  "check-blockers": {
    attempts: 40,
    backoff: { firstMs: 5 * SECOND, maxMs: HOUR },
    priority: 1,
    task: checkBlockers,
  },
  "notify-deadline": {
    attempts: Infinity,
    backoff: { firstMs: 5 * SECOND, maxMs: HOUR },
    priority: 1,
    task: notifyDeadline,
  },
  "erase-files": {
    attempts: Infinity,
    backoff: { firstMs: 5 * SECOND, maxMs: HOUR },
    priority: 2,
    task: eraseFiles,
  },
  "send-letter": {
    attempts: Infinity,
    backoff: { firstMs: 4 * SECOND, maxMs: HOUR },
    priority: 0,
    task: sendLetter,
  },
  // Comes back by itself until everybody was told; what fails of it is each letter's own.
  "send-notices": {
    attempts: Infinity,
    backoff: { firstMs: 4 * SECOND, maxMs: HOUR },
    priority: 0,
    task: sendNotices,
  },
  // What the system does not answer is counted in the reading itself.
  "read-audience": {
    attempts: Infinity,
    backoff: { firstMs: 4 * SECOND, maxMs: HOUR },
    priority: 1,
    task: readAudience,
  },
  "write-notice": {
    attempts: Infinity,
    backoff: { firstMs: 2 * SECOND, maxMs: HOUR },
    priority: 1,
    task: writeNotice,
  },
  // Somebody looks now and then how far it is.
  "verify-journal": {
    attempts: 20,
    backoff: { firstMs: 10 * SECOND, maxMs: HOUR },
    priority: 2,
    task: verifyJournal,
  },
  // Somebody waits for it with the page open; what is confirmed is done, however late.
  "work-batch": {
    attempts: Infinity,
    backoff: { firstMs: 2 * SECOND, maxMs: 60 * SECOND },
    priority: 0,
    task: workBatch,
  },
  // Somebody waits for it with the page open, for a day at most: afterwards there is nothing to make.
  "make-dossier": {
    attempts: Infinity,
    backoff: { firstMs: 2 * SECOND, maxMs: 60 * SECOND },
    priority: 1,
    task: makeDossier,
  },
  // Somebody waits for it with the page open, but nobody is owed it.
  "preview-letters": {
    attempts: 5,
    backoff: { firstMs: 2 * SECOND, maxMs: 20 * SECOND },
    priority: 1,
    task: previewLetters,
  },
};

/** The kinds of promises a queue carries. */
export function typesOf(queue: QueueName): MessageType[] {
  return (Object.keys(CATALOG) as MessageType[]).filter((type) => QUEUE_OF[type] === queue);
}

/** Runs the task of a message. */
export function runTask(message: OutboxMessage, context: TaskContext): Promise<Outcome> {
  return run(message.type, message, context);
}

function run<T extends MessageType>(type: T, { payload }: OutboxMessage, context: TaskContext): Promise<Outcome> {
  return (CATALOG[type].task as Task<MessageType>)(payload, context);
}
