import { useActionData } from "@remix-run/react";
import type { Returned, ToMend } from "#app/http/form/returned";
import { useWords } from "./frame";

type Asked = { id: string; name: string; error: string | undefined };

/** A form with nothing typed and nothing to mend. */
export const UNTOUCHED: Returned = { typed: {}, errors: {} };

/**
 * A page's form as it stands: what was typed just now, else what was there before; and what is to be mended.
 * In: the form as the page's loader knows it, and the page's own words for what is to be mended, where the shared ones do not fit.
 * Out: per field what its control needs.
 */
export function useQuestion(kept: Returned, own: Partial<Record<ToMend, string>> = {}) {
  const { typed, errors } = useActionData<{ returned: Returned }>()?.returned ?? kept;
  const { shared } = useWords();
  const sentences: Record<ToMend, string> = { ...shared.fieldErrors, ...shared.refusals, ...own };
  const errorOf = (name: string): string | undefined => {
    const code = errors[name];
    return code && sentences[code];
  };
  const one = (name: string): string => [typed[name]].flat()[0] ?? "";
  const many = (name: string): string[] => [typed[name] ?? []].flat();
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
