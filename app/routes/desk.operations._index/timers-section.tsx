import type { Operations } from "#app/http/operations/operations.server";
import { DataTable, type Column } from "#app/ui/data-table";
import { Tag } from "#app/ui/tag";
import { useDeskWords, type DeskWords } from "../desk/frame";
import { sayMinute } from "../desk/people/times";
import { Section } from "./section";

type Row = Operations["timers"][number];

function stateOf({ isOverdue, failed }: Row): "overdue" | "failed" | "well" {
  return isOverdue ? "overdue" : failed ? "failed" : "well";
}

function columns(desk: DeskWords): Column<Row>[] {
  const say = desk.words.operations;
  const { columns: heads, names, states } = say.timers;
  return [
    { key: "name", header: heads.name, cell: ({ name }) => names[name] ?? name },
    { key: "every", header: heads.every, named: true, short: true, cell: ({ everySeconds }) => say.span(everySeconds) },
    {
      key: "ran",
      header: heads.ran,
      named: true,
      short: true,
      cell: ({ ran }) => (ran ? sayMinute(ran, desk) : say.timers.never),
    },
    {
      key: "late",
      header: heads.late,
      named: true,
      short: true,
      // A second or two is what starting takes.
      cell: ({ lateSeconds }) =>
        lateSeconds === null ? "—" : lateSeconds < 5 ? say.timers.onTime : say.span(lateSeconds),
    },
    {
      key: "state",
      header: heads.state,
      cell: (row) => {
        const state = stateOf(row);
        return <Tag kind={state === "well" ? "calm" : state === "failed" ? "soon" : "late"} text={states[state]} />;
      },
    },
  ];
}

/** What runs by the clock: whether it did, when, and how late. */
export function TimersSection({ timers, open }: { timers: Operations["timers"]; open: boolean }) {
  const desk = useDeskWords();
  const say = desk.words.operations.timers;
  return (
    <Section id="timers" title={say.title} open={open}>
      {timers.length === 0 ? (
        <p>{say.empty}</p>
      ) : (
        <DataTable
          caption={say.title}
          captionHidden
          stacked
          columns={columns(desk)}
          rows={timers}
          rowKey={({ name }) => name}
        />
      )}
    </Section>
  );
}
