import type { Change, SectionChanges } from "#app/domain/policies/check/compare";
import type { MarkChange } from "#app/domain/policies/check/compare-marks";
import { Card } from "#app/ui/card";
import { Tag } from "#app/ui/tag";
import type { ShapeKind } from "#app/ui/shape";
import { Nodes, rowTitle } from "./nodes";
import type { PolicyWords } from "./policy-words";
import { ShownValue } from "./shown-value";

const LOOKS: Record<Change["what"], ShapeKind> = { changed: "soon", added: "calm", removed: "late", order: "neutral" };

function Values({ change, words }: { change: Change; words: PolicyWords }) {
  const { compare } = words.words;
  if (change.what === "order") return null;
  if (change.what !== "changed") return <Nodes nodes={change.nodes} words={words} />;
  return (
    <dl className="grid gap-3 sm:grid-cols-2">
      <div className="border-l-4 border-late pl-3">
        <dt className="text-small text-muted">{compare.before}</dt>
        <dd>
          <ShownValue shown={change.before} fieldKey={change.key} words={words} />
        </dd>
      </div>
      <div className="border-l-4 border-calm pl-3">
        <dt className="text-small text-muted">{compare.after}</dt>
        <dd>
          <ShownValue shown={change.after} fieldKey={change.key} words={words} />
        </dd>
      </div>
    </dl>
  );
}

function OneChange({ change, words }: { change: Change; words: PolicyWords }) {
  const { key, row, what } = change;
  const list = key.includes(".") ? key.slice(0, key.lastIndexOf(".")) : key;
  return (
    <li className="flex flex-col gap-2 border-t border-line pt-3 first:border-t-0 first:pt-0">
      <p className="flex flex-wrap items-center gap-2">
        <Tag kind={LOOKS[what]} text={words.words.compare.what[what]} />
        <span className="font-semibold">{words.field(change.path).label}</span>
        {row ? (
          <span lang="zxx" className="text-muted">
            {rowTitle(list, row, words)}
          </span>
        ) : null}
      </p>
      <Values change={change} words={words} />
    </li>
  );
}

/** Which entries stand elsewhere now. */
function Marks({ marks, words }: { marks: readonly MarkChange[]; words: PolicyWords }) {
  const { compare, mark } = words.words.papers;
  if (marks.length === 0) return null;
  const said = (stands: string) => words.stand(stands) || mark.nowhere;
  return (
    <div className="mt-3 border-t border-line pt-3">
      <h3 className="mb-1">{compare.marks}</h3>
      <ul className="flex list-none flex-col gap-1">
        {marks.map(({ path, id, before, after }) => (
          <li key={`${path} ${id ?? ""}`}>
            <span className="text-muted">{words.entry({ path, id })}</span>
            <span lang="zxx" className="block">
              {said(before)} → {said(after)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What changed, section by section: each change with what it was and what it is. */
export function Changes({ sections, words }: { sections: readonly SectionChanges[]; words: PolicyWords }) {
  return sections.map(({ section, changes, marks }) => (
    <Card key={section} id={section} title={words.section(section)}>
      <ul className="flex list-none flex-col gap-3">
        {changes.map((change) => (
          <OneChange key={`${change.what} ${change.path} ${change.row ?? ""}`} change={change} words={words} />
        ))}
      </ul>
      <Marks marks={marks} words={words} />
    </Card>
  ));
}
