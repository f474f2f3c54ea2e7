import type { StaffAction } from "#app/domain/tickets/workflow/buttons";
import type { Locale } from "#app/domain/language";
import { isLeftOpen } from "#app/domain/policies/snippets/fill";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";
import { isOtherLanguage } from "#app/domain/typed/other-language";
import type { Fields } from "#app/http/form/returned";

/** What an act's page shows of the letter it writes: its language, and the words that can be put in. */
export type ShownLetter = { locale: Locale; snippets: { id: string; title: string }[] };

/** The field by which words in another language than the letter's are sent all the same. */
export const ANY_LANGUAGE = "anyLanguage";

/** The fields of each act whose words the person reads. */
const TO_PERSON: Partial<Record<StaffAction, RegExp>> = {
  ask: /^question$/,
  "ask-evidence": /^others$/,
  block: /^note$/,
  extend: /^reason$/,
  approve: /^note$/,
  refuse: /^grounds\[\d+\]\.explanation$/,
  "propose-fee": /^(amount|reason)$/,
  judge: /^reasons$/,
  finish: /^(items\[\d+\]\.note|done|particulars\.(processing|places|still|logic|factors|decided))$/,
};

/** Whether an act has a field whose words the person reads. */
export function writesToPerson(act: StaffAction): boolean {
  return act in TO_PERSON;
}

/** Whether the words of an act's field are read by the person. */
export function isReadByPerson(act: StaffAction, name: string): boolean {
  return TO_PERSON[act]?.test(name) ?? false;
}

/** The explanation of a ground that is not chosen is not read by anybody. */
function isSent(name: string, fields: Fields): boolean {
  return !name.endsWith(".explanation") || name.replace(".explanation", ".id") in fields;
}

/** What is to be looked at in the words the person reads, before they are sent: what was left open, and what seems to be in another language than the letter. */
export function wordErrors(act: StaffAction, fields: Fields, locale: Locale): Record<string, FieldError> {
  const errors: Record<string, FieldError> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!isReadByPerson(act, name) || !isSent(name, fields)) continue;
    const text = [value].flat().join("\n");
    if (isLeftOpen(text)) errors[name] = "left-open";
    else if (fields[ANY_LANGUAGE] !== "yes" && isOtherLanguage(text, locale)) errors[name] = `not-in-${locale}`;
  }
  return errors;
}
