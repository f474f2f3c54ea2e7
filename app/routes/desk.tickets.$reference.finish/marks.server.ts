import { markOf } from "#app/domain/tickets/evidence/answer-rows.server";
import type { AnswerRow } from "#app/domain/tickets/evidence/answer-row";
import type { Fields, Returned } from "#app/http/form/returned";
import { partsOf, type Grid } from "./grid-form";

/** The form's fields with what each part was made from, so that what is sent tells whether it was changed here, or by somebody else meanwhile. */
export function marked(
  fields: Fields,
  grid: Grid,
  rows: readonly Pick<AnswerRow, "key" | "version">[],
  unsaved: number,
): Fields {
  const marks = partsOf(fields, grid).map(({ key, markName, fields: said }) => [
    markName,
    markOf(rows.find((row) => row.key === key)?.version ?? unsaved, said),
  ]);
  return { ...fields, ...(Object.fromEntries(marks) as Fields) };
}

/** What is said beside each part that somebody else wrote meanwhile. */
export function conflictErrors(fields: Fields, grid: Grid, conflicts: readonly string[]): Returned["errors"] {
  const parts = partsOf(fields, grid).filter(({ key }) => conflicts.includes(key));
  return Object.fromEntries(parts.map(({ markName }) => [markName, "changed-meanwhile" as const]));
}
