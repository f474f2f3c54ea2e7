import { paths } from "#app/paths";
import { DueBadge } from "#app/ui/due-badge";
import { Notice } from "#app/ui/notice";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import { useDeskWords, useFrame } from "../desk/frame";
import { Present } from "../desk/present";
import { TicketTitle } from "../desk/ticket-title";
import { dueWords } from "../desk/times/due-words";
import { ZoneNote } from "../desk/times/zone-note";
import type { Head } from "./shown";

/** The promise a ticket was filed under, with the way to the policy's own text; for those who write policies, to that version as well. */
function Promised({ policy }: { policy: Head["policy"] }) {
  const { ticket, policies } = useDeskWords().words;
  const writes = useFrame()?.staff?.policies === true;
  const text = ticket.policy(policy.name, policy.date, policy.version);
  if (!writes) return policy.href === null ? text : <a href={policy.href}>{text}</a>;
  return (
    <>
      <a href={paths.policyVersion(policy.id, policy.version)}>{text}</a>
      {policy.href === null ? null : (
        <>
          {" · "}
          <a href={policy.href}>{policies.papers.card.readText}</a>
        </>
      )}
    </>
  );
}

/** Which ticket this is, how it stands, who has it and who else looks at it, and under which promise. */
export function Heading({ head, present }: { head: Head; present: readonly string[] }) {
  const { words, shared } = useDeskWords();
  const { assignee, policy, openUntil } = head;
  const to = useTicketPaths();
  return (
    <header className="flex flex-col gap-2">
      <TicketTitle ticket={head} />
      <p className="text-muted">
        {assignee === null ? words.ticket.unassigned : words.ticket.assignee(assignee)} · <Promised policy={policy} />{" "}
        <Present reference={head.reference} others={present} />
      </p>
      {head.undelivered ? (
        <Notice kind="late" word={words.letters.undelivered.word}>
          <p>{words.letters.undelivered.head}</p>
          <p>
            <a href={to.ticket(head.reference, "tasks")}>{words.letters.undelivered.open}</a>
          </p>
        </Notice>
      ) : null}
      {head.authority?.due ? (
        <Notice kind="soon" word={words.intake.authority.notice.word(head.authority.name)}>
          <p className="flex flex-wrap items-center gap-2">
            <DueBadge {...dueWords(head.authority.due, words)} />
            {words.intake.authority.notice.body(shared.longDate(head.authority.due.dueOn), head.authority.file)}
          </p>
        </Notice>
      ) : null}
      {openUntil ? (
        <p className="text-muted">
          <strong>{words.access.word}</strong> · {words.access.openUntil(shared.longDate(openUntil))}
        </p>
      ) : null}
      <ZoneNote zone={head.zone} />
      <p className="wide:hidden" data-screen-only>
        <a href="#work">{words.ticket.toWork}</a>
      </p>
    </header>
  );
}
