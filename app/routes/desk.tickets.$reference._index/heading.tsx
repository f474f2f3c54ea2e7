import { paths } from "#app/paths";
import { BackLink } from "#app/ui/back-link";
import { DueBadge } from "#app/ui/due-badge";
import { dueWords } from "../desk/due-words";
import { useDeskWords, useFrame } from "../desk/frame";
import { StatusTag } from "../desk/status-tag";
import type { Head } from "./shown";

/** The promise a ticket was filed under; for those who write policies, with the way to that version. */
function Promised({ policy }: { policy: Head["policy"] }) {
  const { ticket } = useDeskWords().words;
  const text = ticket.policy(policy.name, policy.date, policy.version);
  return useFrame()?.staff?.policies ? <a href={paths.policyVersion(policy.id, policy.version)}>{text}</a> : text;
}

/** Which ticket this is, how it stands, who has it, and under which promise. */
export function Heading({ head }: { head: Head }) {
  const { words, shared } = useDeskWords();
  const { reference, right, status, due, provisional, assignee, policy, openUntil } = head;
  return (
    <header className="flex flex-col gap-2">
      <BackLink href={paths.desk()} text={words.ticket.back} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-title">
          <span className="whitespace-nowrap">{reference}</span> {shared.rights[right].name}
        </h1>
        <StatusTag status={status} />
        <DueBadge {...dueWords(due, words)} />
        {provisional ? <span className="text-small text-muted">{words.queue.provisional}</span> : null}
      </div>
      <p className="text-muted">
        {assignee === null ? words.ticket.unassigned : words.ticket.assignee(assignee)} · <Promised policy={policy} />
      </p>
      {openUntil ? (
        <p className="text-muted">
          <strong>{words.access.word}</strong> · {words.access.openUntil(shared.longDate(openUntil))}
        </p>
      ) : null}
    </header>
  );
}
