import type { MoveInput } from "#app/domain/tickets/workflow/move-input";
import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "../frame";

/** What a person is told that going on would cost, and why. */
export function FeeBody({ body: { amount, reason } }: { body: MoveInput["propose-fee"] }) {
  const { decisions } = useDeskWords().words.ticket;
  return (
    <SummaryList
      rows={[
        { key: "amount", term: decisions.amount, value: amount },
        { key: "reason", term: decisions.why, value: reason },
      ]}
    />
  );
}
