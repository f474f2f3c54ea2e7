import type { ComponentProps } from "react";
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
  return (
    <Field {...{ id, label, hint, error, optional, asHeading }}>
      <select
        {...control}
        id={id}
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
    </Field>
  );
}
