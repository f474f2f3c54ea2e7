import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { isFieldName, MOST_ROWS_OF_ANY } from "./field-name";
import { fieldsOf, type Returned, type ToMend } from "./returned";

export type Parsed<T> = { ok: true; value: T } | ({ ok: false } & Returned);

/** A form without the fields no form of ours can have: an object is built along each name, wherever the form came from. */
function withKnownNames(form: FormData): FormData {
  const known = new FormData();
  for (const [name, value] of form.entries()) if (isFieldName(name, MOST_ROWS_OF_ANY)) known.append(name, value);
  return known;
}

/** A form against its schema. Out: the value, or the form as it comes back; each field has one thing to mend, its first. */
export function parseForm<Schema extends z.ZodType>(form: FormData, schema: Schema): Parsed<z.output<Schema>> {
  const submission = parseWithZod(withKnownNames(form), { schema });
  if (submission.status === "success") return { ok: true, value: submission.value };
  const errors: Record<string, ToMend> = {};
  for (const [name, codes] of Object.entries(submission.error ?? {})) {
    const [code] = codes ?? [];
    if (code) errors[name] = code as ToMend;
  }
  return { ok: false, typed: fieldsOf(form), errors };
}
