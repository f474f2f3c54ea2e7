import type { ReactNode } from "react";
import { ChoiceGroup, type Choice } from "./choice-group";
import { ChoiceRow } from "./choice-row";
import type { FieldWords } from "./field";

type CheckboxesProps = FieldWords & {
  name: string;
  choices: Choice[];
  chosen?: readonly string[];
  asHeading?: boolean;
  /** What else belongs to a choice once it is made; seen only then. */
  beside?: (value: string) => ReactNode;
};

/** Any number of several, all under one field name. */
export function Checkboxes({ choices, chosen = [], name, beside, ...group }: CheckboxesProps) {
  return (
    <ChoiceGroup {...group}>
      {choices.map((choice, at) => (
        <div key={choice.value} className="group/choice">
          <ChoiceRow
            {...choice}
            type="checkbox"
            name={name}
            id={at === 0 ? group.id : `${group.id}-${choice.value}`}
            checked={chosen.includes(choice.value)}
            invalid={Boolean(group.error)}
          />
          {beside ? <div className="hidden pl-6 group-has-checked/choice:block">{beside(choice.value)}</div> : null}
        </div>
      ))}
    </ChoiceGroup>
  );
}
