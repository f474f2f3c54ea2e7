import { type ComponentProps, useState } from "react";
import { classNames } from "../class-names";
import { controlLook, controlWidths, type ControlWidth } from "./control-look";
import { describedBy, Field, type FieldWords } from "./field";

type Option = { value: string; text: string };

type SelectFieldProps = FieldWords & {
  name: string;
  options: Option[];
  /** The first, empty choice, when nothing is chosen yet. */
  emptyText?: string;
  asHeading?: boolean;
  width?: ControlWidth;
} & Pick<ComponentProps<"select">, "defaultValue" | "autoComplete" | "required">;

/** Signs a closed list has room for on the narrowest phone; those of our alphabet take about half as much. */
const ROOM = 14;

function isLong(text: string): boolean {
  return [...text].reduce((width, sign) => width + (sign > "\u2e7f" ? 1 : 0.55), 0) > ROOM;
}

/** What is chosen, in full, where a closed list would cut it: whoever listens has heard it from the list. */
function Whole({ text }: { text: string }) {
  return (
    <p aria-hidden="true" className="mt-1 text-small text-muted sm:hidden">
      {text}
    </p>
  );
}

/** A choice among many, closed until it is opened. */
export function SelectField({
  id,
  label,
  hint,
  error,
  optional,
  asHeading,
  options,
  emptyText,
  width = "full",
  ...control
}: SelectFieldProps) {
  const [value, setValue] = useState(control.defaultValue);
  const chosen = options.find((option) => option.value === value)?.text;
  return (
    <Field {...{ id, label, hint, error, optional, asHeading }}>
      <select
        {...control}
        id={id}
        onChange={({ currentTarget }) => setValue(currentTarget.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        className={classNames(controlLook, controlWidths[width])}
      >
        {emptyText === undefined ? null : <option value="">{emptyText}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {chosen && isLong(chosen) ? <Whole text={chosen} /> : null}
    </Field>
  );
}
