import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "#app/domain/people/permissions";
import { findLetterPage, hasLetter } from "#app/domain/tickets/letters/send/find-letter.server";
import { BY_HAND } from "#app/domain/tickets/letters/send/letter-page";
import { sendAgain } from "#app/domain/tickets/letters/send/send-again.server";
import { answer } from "#app/http/answer/answer.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireOnTicket, requireTicketAccess } from "#app/http/staff/ticket.server";
import { readForm } from "#app/http/form/read-form.server";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { ZoneNote } from "../desk/times/zone-note";
import { letterRows } from "./letter-rows";
import { framed } from "./shown-letter";
import { useOwnAddress } from "../desk/own-address";
import { notFound } from "#app/http/staff/not-found";

export const meta = deskMeta(
  ({ letters }, { reference }: { frame: DeskFrame; reference: string }) => `${letters.title} · ${reference}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "desk.read");
  const { id, reference, profile } = await requireTicketAccess(request, staff, callerOf(request, context).now);
  const letter = await findLetterPage({ ticketId: id, staffId: staff.id }, params.letter ?? "");
  if (!letter) throw notFound("letter");
  return {
    frame: await deskFrame(request, context, staff),
    reference,
    zone: profile.zone,
    letter,
    mayTryAgain: letter.retriable && may(staff.role, "ticket.work"),
  };
}

/** Has a letter that was given up tried again. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  await readForm(request);
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now, locale } = callerOf(request, context);
  const { id, reference } = await requireTicketAccess(request, staff, now);
  const letterId = params.letter ?? "";
  if (!(await hasLetter(id, letterId))) throw notFound("letter");
  const tried = await sendAgain({ ticketId: id, letterId, actor: staff, now });
  // Pressed twice, or tried again by somebody else: the page shows where the letter is now.
  if (!tried.ok && tried.refusal !== "action-not-allowed-now")
    throw new Response(null, { status: answer(tried.refusal, locale).status });
  const page = paths.ticketLetter(reference, letterId);
  throw tried.ok ? doneAt(page, "letter-again") : seeOther(page);
}

function TryAgain() {
  const address = useOwnAddress();
  const { letters } = useDeskWords().words;
  return (
    <form method="post" action={address} className="mt-3 flex flex-col gap-2">
      <p>{letters.againHelp}</p>
      <div>
        <Button>{letters.again}</Button>
      </div>
    </form>
  );
}

function LetterState() {
  const { reference, letter, mayTryAgain } = useLoaderData<typeof loader>();
  const { letters } = useDeskWords().words;
  if (letter.sentAt) return null;
  if (letter.failedAt === null) return <Notice word={letters.word.waiting}>{letters.notYet}</Notice>;
  if (letter.failure === BY_HAND)
    return (
      <Notice kind="soon" word={letters.word.made}>
        <p>{letters.byHand.help}</p>
        <p>
          <a href={`${paths.ticket(reference)}?tab=tasks`}>{letters.byHand.open}</a>
        </p>
        {mayTryAgain ? <TryAgain /> : null}
      </Notice>
    );
  return (
    <Notice kind={letter.retriable ? "late" : "stopped"} word={letters.word.failed}>
      <p>{letter.retriable ? letters.given : letters.notNeeded}</p>
      {mayTryAgain ? <TryAgain /> : null}
    </Notice>
  );
}

/** That other requests were told of in the same letter, and what of it stands here. */
function Parting() {
  const { reference, letter } = useLoaderData<typeof loader>();
  const { words, locale } = useDeskWords();
  const { parting } = words.letters;
  if (letter.parting === null) return null;
  return (
    <Notice kind="neutral" word={parting.word}>
      <p>{letter.parting === "part" ? parting.part : parting.withheld}</p>
      {letter.parts.length > 0 ? (
        <ul>
          {letter.parts.map(({ id, name }) => (
            <li key={id}>
              <a href={paths.ticketLetter(reference, id)}>{name[locale]}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

/** A letter: where it stands, and exactly what was sent. */
export default function LetterPage() {
  const { reference, letter, zone } = useLoaderData<typeof loader>();
  const { words, locale } = useDeskWords();
  const { letters } = words;
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title={letter.name[locale]}
        back={{ href: `${paths.ticket(reference)}?tab=letters`, text: letters.back(reference) }}
      />
      <LetterState />
      <Parting />
      <SummaryList rows={letterRows(letter, reference, zone, words)} />
      <ZoneNote zone={zone} />
      {letter.kept ? (
        <div className="grid gap-4 wide:grid-cols-2 wide:items-start">
          <Card title={letters.asSent} id="as-sent">
            <iframe
              title={letters.frame}
              sandbox=""
              srcDoc={framed(letter.kept.html)}
              className="h-[44rem] w-full border border-line bg-white"
            />
          </Card>
          <Card title={letters.text} id="text">
            <pre className="font-sans text-base break-words whitespace-pre-wrap">{letter.kept.text}</pre>
          </Card>
        </div>
      ) : null}
    </div>
  );
}
