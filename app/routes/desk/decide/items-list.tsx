import { namedGrounds, type NamedGround } from "#app/domain/policies/profile/grounds";
import { isRetentionDuty, RETENTION_DUTIES } from "#app/domain/policies/profile/retention-duties";
import type { Right } from "#app/domain/policies/profile/rights";
import { outcomeName } from "#app/domain/tickets/answer/items";
import type { FinishItem } from "#app/domain/tickets/workflow/move-input";
import { useDeskWords } from "../frame";

type ItemsListProps = { items: readonly FinishItem[]; right: Right; ownGrounds: readonly NamedGround[] };

/** What became of each item, as it was, or will be, told to the requester. */
export function ItemsList({ items, right, ownGrounds }: ItemsListProps) {
  const { words, shared, locale } = useDeskWords();
  const text = words.ticket.decisions;
  return (
    <ol className="flex list-none flex-col gap-2">
      {items.map(({ what, outcome, note, groundId, dutyId, until }, at) => {
        const ground = groundId ? namedGrounds({ ownGrounds }, [groundId])[0]?.name[locale] : null;
        const duty =
          dutyId && isRetentionDuty(dutyId) ? RETENTION_DUTIES[dutyId].name[locale] : words.actions.finish.backup;
        return (
          <li key={at}>
            <p className="whitespace-pre-line">{what}</p>
            <p className="font-semibold">
              {outcomeName(right, outcome)[locale]}
              {until ? text.until(shared.longDate(until), duty) : null}
            </p>
            {ground ? <p>{text.onGround(ground)}</p> : null}
            {note ? <p className="whitespace-pre-line text-muted">{note}</p> : null}
          </li>
        );
      })}
    </ol>
  );
}
