import { useActionData } from "@remix-run/react";
import type { Fields, Returned, ToMend } from "#app/http/form/returned";
import { firstSeen } from "./first-seen";
import { useDeskWords, useFrame } from "./frame";

export type Labelled = { name: string; label: string };

/**
 * A page's form as it stands: what was typed just now, or before the session was over, else what was there before; and what is to be mended.
 * In: the values kept so far. Out: per field what its control needs, and the lines of the error summary.
 */
export function useForm(kept: Fields = {}) {
  const action = useActionData<{ returned?: Returned; refused?: { refusal?: string } | null }>();
  const returned = action?.returned;
  const before = useFrame()?.kept?.fields;
  const { words, shared } = useDeskWords();
  const sentences: Record<ToMend, string> = { ...shared.fieldErrors, ...shared.refusals };
  const fields = returned?.typed ?? before ?? kept;
  const errorOf = (name: string): string | undefined => {
    const code = returned?.errors[name];
    return code && sentences[code];
  };
  const one = (name: string): string => [fields[name]].flat()[0] ?? "";
  const control = (name: string) => ({ id: name, name, error: errorOf(name) });
  return {
    text: (name: string) => ({ ...control(name), defaultValue: one(name) }),
    choice: (name: string) => ({ ...control(name), chosen: one(name) }),
    choices: (name: string) => ({ ...control(name), chosen: [fields[name] ?? []].flat() }),
    fields,
    errors: returned?.errors ?? {},
    value: one,
    errorOf,
    /** What the form says it was made from, as `firstSeen` tells. In: what is there now, and the field that says it. */
    seen: (newest: string | number, field = "seen"): string =>
      firstSeen(fields, field, action?.refused?.refusal, String(newest)),
    summary: (labelled: readonly Labelled[]) =>
      labelled.flatMap(({ name, label }) => {
        const error = errorOf(name);
        return error ? [{ fieldId: name, text: words.errorLine(label, error) }] : [];
      }),
  };
}
