import type { ReactNode } from "react";
import { rowPath, rowsOf, type Loose } from "#app/domain/policies/check/loose";
import { ROW_BUTTON, rowButton, type RowAct } from "#app/http/form/policy-rows";
import { FieldError } from "#app/ui/form/field-error";
import { controlId } from "../desk.policies._index/findings";
import type { Editing, FieldProps } from "./field-props";

const look =
  "inline-flex min-h-8 items-center rounded-soft border border-edge bg-raised px-2 text-small hover:border-accent";

/** Focus goes on with the row that a button was pressed for, without a script. */
function focusOn(path: string, { focus }: Editing): { autoFocus: true } | undefined {
  return focus === path ? { autoFocus: true } : undefined;
}

function RowButton({ act, path, text, label }: { act: RowAct; path: string; text: string; label: string }) {
  return (
    <button
      type="submit"
      formNoValidate
      name={ROW_BUTTON}
      value={rowButton(act, path)}
      aria-label={`${text}: ${label}`}
      className={look}
    >
      {text}
    </button>
  );
}

/** The controls of one row. */
type Inside = (path: string, row: Loose, name: string) => ReactNode;

type RowProps = { path: string; value: Loose; editing: Editing; at: number; last: boolean; inside: Inside };

function Row({ path, value, editing, at, last, inside }: RowProps) {
  const { form } = editing.words.words;
  const list = path.slice(0, path.lastIndexOf("["));
  const name = form.row(editing.words.field(list).label, at + 1);
  return (
    <li
      id={`${controlId(path)}-row`}
      tabIndex={-1}
      {...focusOn(path, editing)}
      aria-label={name}
      className="flex flex-col gap-3 rounded-soft border border-line bg-raised p-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        <span className="mr-auto text-small text-muted tabular-nums">{editing.words.words.check.row(at + 1)}</span>
        {at > 0 ? <RowButton act="up" path={path} text={form.up} label={name} /> : null}
        {last ? null : <RowButton act="down" path={path} text={form.down} label={name} />}
        <RowButton act="remove" path={path} text={form.remove} label={name} />
      </div>
      {inside(path, value, name)}
    </li>
  );
}

/** Rows that can be added, removed and moved with plain buttons; nothing typed is lost. */
export function ListField({ path, value, editing, inside }: Omit<FieldProps<"list">, "field"> & { inside: Inside }) {
  const { label, hint } = editing.words.field(path);
  const { form } = editing.words.words;
  const rows = rowsOf(value);
  const error = editing.errorAt(path);
  return (
    <fieldset
      id={controlId(path)}
      tabIndex={-1}
      {...focusOn(path, editing)}
      aria-describedby={error ? `${controlId(path)}-error` : undefined}
      className="flex min-w-0 flex-col gap-2"
    >
      <legend className="font-semibold">{label}</legend>
      {hint ? <p className="text-small text-muted">{hint}</p> : null}
      {error ? <FieldError id={`${controlId(path)}-error`} text={error} /> : null}
      {rows.length === 0 ? <p className="text-muted">{form.empty}</p> : null}
      <ol className="flex list-none flex-col gap-3">
        {rows.map((row, at) => (
          <Row
            key={rowPath(path, at)}
            inside={inside}
            path={rowPath(path, at)}
            value={row}
            editing={editing}
            at={at}
            last={at === rows.length - 1}
          />
        ))}
      </ol>
      <div>
        <button type="submit" formNoValidate name={ROW_BUTTON} value={rowButton("add", path)} className={look}>
          {form.add(label)}
        </button>
      </div>
    </fieldset>
  );
}
