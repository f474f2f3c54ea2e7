import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names";
import { describedBy, type FieldWords } from "#app/ui/form/field";
import { FieldError } from "#app/ui/form/field-error";

type FieldSetProps = FieldWords & {
  /** The legend is for those who listen: what is seen says it already. */ legendHidden?: boolean;
  children: ReactNode;
};

/** Several controls that make one field, as wide as the form: both languages stand side by side. */
export function FieldSet({ id, label, hint, error, optional, legendHidden, children }: FieldSetProps) {
  return (
    <fieldset
      aria-describedby={describedBy({ id, hint, error })}
      className={classNames("min-w-0", error && "border-l-2 border-late pl-2")}
    >
      <legend className={legendHidden ? "sr-only" : "font-semibold"}>
        {label}
        {optional ? <span className="font-normal text-muted">{optional}</span> : null}
      </legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-small text-muted">
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`} text={error} /> : null}
      <div className="mt-1 flex flex-col gap-1">{children}</div>
    </fieldset>
  );
}
