import type { ReadTicket } from "#app/domain/tickets/desk/page/ticket-page";
import { isOpen } from "#app/domain/tickets/workflow/workflow";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { DueBadge } from "#app/ui/due-badge";
import { Notice } from "#app/ui/notice";
import { WholeReferences } from "#app/ui/whole-references";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import { useDeskWords } from "../desk/frame";
import { StatusTag } from "../desk/status-tag";
import { dueWords } from "../desk/times/due-words";
import type { Head } from "./shown";

type Shown = ReadTicket["together"];

/** Where the work on a ticket that another one leads is done. */
function Led({
  main,
  led,
  head,
  working,
}: Pick<Shown, "led"> & { main: Shown["main"] & {}; head: Head; working: boolean }) {
  const { words, shared } = useDeskWords();
  const text = words.merge.led;
  const to = useTicketPaths();
  return (
    <Notice kind="accent" word={text.word}>
      <p>{led ? text.text(main.reference) : text.ended(main.reference)}</p>
      {led ? <p>{text.due(shared.longDate(head.due.dueOn))}</p> : null}
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        {main.seen ? <a href={to.ticket(main.reference)}>{text.go(main.reference)}</a> : null}
        {led && working ? <a href={to.apart(head.reference)}>{text.apart}</a> : null}
      </p>
    </Notice>
  );
}

/** One that this ticket leads: its date, and all that was said and sent there. */
function Other({ other, working }: { other: Shown["others"][number]; working: boolean }) {
  const { words, shared } = useDeskWords();
  const text = words.merge.leads;
  const to = useTicketPaths();
  const { reference, status, receivedOn, due, guarded, messages, files } = other;
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2 first:pt-0 last:border-b-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {guarded ? (
          <span className="font-mono whitespace-nowrap">{reference}</span>
        ) : (
          <a href={to.ticket(reference)} className="font-mono whitespace-nowrap">
            <WholeReferences text={reference} />
          </a>
        )}
        <StatusTag status={status} />
        <DueBadge {...dueWords(due, words)} />
        <span className="text-muted">{words.complaint.received(shared.longDate(receivedOn))}</span>
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-small">
        {guarded ? <span className="text-muted">{text.guarded}</span> : null}
        {messages > 0 ? <a href={to.ticket(reference, "conversation")}>{text.messages(messages)}</a> : null}
        {files.length > 0 ? <a href={to.ticket(reference, "files")}>{text.files(files.length)}</a> : null}
        {working && isOpen(status) ? <a href={to.apart(reference)}>{text.apart(reference)}</a> : null}
      </p>
      {files.length > 0 ? (
        <ul className="list-none text-small">
          {files.map(({ id, name }) => (
            <li key={id}>
              <a href={paths.ticketFile(reference, id)}>
                <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

type PartProps = { part: Shown["splitOff"][number]; how: "from" | "off"; of: string; working: boolean };

/** What this ticket was a part of, or what was a part of it, with the way to putting them together again. */
function Part({ part: { reference, seen, rejoins }, how, of, working }: PartProps) {
  const text = useDeskWords().words.merge.split;
  const to = useTicketPaths();
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
      {seen ? <a href={to.ticket(reference)}>{text[how](reference)}</a> : <span>{text[how](reference)}</span>}
      {rejoins && seen && working ? <a href={to.merge(of, reference)}>{text.rejoin(reference)}</a> : null}
    </p>
  );
}

/** With what a ticket is worked on together: where that is done, or what its own answer closes too. In: whether who looks works tickets. */
export function WorkedTogether({ together, head, working }: { together: Shown; head: Head; working: boolean }) {
  const text = useDeskWords().words.merge.leads;
  const { main, led, others, splitFrom, splitOff } = together;
  const open = others.some(({ status }) => isOpen(status));
  return (
    <>
      {splitFrom ? <Part part={splitFrom} how="from" of={head.reference} working={working} /> : null}
      {splitOff.map((part) => (
        <Part key={part.reference} part={part} how="off" of={head.reference} working={working} />
      ))}
      {main ? <Led main={main} led={led} head={head} working={working} /> : null}
      {others.length > 0 ? (
        <Card title={text.title} id="together">
          <p className="mb-2 text-muted">{open ? text.lead : text.closedLead}</p>
          <ul className="list-none">
            {others.map((other) => (
              <Other key={other.reference} other={other} working={working} />
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}
