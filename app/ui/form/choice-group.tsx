import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { describedBy, type FieldWords } from "./field";
import { FieldError } from "./field-error";

/** `note`: something to know before choosing, beside what the choice means. */
export type Choice = { value: string; text: string; hint?: string; note?: string };

type ChoiceGroupProps = FieldWords & { asHeading?: boolean; children: ReactNode };

/** A question answered by choosing: a fieldset whose legend is the question. */
export function ChoiceGroup({ id, label, hint, error, optional, asHeading, children }: ChoiceGroupProps) {
  const question = (
    <>
      {label}
      {optional ? <span className="font-normal text-muted">{optional}</span> : null}
    </>
  );
  return (
    <div className={classNames("max-w-text", error && "border-l-4 border-late pl-4 desk:border-l-2 desk:pl-2")}>
      <fieldset aria-describedby={describedBy({ id, hint, error })} className="min-w-0">
        <legend className={classNames(!asHeading && "font-semibold")}>
          {asHeading ? <h1>{question}</h1> : question}
        </legend>
        {hint ? (
          <p id={`${id}-hint`} className={classNames("text-muted", asHeading ? "mt-2 mb-3" : "text-small")}>
            {hint}
          </p>
        ) : null}
        {error ? <FieldError id={`${id}-error`} text={error} /> : null}
        <div className="mt-2 flex flex-col gap-2 desk:mt-1 desk:gap-1">{children}</div>
      </fieldset>
    </div>
  );
}
