import { z } from "zod";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

const chooseOne = { error: "choose-one" satisfies FieldError };

/** What a team holds: of which policy, and which right; empty for all of them. */
export const holdForm = z.object({
  policy: z.string(chooseOne).min(1, "choose-one").max(80, "choose-one"),
  right: z.enum(["", ...RIGHTS], chooseOne).default(""),
  /** What all teams held when the form was made. */
  seen: z.string().max(64).default(""),
});
