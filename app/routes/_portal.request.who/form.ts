import type { Locale } from "#app/domain/language";
import type { ClueHolder, ClueKind } from "#app/domain/policies/profile/clues";
import type { Profile } from "#app/domain/policies/profile/profile";
import { clueField } from "#app/domain/tickets/filing/clue-answers";

/** A clue as a person is asked for it, in one language. `field` is its name in the form. */
export type AskedClue = {
  field: string;
  kind: ClueKind;
  holder: ClueHolder;
  required: boolean;
  label: string;
  hint: string | undefined;
};

/** What a policy asks to find somebody by, in one language and in its own order. */
export function askedClues({ clues }: Pick<Profile, "clues">, locale: Locale): AskedClue[] {
  return clues.map(({ id, name, help, kind, holder, required }) => ({
    field: clueField(id),
    kind,
    holder,
    required,
    label: name[locale],
    hint: help?.[locale],
  }));
}

/** What the fields of the clues are called, by their names. */
export function clueNames(profile: Pick<Profile, "clues">, locale: Locale): Record<string, string> {
  return Object.fromEntries(askedClues(profile, locale).map(({ field, label }) => [field, label]));
}
