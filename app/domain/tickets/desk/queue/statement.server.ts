import { createHash } from "node:crypto";
import { pool } from "#app/platform/database/db.server";
import type { Bind } from "./conditions";

export type Statement = { text: string; values: unknown[] };

/** Collects values and gives their placeholders. */
export function binder(): { values: unknown[]; bind: Bind } {
  const values: unknown[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}

/** Runs a statement prepared once per connection: its text depends on the view and on which filters are set, not on their values. */
export function run<R extends object>({ text, values }: Statement) {
  return pool().query<R>({ name: `queue-${createHash("sha256").update(text).digest("base64url")}`, text, values });
}
