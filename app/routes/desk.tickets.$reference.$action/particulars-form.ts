import { z } from "zod";
import { asksParticulars, type ParticularName, type Particulars } from "#app/domain/tickets/workflow/particulars";
import type { Right } from "#app/domain/policies/profile/rights";
import type { Fields } from "#app/http/form/returned";
import { typedWords } from "./typed-words";
import type { AutomatedWish, ItemOutcome } from "#app/domain/tickets/workflow/codes";

/** The right a finish is about, what was wanted of a program's decision (null for other rights), and the duties to keep data the policy can meet. */
export type FinishAbout = { right: Right; wish: AutomatedWish | null; duties: readonly string[] };

const NAMES = [
  "measure",
  "processing",
  "since",
  "until",
  "places",
  "still",
  "explanation",
  "language",
  "logic",
  "factors",
  "review",
  "decided",
] as const satisfies ParticularName[];

/** What stands in the form's part for what is peculiar to a right; empty fields are not sent on. */
export const typedParticulars = z.object(
  Object.fromEntries(NAMES.map((name) => [name, typedWords])) as Record<ParticularName, typeof typedWords>,
);

/** The name, and id, of a control. */
export function particularName(name: ParticularName): string {
  return `particulars.${name}`;
}

/** What was typed, as the workflow wants it; undefined where nothing granted asks for it. A stop has no end. */
export function particularsOf(
  typed: z.output<typeof typedParticulars> = {},
  outcomes: readonly (string | undefined)[],
  { right }: Pick<FinishAbout, "right">,
): Record<string, unknown> | undefined {
  if (!asksParticulars(right, outcomes as ItemOutcome[])) return undefined;
  return { ...typed, right, ...(typed.measure === "stopped" ? { until: null } : {}) };
}

/** What was proposed and sent back, as the form's fields. */
export function keptParticulars(said: Particulars | undefined): Fields {
  return Object.fromEntries(
    Object.entries(said ?? {}).flatMap(([name, value]) =>
      name !== "right" && value ? [[particularName(name as ParticularName), value]] : [],
    ),
  );
}
