import { z } from "zod";
import { GROUND_IDS } from "./grounds";
import { RIGHTS } from "./rights";
import { textSchema } from "./text";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const choice = z.object({ id: slug, text: textSchema });

const termSchema = z.object({
  count: z.number().int().positive().max(366),
  unit: z.enum(["working-day", "calendar-day", "month"]),
  roll: z.boolean(),
});

const rightSchema = z.object({
  /** The controller's promise to the person: verification and handling done within it. */
  term: termSchema,
  /** The desk's own earlier goal; paused while the requester owes an answer. */
  target: termSchema.nullable(),
  /** Whether the promise itself may pause (no Chinese profile says so). */
  pausable: z.boolean(),
  /** Where the person can do it faster alone. */
  selfService: textSchema.nullable(),
  /** The grounds on which this right may be refused, in the order the desk offers them. */
  refusalGrounds: z.array(z.enum(GROUND_IDS)).min(1),
});

/** What a controller promises its people, as data: versioned, pinned to each ticket when it is filed. */
export const profileSchema = z.object({
  id: slug,
  name: textSchema,
  controller: z.object({
    name: textSchema,
    hotline: z.string().nullable(),
    email: z.email().nullable(),
    address: textSchema.nullable(),
  }),
  policyDate: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  zone: z.string(),
  calendar: z.enum(["CN", "weekends"]),
  rights: z.partialRecord(z.enum(RIGHTS), rightSchema),
  /** The grounds a person can name for a deletion, in the policy's own sense. */
  deletionGrounds: z.array(choice).min(1),
  /** The consents a person can withdraw, each with what stops working. */
  consents: z.array(choice.extend({ stops: textSchema })),
  /** What the person must accept, one by one, before an account is cancelled. */
  consequences: z.array(choice),
  copyFormats: z.array(z.enum(["html", "json", "csv"])).min(1),
  remedies: z.object({ complain: z.array(textSchema).min(1), court: textSchema }),
});

export type Profile = z.infer<typeof profileSchema>;
export type RightPromise = z.infer<typeof rightSchema>;
