import { z } from "zod";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** What stands for nobody: the tickets go back into the queue. */
export const QUEUE = "queue";

/** Who gets the tickets. */
export const giveOnForm = z.object({
  to: z.union([z.literal(QUEUE), z.uuid()], { error: "choose-one" satisfies FieldError }),
});
