import { z } from "zod";
import { slug } from "#app/domain/policies/profile/profile-parts";
import { machineText } from "#app/domain/typed/machine";
import type { RefusalCode } from "#app/domain/refusal";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** What stands for no policy to copy. No policy's id looks like it. */
export const BLANK = "-";

/** Ids that would hide a page of the desk. */
const RESERVED = ["new"];

/** How a policy is begun: the id it keeps, and what it is begun from. */
export const beginForm = z.object({
  id: z
    .string({ error: "required" satisfies FieldError })
    .overwrite(machineText)
    .max(200, "policy-id-unusable" satisfies RefusalCode)
    .refine((id) => slug.safeParse(id).success, "policy-id-unusable" satisfies RefusalCode)
    .refine((id) => !RESERVED.includes(id), "policy-taken" satisfies RefusalCode),
  from: z.string({ error: "choose-one" satisfies FieldError }).max(40, "choose-one" satisfies FieldError),
});
