import { ChoiceGroup, type Choice } from "./choice-group";
import { ChoiceRow } from "./choice-row";
import type { FieldWords } from "./field";

type RadioGroupProps = FieldWords & { name: string; choices: Choice[]; chosen?: string; asHeading?: boolean };

/** One of several. The first choice carries the group's id, so that the error summary leads there. */
export function RadioGroup({ choices, chosen, name, ...group }: RadioGroupProps) {
  return (
    <ChoiceGroup {...group}>
      {choices.map((choice, at) => (
        <ChoiceRow
          key={choice.value}
          {...choice}
          type="radio"
          name={name}
          id={at === 0 ? group.id : `${group.id}-${choice.value}`}
          checked={choice.value === chosen}
          invalid={Boolean(group.error)}
        />
      ))}
    </ChoiceGroup>
  );
}
