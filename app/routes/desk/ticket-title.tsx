import type { DaysLeft } from "#app/domain/tickets/deadlines/days-left";
import type { Right } from "#app/domain/policies/profile/rights";
import { DueBadge } from "#app/ui/due-badge";
import { dueWords } from "./times/due-words";
import { useDeskWords } from "./frame";
import { StatusTag } from "./status-tag";
import type { Status } from "#app/domain/tickets/ticket/statuses";

type Titled = { reference: string; right: Right; status: Status; due: DaysLeft; provisional: boolean };

/** Which ticket this is and how it stands. */
export function TicketTitle({ ticket: { reference, right, status, due, provisional } }: { ticket: Titled }) {
  const { words, shared } = useDeskWords();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h1 className="text-title">
        <span className="whitespace-nowrap">{reference}</span> {shared.rights[right].name}
      </h1>
      <StatusTag status={status} />
      <DueBadge {...dueWords(due, words)} />
      {provisional ? <span className="text-small text-muted">{words.queue.provisional}</span> : null}
    </div>
  );
}
