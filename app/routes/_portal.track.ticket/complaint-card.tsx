import type { PublicComplaint, PublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { useWords } from "../_portal/frame";

/** Leads from a request to a complaint about it, or back. A press, because which ticket is open stands in a cookie and not in the address. */
export function OpenLinked({
  reference,
  number,
  text,
}: {
  reference: string;
  number: number | undefined;
  text: string;
}) {
  return (
    <form method="post" action={paths.trackLinked(number)}>
      <input type="hidden" name="reference" value={reference} />
      <Button kind="secondary">{text}</Button>
    </form>
  );
}

function Linked({
  complaint: { reference, status, verdict },
  number,
}: {
  complaint: PublicComplaint;
  number: number | undefined;
}) {
  const { card } = useWords().words.complaint;
  const state = verdict && status === "judged" ? card.verdict[verdict] : status === "judged" ? "" : card.status[status];
  return (
    <li className="flex flex-col items-start gap-2">
      <p>
        <span className="font-semibold whitespace-nowrap">{card.linked(reference)}</span>
        <br />
        {state}
      </p>
      <OpenLinked reference={reference} number={number} text={card.open} />
    </li>
  );
}

/** The way to have the answer looked at again, and the complaints there were. Nothing where there is neither. */
export function ComplaintCard({
  ticket,
}: {
  ticket: Pick<PublicTicket, "canComplain" | "complaints" | "closedOn"> & { number: number | undefined };
}) {
  const { card } = useWords().words.complaint;
  const { canComplain, complaints, closedOn, number } = ticket;
  return (
    <>
      {complaints.length > 0 ? (
        <Card id="complaints" title={card.linkedTitle}>
          <ul className="flex list-none flex-col gap-4">
            {complaints.map((complaint) => (
              <Linked key={complaint.reference} complaint={complaint} number={number} />
            ))}
          </ul>
        </Card>
      ) : null}
      {canComplain ? (
        <Card id="complain" title={closedOn === null ? card.titleLate : card.title}>
          <p>{card.help}</p>
          <p className="mt-4">
            <LinkButton href={paths.trackComplain(number)} kind="secondary">
              {card.submit}
            </LinkButton>
          </p>
        </Card>
      ) : null}
    </>
  );
}
