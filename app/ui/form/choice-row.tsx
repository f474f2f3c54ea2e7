import { classNames } from "../class-names";
import { MarkedText } from "../marked-text";
import type { Choice } from "./choice-group";

type ChoiceRowProps = Choice & {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  checked?: boolean;
  invalid?: boolean;
};

/** One choice: the whole row is the target, the chosen one is seen by more than its colour (thicker edge, filled mark). */
export function ChoiceRow({ type, id, name, value, text, hint, note, checked, invalid }: ChoiceRowProps) {
  return (
    <label
      htmlFor={id}
      className={classNames(
        "flex min-h-11 items-start gap-3 rounded-soft border border-edge bg-raised px-3 py-2 hover:border-accent",
        "has-checked:border-accent has-checked:bg-accent-soft has-checked:outline-1 has-checked:-outline-offset-1 has-checked:outline-accent",
        "desk:min-h-6 desk:gap-2 desk:border-0 desk:bg-transparent desk:px-0 desk:py-1 desk:has-checked:bg-transparent desk:has-checked:outline-0",
      )}
    >
      <input
        id={id}
        type={type}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-invalid={invalid ? true : undefined}
        aria-describedby={[hint && `${id}-meaning`, note && `${id}-note`].filter(Boolean).join(" ") || undefined}
        className="mt-[0.3em] size-[1.1em] shrink-0 accent-accent"
      />
      <span>
        <span className="block">
          <MarkedText text={text} />
        </span>
        {hint ? (
          <span id={`${id}-meaning`} className="block text-small text-muted">
            <MarkedText text={hint} />
          </span>
        ) : null}
        {note ? (
          <span id={`${id}-note`} className="mt-1 block border-l-2 border-accent pl-2 text-small">
            <MarkedText text={note} />
          </span>
        ) : null}
      </span>
    </label>
  );
}
