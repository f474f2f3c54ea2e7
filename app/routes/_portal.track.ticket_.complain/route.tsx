import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { whatSchema } from "#app/domain/tickets/filing/answers";
import { type ComplaintAnswer, fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { answer } from "#app/http/answer/answer.server";
import { giveBack, whose } from "#app/http/kept/kept-words.server";
import { readForm } from "#app/http/form/read-form.server";
import { inOtherLocale } from "#app/http/request/language.server";
import { askAgain } from "#app/http/request/ask-again.server";
import { parseForm } from "#app/http/form/parse-form";
import { fieldsOf } from "#app/http/form/returned";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { alsoTracking, requireTracked, stayTracking, trackedNumber } from "#app/http/portal/track-session.server";
import { keepTicketWords, requireTrackedForm } from "#app/http/portal/tracked-form.server";
import { checkingNow, noteChecking } from "#app/http/request/turn.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { useWords } from "../_portal/frame";
import { KeptNotice } from "../_portal/kept-notice";
import { pageMeta } from "../_portal/page-meta";
import { UNTOUCHED, useQuestion } from "../_portal/question";
import { QUESTION_FORM, QuestionPage } from "../_portal/question-page";
import { Whose } from "../_portal/whose";
import { whatFields } from "../_portal.request.what/fields";
import { WhatFields } from "../_portal.request.what/what-fields";
import { CHECKED, ComplaintCheck } from "./check";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta(({ request, complaint }, { checking }: { checking: boolean }) =>
  checking ? complaint.check.title : request.what.complaint.title,
);

const NO_CHOICES = { grounds: [], consents: [], consequences: [], erasures: [], formats: [] };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = callerOf(request, context);
  const ticketId = await requireTracked(request, now);
  const ticket = await findPublicTicket(ticketId, now);
  const number = await trackedNumber(request, now);
  if (!ticket?.canComplain) throw seeOther(paths.trackTicket(number));
  const { reference, right } = ticket;
  const owner = `ticket:${ticketId}` as const;
  const kept = await giveBack({ request, context, owner }, paths.trackComplain(), now);
  const checking = checkingNow(context) || Boolean(kept?.fields[CHECKED]);
  return data(
    { reference, right, number, whose: whose(owner), kept, checking },
    { headers: { "Set-Cookie": await stayTracking(request, now) } },
  );
}

/** First shows what was written to be checked; sent from there, files it. Filed already, it leads to that complaint. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const form = await readForm(request);
  const switched = inOtherLocale(form, context, {});
  if (switched) {
    if (form.has(CHECKED)) noteChecking(context);
    return switched;
  }
  const { ticketId, number } = await requireTrackedForm(request, now);
  const ticket = await findPublicTicket(ticketId, now);
  if (!ticket) throw seeOther(paths.trackTicket(number));
  const act = form.get("act");
  form.set("right", "complaint");
  form.delete(CHECKED);
  const parsed = parseForm(form, whatSchema("complaint", ticket.profile));
  if (!parsed.ok) return askAgain(context, parsed);
  if (act === "change") return data({ returned: { typed: fieldsOf(form), errors: {} } });
  if (act !== "file") {
    noteChecking(context);
    return data({ returned: { typed: { ...fieldsOf(form), [CHECKED]: "yes" }, errors: {} } });
  }
  const filed = await fileComplaint(ticketId, parsed.value as ComplaintAnswer, now);
  if (filed.ok) {
    const opened = await alsoTracking(request, filed.ticketId, now);
    throw doneAt(paths.trackTicket(opened.number), "complained", opened.cookie);
  }
  // Looked at meanwhile: the page of the request shows what came of it.
  if (filed.refusal === "complaint-not-open-to")
    throw seeOther(
      paths.trackTicket(number),
      ...(await keepTicketWords(request, { ticketId, number }, { form, added: null }, now)),
    );
  throw new Response(null, { status: answer(filed.refusal, locale).status });
}

export default function Complain() {
  const about = useLoaderData<typeof loader>();
  const { kept } = about;
  const typed = useActionData<typeof action>()?.returned.typed ?? kept?.fields;
  const { words } = useWords();
  const { what } = words.request;
  const question = useQuestion(kept ? { typed: kept.fields, errors: {} } : UNTOUCHED);
  if (typed?.[CHECKED]) return <ComplaintCheck about={about} typed={typed} />;
  const fields = whatFields("complaint", what).map((field) => ({ ...field, error: question.errorOf(field.name) }));
  return (
    <QuestionPage
      back={paths.trackTicket(about.number)}
      title={what.complaint.title}
      help={what.complaint.help}
      fields={fields}
      before={<KeptNotice kept={kept} shownIn={["wrong", "what", CHECKED]} />}
      submit={words.request.continue}
    >
      <Whose whose={about.whose} kept={kept} />
      <WhatFields right="complaint" question={question} choices={NO_CHOICES} />
    </QuestionPage>
  );
}
