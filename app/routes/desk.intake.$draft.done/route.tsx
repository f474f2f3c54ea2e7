import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findTakenIn } from "#app/domain/tickets/intake/taken-in.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { heldElsewhere, seenOf } from "#app/domain/tickets/ticket/seen-by.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requireIntake } from "#app/http/intake/intake-pages.server";
import { requireSomewhere } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/link-button";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";

export const meta = deskMeta(({ intake }) => intake.done.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireSomewhere(request, "ticket.work");
  const { now, locale } = callerOf(request, context);
  const intake = await requireIntake(params.draft, "done", staff, now);
  const taken = await findTakenIn(intake, locale);
  if (!taken) throw seeOther(paths.intakePart(intake.id, "check"));
  const ids = taken.filed.map((each) => each.id);
  const elsewhere = await heldElsewhere(ids, staff.id);
  const frame = await deskFrame(request, context, staff);
  return {
    frame,
    ...taken,
    elsewhere: taken.filed.flatMap(({ id, right }) =>
      elsewhere.has(id) ? [{ right, team: elsewhere.get(id) ?? null }] : [],
    ),
    seen: (await seenOf([taken.reference], staff.id)).size > 0,
  };
}

/** What was registered, and what to tell the person now; nothing of the person themselves. */
export default function IntakeDone() {
  const { filed, reference, byHand, minor, asksIdentity, elsewhere, seen } = useLoaderData<typeof loader>();
  const { words, shared } = useDeskWords();
  const { done } = words.intake;
  return (
    <div className="flex max-w-text flex-col gap-4">
      <PageHeader title={done.title} />
      <div className="rounded-soft border-2 border-accent bg-accent-soft p-4">
        <p className="text-muted">{done.reference}</p>
        <p className="font-mono text-title font-semibold">{reference}</p>
        <ul className="mt-2 list-none">
          {filed.map(({ id, right, dueOn }) => (
            <li key={id}>{done.due(shared.rights[right].name, shared.longDate(dueOn))}</li>
          ))}
        </ul>
      </div>
      <section>
        <h2>{done.tell}</h2>
        <ul className="list-disc pl-6">
          <li>{done.number}</li>
          {asksIdentity ? <li>{done.verify}</li> : null}
          {byHand ? null : <li>{done.byEmail}</li>}
        </ul>
      </section>
      {byHand ? (
        <Notice kind="soon" word={words.letters.word.made}>
          {done.byHand}
        </Notice>
      ) : null}
      {minor ? <Notice word={words.queue.minor}>{done.minor}</Notice> : null}
      {elsewhere.map(({ right, team }) => (
        <Notice key={right} kind="soon" word={shared.rights[right].name}>
          {team === null ? done.nobodys : done.elsewhere(team)}
        </Notice>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        {seen ? <LinkButton href={paths.ticket(reference)}>{done.open}</LinkButton> : null}
        <a href={paths.intake()}>{done.more}</a>
      </div>
    </div>
  );
}
