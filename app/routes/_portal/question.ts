import { useActionData } from "@remix-run/react";
import type { Fields, Returned, ToMend } from "#app/http/returned";
import { useWords } from "./frame";

export type Asked = { id: string; name: string; error: string | undefined };

/**
 * A page's form as it stands: what was typed just now, else what was there before; and what is to be mended.
 * In: the answers kept so far, and the page's own words for what is to be mended, where the shared ones do not fit.
 * Out: per field what its control needs.
 */
export function useQuestion(kept: Fields, own: Partial<Record<ToMend, string>> = {}) {
  const returned = useActionData<{ returned: Returned }>()?.returned;
  const { shared } = useWords();
  const sentences: Record<ToMend, string> = { ...shared.fieldErrors, ...shared.refusals, ...own };
  const fields = returned?.typed ?? kept;
  const errorOf = (name: string): string | undefined => {
    const code = returned?.errors[name];
    return code && sentences[code];
  };
  const one = (name: string): string => [fields[name]].flat()[0] ?? "";
  const many = (name: string): string[] => [fields[name] ?? []].flat();
  const field = (name: string): Asked => ({ id: name, name, error: errorOf(name) });
  return {
    /** A field of free text, or of one choice among a list that is closed until opened. */
    text: (name: string) => ({ ...field(name), defaultValue: one(name) }),
    /** A field of one choice. */
    choice: (name: string) => ({ ...field(name), chosen: one(name) }),
    /** A field of any number of choices. */
    choices: (name: string) => ({ ...field(name), chosen: many(name) }),
    errorOf,
  };
}
