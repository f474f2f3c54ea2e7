import type { ComponentProps } from "react";
import { controlLook } from "./control-look";
import { describedBy, Field, type FieldWords } from "./field";

type TextAreaProps = FieldWords & { name: string; asHeading?: boolean } & Pick<
    ComponentProps<"textarea">,
    "defaultValue" | "rows" | "maxLength" | "autoComplete" | "spellCheck" | "required"
  >;

/** Several lines of text with label, hint and error. */
export function TextArea({ id, label, hint, error, optional, asHeading, rows = 4, ...control }: TextAreaProps) {
  return (
    <Field {...{ id, label, hint, error, optional, asHeading }}>
      <textarea
        {...control}
        id={id}
        rows={rows}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        className={controlLook}
      />
    </Field>
  );
}
