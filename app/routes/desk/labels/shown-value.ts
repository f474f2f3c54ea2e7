import type { DeskCopy } from "#app/copy/desk";
import type { SharedCopy } from "#app/copy/shared";
import { GROUNDS } from "#app/domain/policies/profile/ground-catalogue";
import { isGroundId } from "#app/domain/policies/profile/grounds";
import { isRetentionDuty, RETENTION_DUTIES } from "#app/domain/policies/profile/retention-duties";
import type { Locale } from "#app/domain/language";
import { outcomeName } from "#app/domain/tickets/answer/items";
import { ITEM_OUTCOMES } from "#app/domain/tickets/workflow/codes";

export type Words = { words: DeskCopy; shared: SharedCopy; locale: Locale };

/** What a code is called; null where nobody but the policy knows. */
type Naming = (code: string, words: Words) => string | null;

function nothing(): null {
  return null;
}

/** From a list of our words, by its codes: each with its text, or a text itself. */
function from(listOf: (words: Words) => object): Naming {
  return (code, words) => {
    const list = listOf(words);
    const found: unknown = Object.hasOwn(list, code) ? (list as Record<string, unknown>)[code] : null;
    if (typeof found === "string") return found;
    const text = typeof found === "object" && found !== null && "text" in found ? found.text : null;
    return typeof text === "string" ? text : null;
  };
}

const ground: Naming = (code, { locale }) => (isGroundId(code) ? GROUNDS[code].name[locale] : null);

const outcome: Naming = (code, { locale }) => {
  const known = ITEM_OUTCOMES.find((each) => each === code);
  return known ? outcomeName("delete", known)[locale] : null;
};

const duty: Naming = (code, { words, locale }) => {
  if (code === "backup") return words.actions.finish.backup;
  if (code === "other") return words.actions.finish.otherDuty;
  return isRetentionDuty(code) ? RETENTION_DUTIES[code].name[locale] : null;
};

/** The fields of the desk's forms that hold codes, by their names without the rows' numbers. */
const NAMED: Readonly<Record<string, Naming>> = {
  "items[].category": nothing,
  "items[].outcome": outcome,
  "items[].groundId": ground,
  "items[].reason": duty,
  "items[].duty": duty,
  "items[].ends": nothing,
  "items[].mark": nothing,
  "items[].state": from(({ words }) => words.actions.finish.state),
  "mark.items": nothing,
  "mark.rest": nothing,
  rest: from(({ words }) => words.actions.finish.state),
  attach: nothing,
  redacted: nothing,
  "grounds[].dutyId": duty,
  "grounds[].id": ground,
  "recipients[].id": nothing,
  items: nothing,
  blockers: nothing,
  assigneeId: nothing,
  chosen: nothing,
  method: from(({ words }) => words.actions.verify.methods),
  confirmed: from(({ words }) => words.actions.verify.confirmations),
  conditions: from(({ words }) => words.actions.approve.conditions.names),
  role: from(({ shared }) => shared.roles),
  locale: from(({ words }) => words.preview.languages),
  verdict: from(({ words }) => words.actions.judge.verdict),
  decision: from(({ words }) => words.access.decide.decision),
  result: from(({ words }) => words.tasks.results),
  "particulars.measure": from(({ shared }) => shared.particulars.choices.measure),
  "particulars.language": from(({ shared }) => shared.particulars.choices.language),
  "particulars.review": from(({ shared }) => shared.particulars.choices.review),
};

/** What a person read where they chose what a form says; what they typed as it is. Null for a code that was nothing to read. In: the field's name. */
export function shownValue(name: string, value: string, words: Words): string | null {
  const plain = name.replace(/\[\d+\]/g, "[]");
  const naming = Object.hasOwn(NAMED, plain) ? NAMED[plain] : undefined;
  return naming ? naming(value, words) : value;
}
