import { z } from "zod";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** What stands for nobody: the tickets go back into the queue. */
export const QUEUE = "queue";

const chooseOne = { error: "choose-one" satisfies FieldError };

/** Who gets the tickets. */
export const giveOnForm = z.object({
  to: z.union([z.literal(QUEUE), z.uuid(chooseOne)], chooseOne),
});
