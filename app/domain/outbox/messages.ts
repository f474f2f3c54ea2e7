import { z } from "zod";

/** Every kind of work a change can promise, with its payload: ids and civil dates only, so that a queue never holds a person. */
export const MESSAGES = {
  "send-code": z.strictObject({ codeId: z.uuid() }),
  "send-staff-link": z.strictObject({ linkId: z.uuid() }),
  "send-morning": z.strictObject({ morningId: z.uuid() }),
  "send-letter": z.strictObject({ letterId: z.uuid() }),
  "erase-files": z.strictObject({ ticketId: z.uuid() }),
  "notify-deadline": z.strictObject({ ticketId: z.uuid(), on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  "check-blockers": z.strictObject({ ticketId: z.uuid() }),
  "preview-letters": z.strictObject({ draftId: z.uuid() }),
  "write-notice": z.strictObject({ programmeId: z.uuid() }),
  "read-audience": z.strictObject({ programmeId: z.uuid(), readId: z.uuid() }),
  "verify-journal": z.strictObject({ checkId: z.uuid() }),
  "send-notices": z.strictObject({ programmeId: z.uuid() }),
  "make-dossier": z.strictObject({ dossierId: z.uuid() }),
  "work-batch": z.strictObject({ batchId: z.uuid() }),
} as const;

export type MessageType = keyof typeof MESSAGES;
export type Payload<T extends MessageType> = z.infer<(typeof MESSAGES)[T]>;
export type OutboxMessage = { [T in MessageType]: { type: T; payload: Payload<T> } }[MessageType];
