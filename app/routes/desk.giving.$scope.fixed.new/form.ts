import { z } from "zod";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import { CHANNELS } from "#app/domain/tickets/channel/came";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

const chooseOne = { error: "choose-one" satisfies FieldError };

/** Which new tickets always go to whom; empty for any. */
export const fixedForm = z.object({
  policy: z.string().max(80, "choose-one").default(""),
  right: z.enum(["", ...RIGHTS], chooseOne).default(""),
  channel: z.enum(["", ...CHANNELS], chooseOne).default(""),
  who: z.uuid(chooseOne),
  /** The lines the form was made from. */
  seen: z.string().max(64).default(""),
});
