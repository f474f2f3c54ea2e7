import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MOVE_INPUTS } from "#app/domain/tickets/workflow/move-input";
import { addWords } from "#app/domain/tickets/moves/add-words.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { answer } from "#app/http/answer/answer.server";
import { readForm } from "#app/http/form/read-form.server";
import { askAgain } from "#app/http/request/ask-again.server";
import { inOtherLocale } from "#app/http/request/language.server";
import { giveBack, whose } from "#app/http/kept/kept-words.server";
import { parseForm } from "#app/http/form/parse-form";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { requireTracked, stayTracking, trackedNumber } from "#app/http/portal/track-session.server";
import { keepTicketWords, requireTrackedForm } from "#app/http/portal/tracked-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { TextArea } from "#app/ui/form/text-area";
import { useWords } from "../_portal/frame";
import { KeptNotice } from "../_portal/kept-notice";
import { pageMeta } from "../_portal/page-meta";
import { UNTOUCHED, useQuestion } from "../_portal/question";
import { QUESTION_FORM, QuestionPage } from "../_portal/question-page";
import { Whose } from "../_portal/whose";
import { BlockerList } from "../_portal.track.ticket/blockers-card";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta<{ forRelative: boolean }>(({ track: { clear } }, { forRelative }) =>
  forRelative ? clear.relativeQuestion : clear.title,
);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = callerOf(request, context);
  const ticketId = await requireTracked(request, now);
  const ticket = await findPublicTicket(ticketId, now);
  if (ticket?.status !== "blocked") throw seeOther(paths.trackTicket(await trackedNumber(request, now)));
  const owner = `ticket:${ticketId}` as const;
  const kept = await giveBack({ request, context, owner }, paths.trackClear(), now);
  return data(
    {
      blockers: ticket.blockers,
      forRelative: ticket.forRelative,
      number: await trackedNumber(request, now),
      whose: whose(owner),
      kept,
    },
    { headers: { "Set-Cookie": await stayTracking(request, now) } },
  );
}

/** The person says that what stood in the way is gone; the ticket goes on. Said already, its page shows where things are. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const form = await readForm(request);
  const switched = inOtherLocale(form, context, {});
  if (switched) return switched;
  const { ticketId, number } = await requireTrackedForm(request, now);
  const parsed = parseForm(form, MOVE_INPUTS.clear);
  if (!parsed.ok) return askAgain(context, parsed);
  const cleared = await move({
    ticketId,
    action: "clear",
    actor: { kind: "requester" },
    input: parsed.value,
    now,
    seen: null,
  });
  // Said already, in another window: the words are added all the same.
  const said =
    cleared.ok || cleared.refusal !== "action-not-allowed-now"
      ? cleared
      : await addWords(ticketId, parsed.value.answer, now);
  if (said.ok) throw doneAt(paths.trackTicket(number), "cleared");
  if (said.refusal === "action-not-allowed-now")
    throw seeOther(
      paths.trackTicket(number),
      ...(await keepTicketWords(request, { ticketId, number }, { form, added: null }, now)),
    );
  throw new Response(null, { status: answer(said.refusal, locale).status });
}

export default function Clear() {
  const { blockers, forRelative, number, whose: writer, kept } = useLoaderData<typeof loader>();
  const { words } = useWords();
  const { clear } = words.track;
  const { hint, label } = forRelative ? clear.relativeAnswer : clear.answer;
  const field = useQuestion(kept ? { typed: kept.fields, errors: {} } : UNTOUCHED).text("answer");
  return (
    <QuestionPage
      back={paths.trackTicket(number)}
      title={forRelative ? clear.relativeQuestion : clear.title}
      help={clear.help}
      fields={[{ name: "answer", label, error: field.error }]}
      before={
        <>
          <KeptNotice kept={kept} shownIn={["answer"]} />
          <BlockerList blockers={blockers} />
        </>
      }
      submit={forRelative ? clear.relativeSubmit : clear.submit}
    >
      <Whose whose={writer} kept={kept} />
      <TextArea {...field} label={label} hint={hint} optional={words.request.optional} rows={3} maxLength={4000} />
    </QuestionPage>
  );
}
