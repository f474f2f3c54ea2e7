import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { outerLimitText } from "#app/copy/outer-limit";
import type { Term } from "#app/domain/clock/dates/terms";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { hasAnswer } from "#app/domain/tickets/letters/send/find-letter.server";
import type { Right } from "#app/domain/policies/profile/rights";
import { remedyFacts } from "#app/domain/tickets/letters/facts/letter-facts";
import { MOVE_INPUTS, type MoveInput } from "#app/domain/tickets/workflow/move-input";
import { addWords } from "#app/domain/tickets/moves/add-words.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { refuse, type Outcome } from "#app/domain/refusal";
import { restDayOf } from "#app/domain/tickets/deadlines/rest-day-of";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { answer } from "#app/http/answer/answer.server";
import { afterUpload, fileProblem } from "#app/http/form/file-problem";
import { giveBackAny, whose } from "#app/http/kept/kept-words.server";
import { askedLocale, inOtherLocale, keepLocale } from "#app/http/request/language.server";
import { parseForm } from "#app/http/form/parse-form";
import { fieldsOf, type Returned } from "#app/http/form/returned";
import { pass } from "#app/http/limits/limits.server";
import { isFileRefused, keepTicketWords, takeTicketForm } from "#app/http/portal/tracked-form.server";
import {
  leaveTracking,
  requireTracked,
  seenElsewhere,
  stayTracking,
  trackedNumber,
} from "#app/http/portal/track-session.server";
import { localMinute } from "#app/http/answer/local-minute";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { noteProblem } from "#app/http/request/turn.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { BackLink } from "#app/ui/page/back-link";
import { Button } from "#app/ui/button";
import { LinkButton } from "#app/ui/link-button";
import { Arrived } from "#app/ui/arrived";
import { SummaryList } from "#app/ui/summary-list";
import { Timeline } from "#app/ui/timeline";
import { WholeReferences } from "#app/ui/whole-references";
import { useFrame, useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { QUESTION_FORM } from "../_portal/question-page";
import { UploadProblem } from "../_portal/uploads";
import { KeptNotice } from "../_portal/kept-notice";
import { Reach } from "../_portal/reach";
import { AddCard, UNASKED } from "./add-card";
import { AnswerCard } from "./answer-card";
import { BlockersCard } from "./blockers-card";
import { ComplaintCard, OpenLinked } from "./complaint-card";
import { CoolingCard } from "./cooling-card";
import { isRefusing } from "./is-refusing";
import { FeeCard } from "./fee-card";
import { Elsewhere } from "./elsewhere";
import { Decision } from "./decision";
import { DeclarationCard } from "./declaration-card";
import { EvidenceCard } from "./evidence-card";
import { PackageCard } from "./package-card";
import { StateSentence } from "./state-sentence";
import { TogetherCard } from "./together-card";
import { UnreadCard } from "./unread-card";
import { timelineItems } from "./timeline-items";

type Loaded = Awaited<ReturnType<typeof loader>>["data"];

export const handle: PageHandle = {
  form: (loaded) => {
    const ticket = loaded as Loaded | undefined;
    return ticket?.canAdd ? QUESTION_FORM : undefined;
  },
};
export const meta = pageMeta<Loaded>(
  ({ track, complaint }, { reference, about }) => `${(about ? complaint : track).ticket.title} ${reference}`,
);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const ticketId = await requireTracked(request, now);
  const number = await trackedNumber(request, now);
  // Of several, the address says which: what is sent from a page belongs to the ticket it shows, whatever another window looks at.
  if (number !== undefined && !new URL(request.url).searchParams.has("n")) throw seeOther(paths.trackTicket(number));
  const ticket = await findPublicTicket(ticketId, now);
  if (!ticket) throw seeOther(paths.trackAgain(), leaveTracking());
  const { profile, ...shown } = ticket;
  const term = profile.rights[ticket.right]?.term;
  const problem = fileProblem(request.url);
  if (problem) noteProblem(context);
  const page = {
    ...shown,
    problem,
    received: RECEIVED.find((what) => what === new URL(request.url).searchParams.get("added")) ?? null,
    locale,
    number,
    late: ticket.closedOn === null && civilDateIn(now, profile.zone) > ticket.dueOn,
    restDay: ticket.closedOn === null ? restDayOf(ticket, profile, locale) : null,
    term: term ? { count: term.count, unit: term.unit } : null,
    remedies: remedyFacts(profile, locale, ticket.right, { refusing: isRefusing(ticket.decision) }),
    irreversible: profile.cancellation.irreversible,
    onPaper: await hasAnswer(ticketId),
    whose: whose(`ticket:${ticketId}`),
    elsewhere: await sayElsewhere(request, profile.zone, now),
    kept: await giveBackAny({ request, context, owner: `ticket:${ticketId}` }, now),
  };
  return data(page, { headers: { "Set-Cookie": await stayTracking(request, now) } });
}

