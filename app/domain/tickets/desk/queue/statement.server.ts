import { createHash } from "node:crypto";
import { pool } from "#app/platform/database/db.server";
import type { Bind } from "./conditions";

/** A statement with its values. `anew`: it is planned for these values each time, because which index serves it depends on them; else each connection keeps it prepared. */
export type Statement = { text: string; values: unknown[]; anew?: boolean };

/** Collects values and gives their placeholders. */
export function binder(): { values: unknown[]; bind: Bind } {
  const values: unknown[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}

/** Runs a statement: its text depends on what is asked for, not on the values. */
export function run<R extends object>({ text, values, anew }: Statement) {
  const name = `queue-${createHash("sha256").update(text).digest("base64url")}`;
  return pool().query<R>(anew ? { text, values } : { name, text, values });
}
