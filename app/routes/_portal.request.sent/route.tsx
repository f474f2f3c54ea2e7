import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPublicTicket } from "#app/domain/tickets/public-ticket.server";
import { findDraftOf } from "#app/http/draft-session.server";
import { seeOther } from "#app/http/see-other";
import { visitOf } from "#app/http/visit.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { LinkButton } from "#app/ui/link-button";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { Reference } from "../_portal/reference";

export const meta = pageMeta(({ request }) => request.sent.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const draft = await findDraftOf(request, visitOf(request, context).now);
  if (!draft) throw seeOther(paths.request("gone"));
  if (!draft.ticketId) throw seeOther(paths.request("check"));
  const ticket = await findPublicTicket(draft.ticketId, visitOf(request, context).now);
  if (!ticket) throw seeOther(paths.request("gone"));
  const { reference, right, dueOn, provisional } = ticket;
  return { reference, right, dueOn, provisional };
}

/** The page people photograph: the reference, the date, what happens next. */
export default function Sent() {
  const { reference, right, dueOn, provisional } = useLoaderData<typeof loader>();
  const { words, shared } = useWords();
  const { sent } = words.request;
  return (
    <>
      <h1>{sent.title}</h1>
      <div className="rounded-soft border-2 border-accent bg-accent-soft p-4 sm:p-6">
        <p className="text-muted">{sent.reference}</p>
        <Reference reference={reference} />
        <p className="mt-4 text-muted">{words.request.check.right}</p>
        <p className="text-lead font-semibold">{shared.rights[right].name}</p>
        <p className="mt-4 text-muted">{sent.dueWord}</p>
        <p className="text-lead font-semibold">
          <time dateTime={dueOn}>{shared.longDate(dueOn)}</time>
        </p>
      </div>
      <p className="max-w-text">{sent.save}</p>
      {provisional ? <p className="max-w-text text-muted">{sent.provisional}</p> : null}
      <section className="max-w-text">
        <h2 className="mb-2">{sent.nextTitle}</h2>
        <ol className="list-decimal pl-6">
          {sent.next.map((step) => (
            <li key={step} className="py-1">
              {step}
            </li>
          ))}
        </ol>
      </section>
      <div className="flex flex-wrap gap-3" data-screen-only>
        <LinkButton href={paths.trackReference(reference)}>{sent.track}</LinkButton>
        <Button type="button" kind="secondary" hidden data-print>
          {sent.print}
        </Button>
      </div>
    </>
  );
}
