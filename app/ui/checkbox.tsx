import { ChoiceRow } from "./choice-row";
import { FieldError } from "./field-error";

type CheckboxProps = { id: string; name: string; value?: string; label: string; hint?: string; error?: string; checked?: boolean };

/** A single yes. */
export function Checkbox({ id, name, value = "yes", label, hint, error, checked }: CheckboxProps) {
  return (
    <div className="max-w-text">
      {error ? <FieldError id={`${id}-error`} text={error} /> : null}
      <ChoiceRow type="checkbox" id={id} name={name} value={value} text={label} hint={hint} checked={checked} invalid={Boolean(error)} />
    </div>
  );
}
