import type { FieldOf, Field } from "#app/domain/policies/check/fields";
import type { Locale, Text } from "#app/domain/language";
import type { Loose } from "#app/domain/policies/check/loose";
import { controlId } from "../desk.policies._index/findings";
import type { OwnGround, PolicyWords } from "../desk.policies._index/policy-words";

/** What every control of a section's form is told. */
export type Editing = {
  words: PolicyWords;
  own: readonly OwnGround[];
  /** The languages words are asked in. */
  languages: readonly Locale[];
  /** The whole draft, as it stands in the form: marks stand elsewhere than what they are about. */
  profile: Loose;
  /** What the product says at a path while the policy says nothing of its own; null where it says nothing. */
  shipped: (path: string) => Text | null;
  /** What is to be mended at a path, in words; undefined where nothing is. */
  errorAt: (path: string) => string | undefined;
  /** The same of a mark, by where it is written. */
  markErrorAt: (mark: string) => string | undefined;
  /** The row to go on with after a button was pressed; null where none was. */
  focus: string | null;
};

export type FieldProps<K extends Field["kind"] = Field["kind"]> = {
  field: FieldOf<K>;
  path: string;
  value: Loose;
  editing: Editing;
};

/** The id of what stands around several controls; the first of them has the field's own. */
export function groupId(path: string): string {
  return `${controlId(path)}-group`;
}

/** The word for "(optional)" where a field may stay empty. */
export function optionalWord(optional: true | undefined, { words }: Editing): string | undefined {
  return optional ? words.words.form.optional : undefined;
}
