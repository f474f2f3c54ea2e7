import type { DeskCopy } from "#app/copy/desk";
import type { StaffAction } from "#app/domain/tickets/workflow/buttons";
import type { TextName } from "./form";

type Labelled = { label: string; hint: string };

/** What a text field of an action is called. Throws for a field the action does not have: that is a bug. */
export function textWords(words: DeskCopy["actions"], action: StaffAction, name: TextName): Labelled {
  const found = (words[action] as Record<string, unknown>)[name];
  if (typeof found !== "object" || found === null) throw new Error(`${action} has no words for ${name}`);
  return found as Labelled;
}
