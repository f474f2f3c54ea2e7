import { z } from "zod";
import { isVisible } from "#app/domain/typed/unseen";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

const required = (max: number) =>
  z
    .string({ error: "required" satisfies FieldError })
    .min(1, "required")
    .max(max, "too-long");

/** What signing in asks for. Whether the e-mail is one is not asked: the answer to a wrong one is the same as to an unknown one. */
export const signInForm = z.object({
  email: required(1_000).refine(isVisible, "required"),
  password: required(128),
});
