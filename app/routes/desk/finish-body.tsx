import { particularRows } from "#app/copy/particulars";
import type { NamedGround } from "#app/domain/policies/profile/grounds";
import type { Right } from "#app/domain/policies/profile/rights";
import type { FinishBody as Finish } from "#app/domain/tickets/answer/items";
import { particularFacts } from "#app/domain/tickets/workflow/particulars";
import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "./frame";
import { ItemsList } from "./items-list";

/** An answer as it is kept: what became of each item, where, and what else was said. */
export function FinishBody({
  body,
  right,
  ownGrounds,
}: {
  body: Finish;
  right: Right;
  ownGrounds: readonly NamedGround[];
}) {
  const { words, shared } = useDeskWords();
  const text = words.ticket.decisions;
  const { items = [], where, done, particulars } = body;
  const rows = [
    ...particularRows(particularFacts(particulars)?.facts ?? [], shared),
    { key: "where", term: text.where, value: where },
    ...(done ? [{ key: "done", term: text.done, value: done }] : []),
  ];
  return (
    <div className="flex flex-col gap-3">
      {items.length > 0 ? <ItemsList items={items} right={right} ownGrounds={ownGrounds} /> : null}
      <SummaryList rows={rows} />
    </div>
  );
}
