import { findOffered } from "#app/domain/policies/snippets/snippets.server";
import { filledFor, type Writing } from "#app/domain/policies/snippets/fill";
import { fieldsOf, type Fields } from "../form/returned";
import { INSERT } from "./insert";

/**
 * A form with the chosen snippet behind what stands in its field. Null where no button of a snippet was pressed; as it was where the snippet
 * is not offered any more, or the field takes none. In: the form, what it writes about, and which fields take one.
 */
export async function insertSnippet(
  form: FormData,
  writing: Writing,
  takes: (name: string) => boolean,
): Promise<Fields | null> {
  if (!form.has(INSERT)) return null;
  const [id = "", name = ""] = String(form.get(INSERT)).split(" ");
  const fields = fieldsOf(form);
  const { profile, right, locale } = writing;
  const body = takes(name) ? await findOffered(id, { policyId: profile.id, right, locale }) : null;
  if (body === null) return fields;
  const before = [fields[name] ?? ""].flat()[0] ?? "";
  const words = filledFor(body, writing);
  return { ...fields, [name]: before === "" ? words : `${before}\n${words}` };
}
