import { z } from "zod";
import { ESCALATES_TO, FARTHEST, MOST_STEPS, type Step } from "#app/domain/tickets/escalation/steps";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";
import type { Fields } from "#app/http/form/returned";

const chooseOne = { error: "choose-one" satisfies FieldError };

/** A row of the form: who is told, and how many working days before or after the due date. An empty one is left out. */
const rowForm = z
  .object({
    to: z.enum(["", ...ESCALATES_TO], chooseOne).default(""),
    days: z
      .string()
      .max(20, "escalation-days")
      .default("")
      .transform((typed) => typed.trim().normalize("NFKC")),
    when: z.enum(["before", "after"], chooseOne).default("before"),
  })
  .transform(({ to, days, when }, context) => {
    const say = (path: "to" | "days", message: FieldError) => {
      context.addIssue({ code: "custom", path: [path], message });
      return z.NEVER;
    };
    if (to === "") return days === "" ? null : say("to", "step-for-nobody");
    if (!/^\d{1,2}$/.test(days) || Number(days) > FARTHEST) return say("days", "escalation-days");
    // Nothing before the due date is the due date itself, whatever was chosen.
    return { to, days: when === "before" ? 0 - Number(days) : Number(days) };
  });

/** The plan of a policy: that for all, or steps of its own. */
export const planForm = z.object({
  use: z.enum(["all", "own"], chooseOne).default("own"),
  /** The plan the form was made from. */
  seen: z.string().max(200).nullable().default(null),
  steps: z
    .array(rowForm)
    .max(MOST_STEPS, "too-long")
    .default([])
    .superRefine((rows, context) => {
      rows.forEach((row, at) => {
        const same = rows.findIndex((other) => row !== null && other?.to === row.to && other.days === row.days);
        if (row !== null && same < at)
          context.addIssue({ code: "custom", path: [at, "days"], message: "same-step" satisfies FieldError });
      });
    })
    .transform((rows) => rows.filter((row) => row !== null)),
});

const PARTS = ["to", "days", "when"] as const;
type Part = (typeof PARTS)[number];

/** The field of a step's part; `at` from 0. */
export function stepName(at: number, part: Part): string {
  return `steps[${at}].${part}`;
}

/** A plan as its form's fields have it. */
export function fieldsOfPlan(use: string, steps: readonly Step[]): Record<string, string> {
  const rows = steps.flatMap(({ to, days }, at) => [
    [stepName(at, "to"), to],
    [stepName(at, "days"), String(Math.abs(days))],
    [stepName(at, "when"), days > 0 ? "after" : "before"],
  ]);
  return Object.fromEntries([["use", use], ...rows]) as Record<string, string>;
}

function rowIn(fields: Fields, at: number): string {
  const [to, days, when] = PARTS.map((part) => [fields[stepName(at, part)] ?? ""].flat()[0]?.trim().normalize("NFKC"));
  return to === "" && days === "" ? "" : `${to} ${days} ${when}`;
}

/** What was typed under steps of its own, though the plan for all was chosen: each row that is not as it was shown. In: the form's fields, and the steps it was made from. */
export function stepsInVain(typed: Fields, shown: readonly Step[]): Record<string, FieldError> {
  const before = fieldsOfPlan("all", shown);
  const changed = Array.from({ length: MOST_STEPS }, (_, at) => at).filter(
    (at) => rowIn(typed, at) !== rowIn(before, at),
  );
  return Object.fromEntries(changed.map((at) => [stepName(at, "days"), "of-other-choice" as const]));
}

/** The field that says how many rows a form shows, and the button that asks for one more. */
export const ROWS = "rows";
export const ADD = "_add";

/** How many rows a form shows: those that say something and one to be filled in, or as many as it showed before. In: its fields. */
export function rowsShown(fields: Fields): number {
  const filled =
    Array.from({ length: MOST_STEPS }, (_, at) => rowIn(fields, at)).findLastIndex((row) => row !== "") + 1;
  const before = Number(fields[ROWS] ?? filled + 1);
  return Math.min(MOST_STEPS, Math.max(filled, Number.isInteger(before) ? before : 0, 1));
}

/** A form with one row more than it showed. */
export function withRow(fields: Fields): Fields {
  return { ...fields, [ROWS]: String(rowsShown(fields) + 1) };
}
