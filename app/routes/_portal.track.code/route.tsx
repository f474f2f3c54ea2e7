import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openByTrackingCode } from "#app/domain/tickets/portal/track-code.server";
import { knowBrowser, mayTryCode } from "#app/http/codes/code-limits.server";
import { atKept } from "#app/http/kept/kept-place";
import { whereWordsWait, wordsWait } from "#app/http/kept/kept-words.server";
import { readForm } from "#app/http/form/read-form.server";
import { inOtherLocale } from "#app/http/request/language.server";
import { parseForm } from "#app/http/form/parse-form";
import { asCodeProblem, codeProblem, withProblem, type CodeProblem } from "#app/http/form/problem";
import { seeOther } from "#app/http/answer/see-other";
import { waitIn } from "#app/http/codes/code-wait";
import { beginTracking, pathInVisit, pathOfVisit, requireAwaited } from "#app/http/portal/track-session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Notice } from "#app/ui/notice";
import { codeForm } from "../_portal/code-form";
import { CodePage, noteIn } from "../_portal/code-page";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { QUESTION_FORM } from "../_portal/question-page";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta(({ track }) => track.code.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = callerOf(request, context);
  return {
    reference: await requireAwaited(request, now),
    waits: await wordsWait(request, { under: paths.trackTicket() }, now),
    note: noteIn(request.url),
    wait: waitIn(request.url),
    problem: codeProblem(request.url),
  };
}

/** Where words wait that were typed on one of the tickets' pages before it was closed; else where the visit begins. */
async function pathBack(request: Request, ticketIds: readonly string[], now: Date): Promise<string> {
  const owners = ticketIds.map((id) => `ticket:${id}` as const);
  const place = await whereWordsWait(request, owners, now);
  return place
    ? atKept(pathInVisit(place.path, ticketIds, owners.indexOf(place.owner as (typeof owners)[number])))
    : pathOfVisit(ticketIds);
}

/** Opens the ticket's page once the code is right. A reference that does not exist is answered like one that does. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now, address } = callerOf(request, context);
  const form = await readForm(request);
  const switched = inOtherLocale(form, context, {});
  if (switched) return switched;
  const reference = await requireAwaited(request, now);
  const again = (problem: CodeProblem) => seeOther(withProblem(request.url, problem));
  const parsed = parseForm(form, codeForm);
  if (!parsed.ok) return again("code");
  if (!(await mayTryCode(address))) return again("too-many-tries");
  const opened = await openByTrackingCode(reference, parsed.value.code, now);
  if (!opened.ok) return again(asCodeProblem(opened.refusal) ?? "code-wrong");
  const way = await pathBack(request, opened.ticketIds, now);
  return seeOther(way, await beginTracking(opened, now, request), knowBrowser(request, { reference }));
}

export default function TrackingCode() {
  const { reference, note, wait, problem, waits } = useLoaderData<typeof loader>();
  const { code, gone, waits: waiting } = useWords().words.track;
  return (
    <CodePage
      words={{ ...code, help: code.help(reference) }}
      back={paths.track()}
      note={note}
      wait={wait}
      before={
        waits ? (
          <Notice kind="soon" word={gone.title}>
            <p>{waiting}</p>
          </Notice>
        ) : null
      }
      problem={problem}
      resendPath={paths.trackResend()}
      changePath={paths.track()}
    />
  );
}
