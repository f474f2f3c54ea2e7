import { z } from "zod";
import { slug } from "../policies/profile-parts";
import type { FieldError } from "./answers";
import { plainLines } from "./typed-text";

const words = z.string({ error: "required" satisfies FieldError }).overwrite(plainLines).trim().min(1, "required").max(4000, "too-long");
const optionalWords = z.string().overwrite(plainLines).trim().max(4000, "too-long").default("");
const nothing = z.object({});
const grounds = z.object({ grounds: z.array(z.object({ id: slug, explanation: words })).min(1, "choose-one") });

/** How staff can have verified an identity. Source: the rungs of the product's rules on identity. */
export const VERIFICATION_METHODS = ["code-and-facts", "contact-on-file", "document"] as const;

/** What each action of the workflow must be given, as zod schemas; messages are codes of `FieldError`. */
export const MOVE_INPUTS = {
  take: nothing,
  verify: z.object({ method: z.enum(VERIFICATION_METHODS, { error: "choose-one" satisfies FieldError }), detail: words }),
  ask: z.object({ question: words }),
  answer: z.object({ answer: words }),
  block: z.object({ blockers: z.array(slug).default([]).refine((blockers) => blockers.length > 0, "choose-one" satisfies FieldError), note: optionalWords }),
  clear: z.object({ answer: optionalWords }),
  extend: z.object({ reason: words }),
  "put-aside": z.object({ reason: words }),
  "bring-back": z.object({ reason: words }),
  approve: z.object({ note: optionalWords }),
  cooled: nothing,
  refuse: grounds,
  "propose-refusal": grounds,
  "confirm-refusal": nothing,
  "send-back": z.object({ reason: words }),
  finish: z.object({ done: words, where: words }),
  withdraw: nothing,
  reopen: z.object({ reason: words }),
} as const;

export type MoveInput = { [A in keyof typeof MOVE_INPUTS]: z.infer<(typeof MOVE_INPUTS)[A]> };
