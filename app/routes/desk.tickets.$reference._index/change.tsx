import { Card } from "#app/ui/card";
import { useDeskWords } from "../desk/frame";
import type { AskedChange } from "./tabs/fact-rows";

function Value({ term, value, struck }: { term: string; value: string | null; struck: boolean }) {
  const { change } = useDeskWords().words.ticket;
  return (
    <div
      className={struck ? "min-w-0 flex-1 border-l-4 border-edge pl-3" : "min-w-0 flex-1 border-l-4 border-calm pl-3"}
    >
      <dt className="text-muted">{term}</dt>
      <dd className="break-words whitespace-pre-line">
        {value === null ? <span className="text-muted">{change.nothing}</span> : value}
      </dd>
    </div>
  );
}

/** The value as it is beside the value as it shall be, and what is said for it. */
export function Change({ change: { field, before, after, evidence, mayHarm } }: { change: AskedChange }) {
  const { change } = useDeskWords().words.ticket;
  return (
    <Card title={change.title(field)} id="change">
      <dl className="flex flex-col gap-3 sm:flex-row">
        <Value term={change.before} value={before} struck />
        <Value term={change.after} value={after} struck={false} />
      </dl>
      <h3 className="mt-3">{change.evidence}</h3>
      <p className="whitespace-pre-line">{evidence}</p>
      {mayHarm ? <p className="mt-3 text-small text-muted">{change.harm}</p> : null}
    </Card>
  );
}
