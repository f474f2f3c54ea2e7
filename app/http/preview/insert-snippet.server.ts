import { sharedCopy } from "#app/copy/shared";
import type { Locale } from "#app/domain/language";
import { rightName } from "#app/domain/policies/profile/right-names";
import type { Profile } from "#app/domain/policies/profile/profile";
import type { Right } from "#app/domain/policies/profile/rights";
import { findOffered } from "#app/domain/policies/snippets/snippets.server";
import { fillSnippet } from "#app/domain/policies/snippets/variables";
import { fieldsOf, type Fields } from "../form/returned";
import { INSERT } from "./insert";

type Writing = { reference: string; right: Right; dueOn: string; profile: Profile; locale: Locale };

/** What a snippet can have filled in, in the language of the letter. */
function factsOf({ reference, right, dueOn, profile, locale }: Writing) {
  const { name, hotline, email } = profile.controller;
  return {
    reference,
    due: sharedCopy(locale).longDate(dueOn),
    company: name[locale],
    right: rightName(right, locale),
    phone: hotline,
    email,
  };
}

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
  const words = fillSnippet(body, factsOf(writing));
  return { ...fields, [name]: before === "" ? words : `${before}\n${words}` };
}