/** When the ticket was last opened elsewhere, on the wall of its policy's zone, and whether it is open there still. */
async function sayElsewhere(request: Request, zone: string, now: Date) {
  const seen = await seenElsewhere(request, now);
  return seen && { ...localMinute(seen.at, zone), zone, open: seen.open };
}

/** What a page can say to have been received. */
const RECEIVED = ["file", "words", "both"] as const;

/** The day, and below it why it is one of rest, or why it is not. */
function DueDay({ due, restDay }: { due: string; restDay: string | null }) {
  return (
    <>
      {due}
      {restDay === null ? null : <span className="block text-small text-muted">{restDay}</span>}
    </>
  );
}

/** A press that came too late is no reason to lose words: what answers nothing any more is added. */
async function say(ticketId: string, input: MoveInput["answer"], unasked: boolean, now: Date): Promise<Outcome> {
  if (!unasked) {
    const asked = { ticketId, action: "answer", actor: { kind: "requester" }, input, now, seen: null } as const;
    const answered = await move(asked);
    if (answered.ok || answered.refusal !== "action-not-allowed-now") return answered;
  }
  if (!(await pass("additions-per-ticket", ticketId)).ok) return refuse("too-many-additions");
  return addWords(ticketId, input.answer, now);
}

/** Takes what the person says and sends: the answer to our question, or what they add. A file chosen beside it is taken first. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const { form, added, ...tracked } = await takeTicketForm(request, context);
  const page = paths.trackTicket(tracked.number);
  const keep = () => keepTicketWords(request, tracked, { form, added }, now);
  if (isFileRefused(added)) throw seeOther(afterUpload(page, added) ?? page, ...(await keep()));
  // What came along is in the ticket: the page is another one than that of a moment ago.
  const asked = askedLocale(form);
  if (asked && added.ok)
    throw seeOther(
      paths.trackAdded("file", tracked.number),
      await stayTracking(request, now),
      keepLocale(asked),
      ...(await keep()),
    );
  const switched = inOtherLocale(form, context, { taken: false });
  if (switched) return switched;
  const again = (returned: Returned, status: number) => {
    noteProblem(context);
    return data({ returned, taken: added.ok }, { status });
  };
  const unasked = form.has(UNASKED);
  const parsed = parseForm(form, unasked && added.ok ? MOVE_INPUTS.clear : MOVE_INPUTS.answer);
  if (!parsed.ok) return again(parsed, 422);
  const said = await say(tracked.ticketId, parsed.value, unasked, now);
  if (said.ok) {
    const words = (parsed.value.answer ?? "") !== "";
    const what = added.ok && words ? "both" : added.ok ? "file" : "words";
    throw added.ok || unasked ? seeOther(paths.trackAdded(what, tracked.number)) : doneAt(page, "answer");
  }
  // Closed meanwhile: its page shows where things are, and the words to be copied.
  if (said.refusal === "action-not-allowed-now") throw seeOther(page, ...(await keep()));
  return again({ typed: fieldsOf(form), errors: { answer: said.refusal } }, answer(said.refusal, locale).status);
}

/** Which request a complaint is about, and the way to it. */
function About({
  about: { reference, right },
  number,
}: {
  about: { reference: string; right: Right };
  number: number | undefined;
}) {
  const { words, shared } = useWords();
  const text = words.complaint.ticket;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="text-muted">
        <WholeReferences text={text.about(reference)} /> {shared.rights[right].name}
      </p>
      <OpenLinked reference={reference} number={number} text={text.back} />
    </div>
  );
}

