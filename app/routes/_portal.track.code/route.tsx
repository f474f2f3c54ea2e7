import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openByTrackingCode } from "#app/domain/tickets/portal/track-code.server";
import { mayTryCode } from "#app/http/limits/code-limits.server";
import { readForm } from "#app/http/form/read-form.server";
import { inOtherLocale } from "#app/http/request/language.server";
import { parseForm } from "#app/http/form/parse-form";
import { asCodeProblem, codeProblem, withProblem, type CodeProblem } from "#app/http/form/problem";
import { seeOther } from "#app/http/answer/see-other";
import { beginTracking, pathOfVisit, requireAwaited } from "#app/http/portal/track-session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { codeForm } from "../_portal/code-form";
import { CodePage, noteIn } from "../_portal/code-page";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { QUESTION_FORM } from "../_portal/question-page";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta(({ track }) => track.code.title);

export function loader({ request, context }: LoaderFunctionArgs) {
  return {
    reference: requireAwaited(request, callerOf(request, context).now),
    note: noteIn(request.url),
    problem: codeProblem(request.url),
  };
}

/** Opens the ticket's page once the code is right. A reference that does not exist is answered like one that does. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now, address } = callerOf(request, context);
  const form = await readForm(request);
  const switched = inOtherLocale(form, context, {});
  if (switched) return switched;
  const reference = requireAwaited(request, now);
  const again = (problem: CodeProblem) => seeOther(withProblem(request.url, problem));
  const parsed = parseForm(form, codeForm);
  if (!parsed.ok) return again("code");
  if (!(await mayTryCode(address))) return again("too-many-tries");
  const opened = await openByTrackingCode(reference, parsed.value.code, now);
  if (!opened.ok) return again(asCodeProblem(opened.refusal) ?? "code-wrong");
  return seeOther(pathOfVisit(opened.ticketIds), beginTracking(opened, now));
}

export default function TrackingCode() {
  const { reference, note, problem } = useLoaderData<typeof loader>();
  const { code } = useWords().words.track;
  return (
    <CodePage
      words={{ ...code, help: code.help(reference) }}
      back={paths.track()}
      note={note}
      problem={problem}
      resendPath={paths.trackResend()}
      changePath={paths.track()}
    />
  );
}
