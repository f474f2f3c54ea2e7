import { namedGrounds, type NamedGround } from "#app/domain/policies/profile/grounds";
import { isRetentionDuty, RETENTION_DUTIES } from "#app/domain/policies/profile/retention-duties";
import type { Right } from "#app/domain/policies/profile/rights";
import { dutyKeeping } from "#app/domain/tickets/answer/answer-items";
import { outcomeName } from "#app/domain/tickets/answer/items";
import { keptUntil } from "#app/domain/tickets/workflow/keeping";
import type { FinishItem } from "#app/domain/tickets/workflow/move-input";
import { useDeskWords } from "../frame";
import { Kept } from "./kept";

type ItemsListProps = { items: readonly FinishItem[]; right: Right; ownGrounds: readonly NamedGround[] };

/** What became of each item, as it was, or will be, told to the requester. */
export function ItemsList({ items, right, ownGrounds }: ItemsListProps) {
  const { words, shared, locale } = useDeskWords();
  const text = words.ticket.decisions;
  return (
    <ol className="flex list-none flex-col gap-2">
      {items.map((item, at) => {
        const { what, outcome, note, groundId, dutyId } = item;
        const until = outcome === "restricted" ? keptUntil(item) : null;
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
            <Kept kept={dutyKeeping(item)} named={until ? true : undefined} />
            {note ? <p className="whitespace-pre-line text-muted">{note}</p> : null}
          </li>
        );
      })}
    </ol>
  );
}
