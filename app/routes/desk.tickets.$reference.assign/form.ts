import { z } from "zod";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** Who gets the ticket. Whether that person may have it is the domain's question. */
export const assignForm = z.object({ assigneeId: z.uuid({ error: "choose-one" satisfies FieldError }) });
