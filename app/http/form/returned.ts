import type { RefusalCode } from "#app/domain/refusal";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";

export type Fields = Record<string, string | string[]>;
export type ToMend = FieldError | RefusalCode;

/** The hidden field by which a form says for whom its page was made. */
export const WHOSE_FIELD = "_whose";

/** The hidden field by which a form says which kept words it shows. */
export const KEPT_FIELD = "_kept";

/** A form that comes back: what was typed into it, and what is to be mended, field by field. */
export type Returned = { typed: Fields; errors: Record<string, ToMend> };

/** Fields as a form, to be looked at once more. */
export function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
  return form;
}

/** What was typed into a form, as it can be shown again. Names that begin with `_` are the page's own. */
export function fieldsOf(form: FormData): Fields {
  const fields: Fields = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("_")) continue;
    const values = form.getAll(name).filter((value) => typeof value === "string");
    fields[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return fields;
}
