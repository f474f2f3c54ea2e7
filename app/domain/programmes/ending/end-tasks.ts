import { z } from "zod";
import { requiredText, type FieldError } from "../../tickets/ticket/typed-fields";

/** The task that asks whether collection has stopped; every other is a system. */
export const COLLECTION = "collection";

const END_RESULTS = ["stopped", "deleted", "anonymised"] as const;
export type EndResult = (typeof END_RESULTS)[number];

/** How a task can end: collection stops, and a system's data are deleted or made anonymous. */
export function resultsOf(key: string): readonly EndResult[] {
  return key === COLLECTION ? ["stopped"] : ["deleted", "anonymised"];
}

/** How a task ended, and how that was checked. */
export const endTaskForm = z.object({
  result: z.enum(END_RESULTS, { error: "choose-one" satisfies FieldError }),
  note: requiredText(2_000),
});
export type EndTaskInput = z.output<typeof endTaskForm>;
