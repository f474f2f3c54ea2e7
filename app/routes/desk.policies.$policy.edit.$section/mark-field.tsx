import { asTyped, at } from "#app/domain/policies/check/loose";
import { markPath } from "#app/domain/policies/check/marks";
import { LONGEST_MARK } from "#app/domain/policies/profile/stands";
import { classNames } from "#app/ui/class-names";
import { controlLook } from "#app/ui/form/control-look";
import { describedBy } from "#app/ui/form/field";
import { FieldError } from "#app/ui/form/field-error";
import { controlId } from "../desk.policies._index/findings";
import type { Editing } from "./field-props";

/** The id of the one sentence that tells what is typed into every such field of the page. */
export const MARK_HELP = "mark-help";

type MarkFieldProps = {
  path: string;
  /** Which of several written in one field. */ id?: string;
  /** What it is about, for those who listen. */ label: string;
  editing: Editing;
};

/** Where an entry stands, beside the entry; nothing for what no person sees. */
export function MarkField({ path, id, label, editing }: MarkFieldProps) {
  const mark = markPath(path, id ?? null);
  if (mark === null) return null;
  const control = controlId(mark);
  const error = editing.markErrorAt(mark);
  const { words, stand } = editing.words;
  return (
    <div className={classNames("mt-1 max-w-text", error && "border-l-2 border-late pl-2")}>
      {error ? <FieldError id={`${control}-error`} text={error} /> : null}
      <div className="flex items-center gap-2">
        <label htmlFor={control} className="shrink-0 text-small text-muted">
          {words.papers.mark.label}
          <span className="sr-only"> {label}</span>
        </label>
        <input
          id={control}
          name={mark}
          defaultValue={stand(asTyped(at(editing.profile, mark)))}
          maxLength={LONGEST_MARK + 10}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={[MARK_HELP, describedBy({ id: control, error })].filter(Boolean).join(" ")}
          className={classNames(controlLook, "min-w-0 text-small sm:max-w-80")}
        />
      </div>
    </div>
  );
}
