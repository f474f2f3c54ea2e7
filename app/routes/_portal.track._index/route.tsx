import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sendTrackingCode } from "#app/domain/tickets/portal/track-code.server";
import { sendWithinLimits } from "#app/http/codes/code-limits.server";
import { wordsWait } from "#app/http/kept/kept-words.server";
import { readForm } from "#app/http/form/read-form.server";
import { inOtherLocale } from "#app/http/request/language.server";
import { parseForm } from "#app/http/form/parse-form";
import type { Returned } from "#app/http/form/returned";
import { seeOther } from "#app/http/answer/see-other";
import { awaitCode } from "#app/http/portal/track-session.server";
import { noteProblem } from "#app/http/request/turn.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Notice } from "#app/ui/notice";
import { TextField } from "#app/ui/form/text-field";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { useQuestion } from "../_portal/question";
import { QUESTION_FORM, QuestionPage } from "../_portal/question-page";
import { referenceForm } from "./form";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta(({ track }) => track.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  return {
    reference: (searchParams.get("reference") ?? "").slice(0, 40),
    again: searchParams.has("again"),
    waits: await wordsWait(request, { under: paths.trackTicket() }, callerOf(request, context).now),
  };
}

/** Sends a code. A reference that does not exist, and one whose last code is a minute young, lead to the same page as any other. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now, locale, address } = callerOf(request, context);
  const form = await readForm(request);
  const switched = inOtherLocale(form, context, { wait: null });
  if (switched) return switched;
  const parsed = parseForm(form, referenceForm);
  if (!parsed.ok) {
    noteProblem(context);
    return data({ returned: parsed, wait: null }, { status: 422 });
  }
  const { reference } = parsed.value;
  const sending = await sendWithinLimits({ request, address }, { reference }, (mayWriteTo) =>
    sendTrackingCode(reference, locale, now, mayWriteTo),
  );
  if (sending.said === "too-many") {
    noteProblem(context);
    const returned: Returned = { typed: { reference }, errors: { reference: "too-many-codes" } };
    const headers = { "Retry-After": String(sending.wait.seconds) };
    return data({ returned, wait: sending.wait }, { status: 429, headers });
  }
  throw seeOther(paths.trackCode(), awaitCode(reference, now));
}

export default function Track() {
  const { reference, again, waits } = useLoaderData<typeof loader>();
  const { words, shared } = useWords();
  const { track } = words;
  const answered = useActionData<typeof action>();
  const wait = answered?.wait ?? null;
  const asked = useQuestion({ typed: { reference }, errors: {} }, { required: track.referenceUnreadable }).text(
    "reference",
  );
  const field = wait ? { ...asked, error: shared.codeWait(wait) } : asked;
  const gone = again ? (
    <Notice kind="soon" word={track.gone.title} live>
      <p>{track.gone.help}</p>
      {waits ? <p>{track.waits}</p> : null}
    </Notice>
  ) : null;
  return (
    <QuestionPage
      back={paths.home()}
      title={track.title}
      help={track.help}
      fields={[{ name: "reference", label: track.reference.label, error: field.error }]}
      before={gone}
      submit={track.submit}
    >
      <TextField
        {...field}
        {...track.reference}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={80}
        width="medium"
        className="font-mono"
      />
    </QuestionPage>
  );
}
