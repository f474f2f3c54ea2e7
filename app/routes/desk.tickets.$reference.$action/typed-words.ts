import { z } from "zod";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

const LONGEST_TYPED = 10_000;

/** Words on their way to the workflow, which says of each field how many are too many. */
export const typedWords = z
  .string()
  .max(LONGEST_TYPED, "too-long" satisfies FieldError)
  .optional();
