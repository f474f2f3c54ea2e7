import { z } from "zod";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

const CHOOSE = { error: "choose-one" satisfies FieldError };

/** Under which policy somebody is to be taken in. */
export const beginForm = z.object({ policy: z.string(CHOOSE).min(1, CHOOSE).max(60, CHOOSE) });
