import { db } from "#app/platform/database/db.server";
import { unseal } from "#app/platform/seal/seal.server";
import { textSchema, type Text } from "../../language";
import { staffNames } from "../../people/staff-names.server";
import type { EndResult } from "../ending/end-tasks";

/** A task of a service's end as the desk reads it. Instants are ISO texts. */
export type EndTask = {
  id: string;
  key: string;
  name: Text;
  dueOn: string;
  settledAt: string | null;
  result: EndResult | null;
  note: string | null;
  by: string | null;
};

/** What a service's end asks for, what is open first. */
export async function listEndTasks(programmeId: string): Promise<EndTask[]> {
  const rows = await db().programmeTask.findMany({
    where: { programmeId },
    orderBy: [{ settledAt: { sort: "asc", nulls: "first" } }, { createdAt: "asc" }, { key: "asc" }],
  });
  const names = await staffNames(rows.flatMap(({ staffId }) => staffId ?? []));
  return rows.map(({ id, key, name, dueOn, settledAt, result, noteSealed, staffId }) => ({
    id,
    key,
    name: textSchema.parse(name),
    dueOn,
    settledAt: settledAt && settledAt.toISOString(),
    result: result as EndResult | null,
    note: noteSealed && unseal(noteSealed, `end-task-note:${id}`),
    by: staffId && (names.get(staffId) ?? null),
  }));
}
