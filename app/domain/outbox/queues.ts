import type { MessageType } from "./messages";

/**
 * What must not wait for each other has a queue of its own. `codes`: somebody waits for it with the page open. `letters`: as slow as the
 * mail server. `notices`: letters to many, at their own pace. `sweeps`: what runs by the clock, and everything else that was promised.
 */
export const QUEUE_NAMES = ["codes", "letters", "notices", "sweeps"] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** The queue that carries each kind of promise. */
export const QUEUE_OF: Record<MessageType, QueueName> = {
  "send-code": "codes",
  "send-staff-link": "codes",
  "send-letter": "letters",
  "send-morning": "letters",
  "send-notices": "notices",
  "read-audience": "notices",
  "check-blockers": "sweeps",
  "notify-deadline": "sweeps",
  "erase-files": "sweeps",
  "write-notice": "sweeps",
  "preview-letters": "sweeps",
  "verify-journal": "sweeps",
  "make-dossier": "sweeps",
  "work-batch": "sweeps",
};
