import type { RightChange } from "#app/domain/policies/proposals/changes";
import type { TermValue } from "#app/domain/policies/profile/profile-parts";
import { DataTable } from "#app/ui/data-table";
import type { PolicyWords } from "../desk.policies._index/policy-words";

type Line = { key: string; right: string; change: string; before: string; after: string };

/** One line for each thing that changes about a right. */
function linesOf(change: RightChange, words: PolicyWords): Line[] {
  const { page } = words.words.proposals;
  const right = words.shared.rights[change.right].name;
  const line = (key: string, said: Omit<Line, "key" | "right">): Line => ({
    key: `${change.right} ${key}`,
    right,
    ...said,
  });
  const term = (value: TermValue | null) =>
    value === null
      ? page.nothing
      : words.words.read.term(
          words.shared.termUnits[value.unit](value.count),
          value.roll && value.unit !== "working-day",
        );
  const grounds = (ids: readonly string[]) => ids.map((id) => words.option("rights.refusalGrounds", id)).join(" · ");
  const whole =
    change.what === "changed" ? [] : [line("what", { change: page.what[change.what], before: "", after: "" })];
  if (change.what === "removed") return whole;
  return [
    ...whole,
    ...change.times.map(({ name, before, after }) =>
      line(name, { change: page.times[name], before: term(before), after: term(after) }),
    ),
    ...(change.pausable
      ? [
          line("pausable", {
            change: page.pausable,
            before: change.pausable.before ? page.yes : page.no,
            after: change.pausable.after ? page.yes : page.no,
          }),
        ]
      : []),
    ...(change.groundsAdded.length > 0
      ? [line("added", { change: page.groundsAdded, before: "", after: grounds(change.groundsAdded) })]
      : []),
    ...(change.groundsRemoved.length > 0
      ? [line("gone", { change: page.groundsRemoved, before: grounds(change.groundsRemoved), after: "" })]
      : []),
  ];
}

/** What a person who asks from then on meets otherwise: rights, times, grounds. */
export function Effect({ changes, words }: { changes: readonly RightChange[]; words: PolicyWords }) {
  const { page } = words.words.proposals;
  if (changes.length === 0) return <p>{page.noEffect}</p>;
  return (
    <>
      <p>{page.effectLead}</p>
      <DataTable
        stacked
        caption={page.effect}
        captionHidden
        rows={changes.flatMap((change) => linesOf(change, words))}
        rowKey={({ key }) => key}
        columns={[
          { key: "right", header: page.columns.right, cell: ({ right }) => right },
          { key: "change", header: page.columns.change, cell: ({ change }) => change },
          { key: "before", header: page.columns.before, named: true, cell: ({ before }) => before },
          { key: "after", header: page.columns.after, named: true, cell: ({ after }) => after },
        ]}
      />
    </>
  );
}
