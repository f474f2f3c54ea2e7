import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findFiledVisit, type FiledTicket } from "#app/domain/tickets/filing/filed-visit.server";
import { findDraftOf, wordsOfDrafts } from "#app/http/portal/draft-session.server";
import { seeOther } from "#app/http/answer/see-other";
import { pathOfVisit } from "#app/http/portal/track-session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { LinkButton } from "#app/ui/link-button";
import { Notice } from "#app/ui/notice";
import { DraftNotice } from "../_portal/draft-notice";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { Reference } from "../_portal/reference";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Loaded>(({ request: { sent } }, { filed }) =>
  filed.length > 0 ? sent.title : sent.titleLed,
);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const draft = await findDraftOf(request, now);
  if (!draft) throw seeOther(paths.request("gone"));
  if (!draft.ticketId) throw seeOther(paths.request("check"));
  const visit = await findFiledVisit(draft, locale);
  if (!visit) throw seeOther(paths.request("gone"));
  const { given } = await wordsOfDrafts(request, null, "anywhere", now);
  return { ...visit, given, openPath: pathOfVisit(draft.ledTo) };
}

/** What was filed: the one reference, and by which day each right is finished; where that is a day of rest, why it is not moved, or why it is. */
function Filed({ tickets }: { tickets: readonly FiledTicket[] }) {
  const { words, shared } = useWords();
  const { sent, check } = words.request;
  return (
    <div className="rounded-soft border-2 border-accent bg-accent-soft p-4 sm:p-6">
      <p className="text-muted">{sent.reference}</p>
      <Reference reference={tickets[0]?.reference ?? ""} />
      {tickets.map(({ id, right, dueOn, restDay }) => (
        <div key={id}>
          <p className="mt-4 text-muted">{check.right}</p>
          <p className="text-lead font-semibold">{shared.rights[right].name}</p>
          <p className="mt-2 text-muted">{sent.dueWord}</p>
          <p className="text-lead font-semibold">
            <time dateTime={dueOn}>{shared.longDate(dueOn)}</time>
          </p>
          {restDay === null ? null : <p className="text-small text-muted">{restDay}</p>}
        </div>
      ))}
    </div>
  );
}

/** What was open already: its own reference and day, and the way to it. */
function Led({ tickets, path }: { tickets: readonly FiledTicket[]; path: string }) {
  const { words, shared } = useWords();
  const { sent } = words.request;
  return (
    <Notice kind="soon" word={sent.led.title}>
      <p>{sent.led.help}</p>
      <ul className="my-2 list-disc pl-6">
        {tickets.map(({ id, reference, right, dueOn }) => (
          <li key={id}>
            {shared.rights[right].name}
            <span className="block">
              {sent.reference} <span className="font-mono whitespace-nowrap">{reference}</span>
            </span>
            <span className="block">
              {sent.dueWord} <time dateTime={dueOn}>{shared.longDate(dueOn)}</time>
            </span>
          </li>
        ))}
      </ul>
      <p data-screen-only>
        <LinkButton href={path} kind="secondary">
          {sent.led.open}
        </LinkButton>
      </p>
    </Notice>
  );
}

/** The page people photograph: the reference, the date, what happens next. */
export default function Sent() {
  const { filed, open, openPath, given, check } = useLoaderData<typeof loader>();
  const { sent } = useWords().words.request;
  const [first] = filed;
  return (
    <>
      <h1>{first ? sent.title : sent.titleLed}</h1>
      {first ? <Filed tickets={filed} /> : null}
      <DraftNotice given={given} inForm={false} />
      {open.length > 0 ? <Led tickets={open} path={openPath} /> : null}
      {first ? <p className="max-w-text">{sent.save}</p> : null}
      {filed.some(({ provisional }) => provisional) ? (
        <p className="max-w-text text-muted">{sent.provisional}</p>
      ) : null}
      {first ? (
        <section className="max-w-text">
          <h2 className="mb-2">{sent.nextTitle}</h2>
          <ol className="list-decimal pl-6">
            {(check === "none" ? sent.nextWithoutProof : [sent.checks[check], ...sent.next]).map((step) => (
              <li key={step} className="py-1">
                {step}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <div className="flex flex-wrap gap-3" data-screen-only>
        {first ? <LinkButton href={paths.trackReference(first.reference)}>{sent.track}</LinkButton> : null}
        <Button type="button" kind="secondary" hidden data-print>
          {sent.print}
        </Button>
      </div>
    </>
  );
}
