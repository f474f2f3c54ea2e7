import { asTyped, member } from "#app/domain/policies/check/loose";
import { ChoiceRow } from "#app/ui/form/choice-row";
import { SelectField } from "#app/ui/form/select-field";
import { TextField } from "#app/ui/form/text-field";
import { controlId } from "../desk.policies._index/findings";
import { groupId, optionalWord, type FieldProps } from "./field-props";
import { FieldSet } from "./field-set";

/** A term: how many of which unit, and whether a day of rest moves its end. */
export function Term({ field, path, value, editing }: FieldProps<"term">) {
  const { label, hint } = editing.words.field(path);
  const { form } = editing.words.words;
  const units = (["working-day", "calendar-day", "month"] as const).map((unit) => ({
    value: unit,
    text: form.units[unit],
  }));
  return (
    <FieldSet
      id={groupId(path)}
      label={label}
      hint={hint}
      optional={optionalWord(field.optional, editing)}
      error={editing.errorAt(path)}
    >
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-24">
          <TextField
            id={controlId(path)}
            name={`${path}.count`}
            label={form.count}
            defaultValue={asTyped(member(value, "count"))}
            inputMode="numeric"
            autoComplete="off"
            maxLength={9}
          />
        </div>
        <div className="w-44">
          <SelectField
            id={controlId(`${path}.unit`)}
            name={`${path}.unit`}
            label={form.unit}
            options={units}
            defaultValue={asTyped(member(value, "unit")) || "working-day"}
          />
        </div>
      </div>
      <ChoiceRow
        type="checkbox"
        id={controlId(`${path}.roll`)}
        name={`${path}.roll`}
        value="on"
        text={form.roll}
        checked={member(value, "roll") === true}
      />
    </FieldSet>
  );
}
