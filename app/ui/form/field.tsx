import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { MarkedText } from "../marked-text";
import { FieldError } from "./field-error";

export type FieldWords = {
  /** Unique on the page; the hint and the error take their ids from it. */
  id: string;
  label: string;
  hint?: string;
  error?: string;
  /** The word for "(optional)", when the field may stay empty. Nothing is starred. */
  optional?: string;
};

type FieldProps = FieldWords & {
  /** The label is also the page's question and its only h1. */
  asHeading?: boolean;
  children: ReactNode;
};

/** The ids that describe a control, for its aria-describedby; undefined when there is neither hint nor error. */
export function describedBy({ id, hint, error }: Pick<FieldWords, "id" | "hint" | "error">): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
}

/** Label, hint and error around one control. */
export function Field({ id, label, hint, error, optional, asHeading, children }: FieldProps) {
  const caption = (
    <label htmlFor={id} className={classNames("block", !asHeading && "font-semibold")}>
      <MarkedText text={label} />
      {optional ? <span className="font-normal text-muted">{optional}</span> : null}
    </label>
  );
  return (
    <div className={classNames("max-w-text", error && "border-l-4 border-late pl-4 desk:border-l-2 desk:pl-2")}>
      {asHeading ? <h1>{caption}</h1> : caption}
      {hint ? (
        <p id={`${id}-hint`} className="text-small text-muted">
          <MarkedText text={hint} />
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`} text={error} /> : null}
      <div className="mt-2 desk:mt-1">{children}</div>
    </div>
  );
}
