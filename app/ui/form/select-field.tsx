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

/** Signs a closed list has room for on the narrowest phone; those of our alphabet take about half as much. */
const ROOM = 14;

function isLong(text: string): boolean {
  return [...text].reduce((width, sign) => width + (sign > "\u2e7f" ? 1 : 0.55), 0) > ROOM;
}

/** What is chosen, in full, where a closed list would cut it: whoever listens has heard it from the list. The page's script keeps it true. */
function Whole({ chosen }: { chosen: Option | undefined }) {
  const text = chosen && isLong(chosen.text) ? chosen.text : "";
  return (
    <p data-whole aria-hidden="true" hidden={text === ""} className="mt-1 text-small text-muted sm:hidden">
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
  const chosen = options.find(({ value }) => value === control.defaultValue);
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
          <option key={option.value} value={option.value} data-long={isLong(option.text) || undefined}>
            {option.text}
          </option>
        ))}
      </select>
      {options.some(({ text }) => isLong(text)) ? <Whole chosen={chosen} /> : null}
    </Field>
  );
}
