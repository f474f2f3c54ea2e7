import type { FieldOf, Field } from "#app/domain/policies/check/fields";
import type { Loose } from "#app/domain/policies/check/loose";
import type { OwnGround, PolicyWords } from "../desk.policies._index/policy-words";

/** What every control of a section's form is told. */
export type Editing = {
  words: PolicyWords;
  own: readonly OwnGround[];
  /** The whole draft, as it stands in the form: marks stand elsewhere than what they are about. */
  profile: Loose;
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
