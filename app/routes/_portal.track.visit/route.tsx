import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPublicVisit } from "#app/domain/tickets/portal/public-visit.server";
import { seeOther } from "#app/http/answer/see-other";
import { leaveTracking, requireVisit, stayTracking } from "#app/http/portal/track-session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { Tag } from "#app/ui/tag";
import { VisuallyHidden } from "#app/ui/visually-hidden";
import { WholeReferences } from "#app/ui/whole-references";
import { useFrame, useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { Reach } from "../_portal/reach";
import { StateSentence } from "../_portal.track.ticket/state-sentence";

export const meta = pageMeta(({ track }) => track.visit.title);

/** Everything asked for in one visit. A visit with one ticket has no overview. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = callerOf(request, context);
  const ticketIds = await requireVisit(request, now);
  if (ticketIds.length === 1) throw seeOther(paths.trackTicket());
  const rows = await findPublicVisit(ticketIds, now);
  if (rows.length === 0) throw seeOther(paths.trackAgain(), leaveTracking());
  const tickets = rows.map((row) => ({ ...row, number: ticketIds.indexOf(row.id) + 1 }));
  return data(
    { tickets, references: [...new Set(rows.map(({ reference }) => reference))] },
    { headers: { "Set-Cookie": await stayTracking(request, now) } },
  );
}

export default function VisitPage() {
  const { tickets, references } = useLoaderData<typeof loader>();
  const { words, shared } = useWords();
  const { controller } = useFrame();
  const { visit, ticket: page } = words.track;
  const withdrawable = tickets.some(({ canWithdraw }) => canWithdraw);
  return (
    <>
      <div className="flex max-w-text flex-col gap-2">
        <h1>{visit.title}</h1>
        <p className="text-muted">
          {words.request.sent.reference}{" "}
          <span className="font-mono text-ink">
            <WholeReferences text={references.join(" · ")} />
          </span>
        </p>
        {references.length === 1 ? <p>{visit.lead}</p> : null}
      </div>
      <ul className="flex list-none flex-col gap-4">
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            <Card highlighted={ticket.needsYou}>
              <div className="flex flex-wrap items-center justify-between gap-2">
                <h2 className="text-lead">{shared.rights[ticket.right].name}</h2>
                {ticket.needsYou ? <Tag kind="soon" text={visit.needsYou} /> : null}
              </div>
              <StateSentence ticket={ticket} />
              <p className="mt-2">
                <LinkButton href={paths.trackTicket(ticket.number)} kind={ticket.needsYou ? "primary" : "secondary"}>
                  {visit.open}
                  <VisuallyHidden> {shared.rights[ticket.right].name}</VisuallyHidden>
                </LinkButton>
              </p>
            </Card>
          </li>
        ))}
      </ul>
      <Reach title={page.contactTitle} controller={controller} />
      <div className="flex flex-wrap items-start gap-6" data-screen-only>
        {withdrawable ? (
          <div>
            <LinkButton href={paths.trackVisitWithdraw()} kind="secondary">
              {visit.withdraw}
            </LinkButton>
            <p className="text-small text-muted">{visit.withdrawHelp}</p>
          </div>
        ) : null}
        <form method="post" action={paths.trackLeave()}>
          <Button kind="secondary">{page.leave}</Button>
          <p className="text-small text-muted">{page.leaveHelp}</p>
        </form>
      </div>
    </>
  );
}
