import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastDayOf } from "#app/http/portal/closed-portal.server";
import { draftFiles } from "#app/domain/tickets/filing/draft-files.server";
import { confirmState, draftState } from "#app/domain/tickets/filing/draft-state.server";
import { completeAnswers, stepsFor } from "#app/domain/tickets/filing/journey";
import { sendFilingCode } from "#app/domain/tickets/filing/file-code.server";
import { readableEmail } from "#app/domain/typed/readable-email.server";
import { sendWithinLimits } from "#app/http/codes/code-limits.server";
import { requireDraft, requireUnchanged, wordsOfDrafts } from "#app/http/portal/draft-session.server";
import { waitIn, withoutWait, withWait } from "#app/http/codes/code-wait";
import { SEEN, seenState } from "#app/http/portal/seen";
import { readForm } from "#app/http/form/read-form.server";
import { askedLocale, keepLocale } from "#app/http/request/language.server";
import { codeProblem, withProblem } from "#app/http/form/problem";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Notice } from "#app/ui/notice";
import { SummaryList } from "#app/ui/summary-list";
import { DraftNotice } from "../_portal/draft-notice";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { QUESTION_FORM, QuestionPage } from "../_portal/question-page";
import { wayOf } from "../_portal/steps";
import { choicesOf } from "../_portal.request.what/form";
import { answerGroups } from "./answer-rows";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta(({ request }) => request.check.title);

async function completeDraft(request: Request, now: Date) {
  const draft = await requireDraft(request, "check", now);
  const answers = completeAnswers(draft.answers, draft.policy.profile);
  if (!answers) throw seeOther(paths.start());
  return { draft, answers };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const { draft, answers } = await completeDraft(request, now);
  const contact = { ...answers.contact, email: readableEmail(answers.contact.email) };
  const files = await draftFiles(draft.id);
  const shown = { id: draft.id, policyVersionId: draft.policy.id, answers, fileIds: files.map(({ id }) => id) };
  return {
    answers: { ...answers, contact },
    asks: stepsFor(answers, draft.policy.profile),
    files: files.length,
    choices: choicesOf(draft.policy.profile, locale),
    policy: { clues: draft.policy.profile.clues, languages: draft.policy.profile.languages },
    problem: codeProblem(request.url),
    wait: waitIn(request.url),
    seen: draftState(shown),
    lastDay: await lastDayOf(draft.policy, now),
    given: (await wordsOfDrafts(request, draft, "anywhere", now)).given,
    ...wayOf("check", draft, request.url),
  };
}

/** Sends the code for what was seen; where the draft is another by now, the page is shown again. A code sent less than a minute ago still stands, so the page for it is the answer to that too. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now, address } = callerOf(request, context);
  const form = await readForm(request);
  const locale = askedLocale(form);
  if (locale) return seeOther(paths.request("check"), keepLocale(locale));
  const { draft, answers } = await completeDraft(request, now);
  // What was confirmed before does not matter here: this page is where it is confirmed anew.
  const state = await requireUnchanged({ ...draft, confirmed: null }, seenState(form));
  await confirmState(draft.id, state);
  const { email: contact } = answers.contact;
  const sending = await sendWithinLimits({ request, address }, { contact }, () => sendFilingCode(draft, now));
  if (sending.said !== "too-many") return seeOther(paths.request("code"));
  return seeOther(withWait(withProblem(withoutWait(request.url), "too-many-codes"), sending.wait));
}

export default function Check() {
  const { answers, asks, files, choices, policy, problem, wait, seen, given, lastDay, back, place } =
    useLoaderData<typeof loader>();
  const { words, shared, locale } = useWords();
  const { check } = words.request;
  const fields = [
    {
      name: "send",
      label: check.submit,
      error: wait
        ? shared.codeWait(wait)
        : problem
          ? shared.refusals[problem === "draft-changed" ? problem : "too-many-codes"]
          : undefined,
    },
  ];
  const groups = answerGroups(answers, words.request, shared, choices, { policy, locale }).map(
    ({ rows, ...group }) => ({
      ...group,
      rows: rows
        .filter(({ question }) => asks.includes(question))
        .map(({ question, right, ...row }) => ({
          ...row,
          change: { href: paths.changeAnswer(question, right), text: check.change },
        })),
    }),
  );
  return (
    <QuestionPage
      back={back}
      step={words.request.step(...place)}
      title={check.title}
      help={check.help}
      fields={fields}
      submit={check.submit}
      before={
        <>
          <DraftNotice given={given} inForm={false} />
          {lastDay ? (
            <Notice kind="soon" word={words.request.lastDayWord}>
              <p>{words.request[lastDay.retired ? "lastDayRetired" : "lastDay"](shared.longDate(lastDay.on))}</p>
            </Notice>
          ) : null}
        </>
      }
    >
      <input type="hidden" name={SEEN} value={seen} />
      {groups.map(({ key, title, rows }) => (
        <section key={key}>
          {title ? <h2 className="mb-2">{title}</h2> : null}
          <SummaryList rows={rows} />
        </section>
      ))}
      {asks.includes("evidence") ? (
        <SummaryList
          rows={[
            {
              key: "evidence",
              term: words.files.question.checkTerm,
              value: words.files.question.checkValue(files),
              change: { href: paths.changeAnswer("evidence"), text: check.change },
            },
          ]}
        />
      ) : null}
    </QuestionPage>
  );
}
