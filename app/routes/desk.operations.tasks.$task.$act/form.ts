import { z } from "zod";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";
import { REASONS_AGAIN, REASONS_ASIDE } from "#app/domain/operations/reasons";

/** What can be done to a task that was given up, and why somebody does it. */
export const ACTS = { again: REASONS_AGAIN, aside: REASONS_ASIDE } as const;
export type Act = keyof typeof ACTS;

const error = "required" satisfies FieldError;

export const actForms = {
  again: z.object({ why: z.enum(REASONS_AGAIN, { error }) }),
  aside: z.object({ why: z.enum(REASONS_ASIDE, { error }) }),
};
