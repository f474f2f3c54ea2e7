import { ChoiceGroup, type Choice } from "./choice-group";
import { ChoiceRow } from "./choice-row";
import type { FieldWords } from "./field";

type CheckboxesProps = FieldWords & {
  name: string;
  choices: Choice[];
  chosen?: readonly string[];
  asHeading?: boolean;
};

/** Any number of several, all under one field name. */
export function Checkboxes({ choices, chosen = [], name, ...group }: CheckboxesProps) {
  return (
    <ChoiceGroup {...group}>
      {choices.map((choice, at) => (
        <ChoiceRow
          key={choice.value}
          {...choice}
          type="checkbox"
          name={name}
          id={at === 0 ? group.id : `${group.id}-${choice.value}`}
          checked={chosen.includes(choice.value)}
          invalid={Boolean(group.error)}
        />
      ))}
    </ChoiceGroup>
  );
}
