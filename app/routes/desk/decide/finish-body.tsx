import { particularRows } from "#app/copy/particulars";
import type { NamedGround } from "#app/domain/policies/profile/grounds";
import type { Profile } from "#app/domain/policies/profile/profile";
import type { Right } from "#app/domain/policies/profile/rights";
import type { FinishBody as Finish } from "#app/domain/tickets/answer/items";
import { particularFacts } from "#app/domain/tickets/workflow/particulars";
import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "../frame";
import { ItemsList } from "./items-list";

/** What an answer names by id. */
type FinishPolicy = Pick<Profile, "recipients"> & { right: Right; ownGrounds: readonly NamedGround[] };

/** An answer as it is kept: what became of each item, where, what else was said, and who is told of it. */
export function FinishBody({ body, profile }: { body: Finish; profile: FinishPolicy }) {
  const { words, shared, locale } = useDeskWords();
  const text = words.ticket.decisions;
  const { items = [], where, done, particulars, recipients = [] } = body;
  const { right, ownGrounds } = profile;
  const named = (id: string) => profile.recipients.find((each) => each.id === id)?.text[locale] ?? id;
  const rows = [
    ...particularRows(particularFacts(particulars)?.facts ?? [], shared),
    { key: "where", term: text.where, value: where },
    ...(done ? [{ key: "done", term: text.done, value: done }] : []),
    ...(recipients.length > 0
      ? [
          {
            key: "recipients",
            term: text.recipients,
            value: recipients.map(({ id, find }) => words.errorLine(named(id), find)).join("\n"),
          },
        ]
      : []),
  ];
  return (
    <div className="flex flex-col gap-3">
      {items.length > 0 ? <ItemsList items={items} right={right} ownGrounds={ownGrounds} /> : null}
      <SummaryList rows={rows} />
    </div>
  );
}
