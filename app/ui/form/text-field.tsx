import type { ComponentProps } from "react";
import { classNames } from "../class-names";
import { controlLook, controlWidths, type ControlWidth } from "./control-look";
import { describedBy, Field, type FieldWords } from "./field";

type TextFieldProps = FieldWords & {
  name: string;
  asHeading?: boolean;
  width?: ControlWidth;
} & Pick<
    ComponentProps<"input">,
    | "type"
    | "defaultValue"
    | "inputMode"
    | "autoComplete"
    | "maxLength"
    | "spellCheck"
    | "autoCapitalize"
    | "pattern"
    | "min"
    | "max"
    | "required"
    | "className"
  >;

/** One line of text with its label, hint and error. */
export function TextField({
  id,
  label,
  hint,
  error,
  optional,
  asHeading,
  width = "full",
  type = "text",
  className,
  ...control
}: TextFieldProps) {
  return (
    <Field {...{ id, label, hint, error, optional, asHeading }}>
      <input
        {...control}
        id={id}
        type={type}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        className={classNames(controlLook, controlWidths[width], className)}
      />
    </Field>
  );
}
