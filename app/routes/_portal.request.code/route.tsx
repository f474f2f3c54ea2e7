import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { maskEmail } from "#app/domain/tickets/ticket/mask-email.server";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import { knowBrowser, mayTryCode } from "#app/http/codes/code-limits.server";
import { checkAgain, draftToken, requireDraft, requireUnchanged } from "#app/http/portal/draft-session.server";
import { seenState } from "#app/http/portal/seen";
import { readForm } from "#app/http/form/read-form.server";
import { inOtherLocale } from "#app/http/request/language.server";
import { parseForm } from "#app/http/form/parse-form";
import { asCodeProblem, codeProblem, withProblem, type CodeProblem } from "#app/http/form/problem";
import { seeOther } from "#app/http/answer/see-other";
import { waitIn } from "#app/http/codes/code-wait";
import { beginTracking } from "#app/http/portal/track-session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { codeForm } from "../_portal/code-form";
import { CodePage, noteIn } from "../_portal/code-page";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { QUESTION_FORM } from "../_portal/question-page";
import { wayOf } from "../_portal/steps";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta(({ request }) => request.code.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const draft = await requireDraft(request, "code", callerOf(request, context).now);
  const email = maskEmail(draft.answers.contact?.email ?? "");
  return {
    email,
    seen: await requireUnchanged(draft, null),
    note: noteIn(request.url),
    wait: waitIn(request.url),
    problem: codeProblem(request.url),
    ...wayOf("code", draft, request.url),
  };
}

/** Files the draft as it was seen once the code is right; where it is another by now, the check page is shown again. Filed already, it leads to the confirmation as well. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now, address } = callerOf(request, context);
  const form = await readForm(request);
  const switched = inOtherLocale(form, context, {});
  if (switched) return switched;
  const token = draftToken(request);
  const again = (problem: CodeProblem) => seeOther(withProblem(request.url, problem));
  const parsed = parseForm(form, codeForm);
  // Without a draft, or with questions still open, the page itself says where to go on.
  const seen = seenState(form);
  if (!token || !parsed.ok) {
    await requireUnchanged(await requireDraft(request, "code", now), seen);
    return again("code");
  }
  if (!(await mayTryCode(address))) return again("too-many-tries");
  const filed = await submitDraft({ token, seen }, parsed.value.code, now);
  if (!filed.ok && filed.refusal === "draft-changed") return checkAgain();
  if (!filed.ok) {
    await requireDraft(request, "code", now);
    return again(asCodeProblem(filed.refusal) ?? "code");
  }
  // The contact is proven: what was open already can be looked at without another code.
  const open =
    filed.fresh && filed.ledTo.length > 0 ? [await beginTracking({ ticketIds: filed.ledTo }, now, request)] : [];
  const known = filed.fresh ? [knowBrowser(request, { contact: filed.contact })] : [];
  return seeOther(paths.request("sent"), ...open, ...known);
}

export default function FilingCode() {
  const { email, seen, note, wait, problem, back, place } = useLoaderData<typeof loader>();
  const { code, step } = useWords().words.request;
  return (
    <CodePage
      words={{ ...code, help: code.help(email) }}
      back={back}
      step={step(...place)}
      note={note}
      wait={wait}
      seen={seen}
      problem={problem}
      resendPath={paths.request("resend")}
      changePath={paths.changeAnswer("contact")}
    />
  );
}
