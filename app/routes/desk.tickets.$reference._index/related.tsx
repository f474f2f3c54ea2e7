import { Card } from "#app/ui/card";
import { DueBadge } from "#app/ui/due-badge";
import { Tag } from "#app/ui/tag";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import { useDeskWords, useFrame } from "../desk/frame";
import { StatusTag } from "../desk/status-tag";
import { AuthorityDue } from "../desk/times/authority-due";
import { dueWords } from "../desk/times/due-words";
import type { ShownRelated } from "./shown";

/** Which ticket it is; a link where it is open to who looks. */
function Name({ reference, right, guarded }: ShownRelated) {
  const { shared } = useDeskWords();
  const to = useTicketPaths();
  const name = (
    <>
      <span className="font-mono whitespace-nowrap">{reference}</span> {shared.rights[right].name}
    </>
  );
  return guarded ? <span>{name}</span> : <a href={to.ticket(reference)}>{name}</a>;
}

function Line({ row, of }: { row: ShownRelated; of: string }) {
  const { words, shared } = useDeskWords();
  const text = words.related;
  const working = useFrame()?.staff?.works === true;
  const to = useTicketPaths();
  const { reference, status, due, authority, person, guarded, near, twin, policy, receivedOn, verdict } = row;
  // Of what is not open to who looks it is not said what its person told.
  const why = guarded && near === "person" ? null : text.near[near];
  const said = [
    why,
    policy,
    words.complaint.received(shared.longDate(receivedOn)),
    verdict && words.complaint.verdicts[verdict],
  ].filter((each) => each !== null);
  return (
    <li className="flex flex-col gap-y-1 border-b border-line py-2 first:pt-0 last:border-b-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Name {...row} />
        <StatusTag status={status} />
        <DueBadge {...dueWords(due, words)} />
        {authority ? <AuthorityDue due={authority} words={words} /> : null}
        {twin ? <Tag kind="soon" text={text.twin} /> : null}
        {twin && working ? <a href={to.merge(of, reference)}>{words.merge.open(reference)}</a> : null}
      </p>
      <p className="text-small text-muted">
        {guarded ? text.guarded : person === null ? words.queue.minor : <bdi>{person}</bdi>}
        {text.between}
        {said.join(text.between)}
      </p>
    </li>
  );
}

/** The other tickets that have to do with a ticket: its visit's, complaints and what they are about, and the same person's. */
export function RelatedTickets({
  rows,
  more,
  of,
}: {
  rows: readonly ShownRelated[];
  more: boolean;
  /** The ticket they have to do with. */
  of: string;
}) {
  const text = useDeskWords().words.related;
  if (rows.length === 0) return null;
  return (
    <Card title={text.title} id="related">
      <ul className="list-none">
        {rows.map((row) => (
          <Line key={row.reference} row={row} of={of} />
        ))}
      </ul>
      {more ? <p className="mt-2 text-small text-muted">{text.more(rows.length)}</p> : null}
    </Card>
  );
}