export default function TicketPage() {
  const ticket = useLoaderData<typeof loader>();
  const { words, shared } = useWords();
  const { controller } = useFrame();
  const page = words.track.ticket;
  const complaint = words.complaint.ticket;
  const right = shared.rights[ticket.right].name;
  const isAsked = ticket.canAnswer && !ticket.fee;
  // A file that came with what is to be mended is there: what the address says is of the one before.
  const taken = useActionData<typeof action>()?.taken ?? false;
  const problem = taken ? null : ticket.problem;
  const received = taken ? "file" : ticket.received;
  const { files, number, whose: writer } = ticket;
  const kept: Returned = { typed: ticket.kept?.fields ?? {}, errors: {} };
  const given = ticket.kept && "answer" in ticket.kept.fields ? ticket.kept : null;
  const sayProps = { files, problem, number, whose: writer, kept, given };
  const lengthOf = ({ unit, count }: Pick<Term, "unit" | "count">) => shared.termUnits[unit](count);
  const own = ticket.term ? lengthOf(ticket.term) : "";
  const promised = ticket.extendedBy
    ? page.facts.extended(
        own,
        lengthOf(ticket.extendedBy),
        shared.longDate(ticket.dueOn),
        outerLimitText(ticket.dueLimit, shared),
      )
    : own;
  const facts = [
    { key: "right", term: page.facts.right, value: right },
    { key: "received", term: page.facts.receivedOn, value: shared.longDate(ticket.receivedOn) },
    {
      key: "due",
      term: page.facts.dueOn,
      value: <DueDay due={shared.longDate(ticket.dueOn)} restDay={ticket.restDay} />,
    },
    ...(ticket.term ? [{ key: "term", term: page.facts.term, value: promised }] : []),
  ];
  return (
    <>
      <UploadProblem problem={problem} />
      {received && !problem ? (
        <Arrived word={words.files.add.received.word} text={words.files.add.received[received]} />
      ) : null}
      <KeptNotice kept={ticket.kept} shownIn={ticket.canAdd ? ["answer", "complete", UNASKED] : []} />
      {ticket.number ? <BackLink href={paths.trackVisit()} text={words.track.visit.back} /> : null}
      <div className="flex max-w-text flex-col gap-2">
        <h1>{ticket.about ? complaint.title : ticket.number ? right : page.title}</h1>
        <p className="text-muted">
          {words.request.sent.reference}{" "}
          <span className="font-mono whitespace-nowrap text-ink">{ticket.reference}</span>
        </p>
        {ticket.about ? <About about={ticket.about} number={ticket.number} /> : null}
        <StateSentence ticket={ticket} />
        <TogetherCard together={ticket.together} />
      </div>
      {ticket.unread.length > 0 ? <UnreadCard unread={ticket.unread} contact={ticket.contactMasked} /> : null}
      {ticket.fee ? <FeeCard fee={ticket.fee} number={ticket.number} whose={ticket.whose} /> : null}
      {isAsked && !ticket.evidence ? (
        <AnswerCard
          {...sayProps}
          question={ticket.conversation.findLast(({ from }) => from === "staff")?.text ?? ""}
          reply={ticket.reply}
        />
      ) : null}
      {ticket.declaration ? <DeclarationCard declaration={ticket.declaration} number={ticket.number} /> : null}
      {ticket.evidence ? <EvidenceCard {...sayProps} evidence={ticket.evidence} /> : null}
      {ticket.package ? <PackageCard made={ticket.package} right={ticket.right} number={ticket.number} /> : null}
      {ticket.blockers.length > 0 ? (
        <BlockersCard blockers={ticket.blockers} forRelative={ticket.forRelative} number={ticket.number} />
      ) : null}
      {ticket.coolingOn ? (
        <CoolingCard on={ticket.coolingOn} irreversible={ticket.irreversible} number={ticket.number} />
      ) : null}
      {ticket.decision ? (
        <Decision
          decision={ticket.decision}
          remedies={ticket.remedies}
          onPaper={ticket.onPaper}
          number={ticket.number}
        />
      ) : null}
      <ComplaintCard ticket={ticket} />
      {ticket.canAdd && !isAsked ? <AddCard {...sayProps} /> : null}
      <section>
        <h2 className="mb-2">{page.timelineTitle}</h2>
        <Timeline items={timelineItems(ticket, words, shared)} />
      </section>
      <section>
        <h2 className="mb-2">{ticket.about ? complaint.facts : page.facts.title}</h2>
        <SummaryList rows={facts} />
      </section>
      <Reach title={page.contactTitle} controller={controller} />
      <div className="flex flex-wrap items-start gap-6" data-screen-only>
        {ticket.canWithdraw && !ticket.coolingOn ? (
          <div>
            <LinkButton href={paths.trackWithdraw(ticket.number)} kind="secondary">
              {ticket.about ? complaint.withdraw : page.withdraw}
            </LinkButton>
            <p className="text-small text-muted">{page.withdrawHelp}</p>
          </div>
        ) : null}
        {ticket.elsewhere ? <Elsewhere elsewhere={ticket.elsewhere} number={ticket.number} /> : null}
        <form method="post" action={paths.trackLeave()}>
          <Button kind="secondary">{page.leave}</Button>
          <p className="text-small text-muted">{page.leaveHelp}</p>
        </form>
      </div>
    </>
  );
}
