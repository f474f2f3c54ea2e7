import { z } from "zod";
import { typedDay, type FieldError } from "#app/domain/tickets/ticket/typed-fields";

const chooseOne = { error: "choose-one" satisfies FieldError };

/** Who is away from when until when, and who stands in; empty for nobody. */
export const absenceForm = z.object({
  who: z.uuid(chooseOne),
  from: typedDay,
  to: typedDay,
  standIn: z.union([z.literal(""), z.uuid(chooseOne)], chooseOne).default(""),
});
