import { RIGHTS } from "#app/domain/policies/profile/rights";
import type { QueueFilters, View } from "#app/domain/tickets/desk/queue/views";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { SelectField } from "#app/ui/form/select-field";
import { useDeskWords } from "../desk/frame";
import { queueHref } from "./href";
import { STATUSES, CLOSED } from "#app/domain/tickets/ticket/statuses";

type FiltersProps = { view: View; filters: QueueFilters; staff: readonly { id: string; name: string }[] };

const closed: readonly string[] = CLOSED;

/** What narrows the view. A plain form: it works without a script. */
export function Filters({ view, filters, staff }: FiltersProps) {
  const { words, shared } = useDeskWords();
  const text = words.queue.filters;
  const statuses = STATUSES.filter((status) => closed.includes(status) === (view === "closed"));
  const people = [{ value: "nobody", text: text.nobody }, ...staff.map(({ id, name }) => ({ value: id, text: name }))];
  const set = Object.values(filters).some((value) => value !== null);
  return (
    <form
      method="get"
      action={paths.desk()}
      aria-label={text.label}
      data-screen-only
      className="flex flex-wrap items-end gap-3"
    >
      {view === "all" ? null : <input type="hidden" name="view" value={view} />}
      <SelectField
        id="right"
        name="right"
        label={text.right}
        emptyText={text.any}
        defaultValue={filters.right ?? ""}
        options={RIGHTS.map((right) => ({ value: right, text: shared.rights[right].name }))}
      />
      <SelectField
        id="status"
        name="status"
        label={text.status}
        emptyText={text.any}
        defaultValue={filters.status ?? ""}
        options={statuses.map((status) => ({ value: status, text: shared.statuses[status] }))}
      />
      <SelectField
        id="assignee"
        name="assignee"
        label={text.assignee}
        emptyText={text.any}
        defaultValue={filters.assigneeId ?? ""}
        options={people}
      />
      <Button kind="secondary">{text.apply}</Button>
      {set ? <a href={queueHref(view)}>{text.clear}</a> : null}
    </form>
  );
}
