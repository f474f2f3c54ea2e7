import type { StaffAction } from "#app/domain/tickets/workflow/buttons";
import type { Locale } from "#app/domain/language";
import { isLeftOpen } from "#app/domain/policies/snippets/fill";
import type { FieldError } from "#app/domain/tickets/ticket/typed-fields";
import { isOtherLanguage } from "#app/domain/typed/other-language";
import type { TaskKind } from "#app/domain/tickets/workflow/task-kinds";
import type { Fields } from "#app/http/form/returned";

/** What an act's page shows of the letter it writes: its language, and the words that can be put in. `address`: where its form is sent, where that is not the page it stands on. */
export type ShownLetter = { locale: Locale; snippets: { id: string; title: string }[]; address?: string };

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
  return errorsIn(fields, locale, (name) => isReadByPerson(act, name) && isSent(name, fields));
}

/** The note of what became of restricted data goes into the letter to the person; those of other tasks nobody else reads. */
export function noteIsSent(kind: TaskKind): boolean {
  return kind === "restricted";
}

/** The same of the note with which a task is settled that the person is told of. */
export function noteErrors(kind: TaskKind, fields: Fields, locale: Locale): Record<string, FieldError> {
  return errorsIn(fields, locale, (name) => noteIsSent(kind) && name === "note");
}

function errorsIn(fields: Fields, locale: Locale, isRead: (name: string) => boolean): Record<string, FieldError> {
  const errors: Record<string, FieldError> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!isRead(name)) continue;
    const text = [value].flat().join("\n");
    if (isLeftOpen(text)) errors[name] = "left-open";
    else if (fields[ANY_LANGUAGE] !== "yes" && isOtherLanguage(text, locale)) errors[name] = `not-in-${locale}`;
  }
  return errors;
}
