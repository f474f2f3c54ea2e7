import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { whatSchema, type WhatAnswer } from "#app/domain/tickets/answers";
import type { Draft } from "#app/domain/tickets/draft.server";
import { requireDraft } from "#app/http/draft-session.server";
import { readForm } from "#app/http/form.server";
import { asItStands, takeAnswer } from "#app/http/question.server";
import { seeOther } from "#app/http/see-other";
import { visitOf } from "#app/http/visit.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Notice } from "#app/ui/notice";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { useQuestion } from "../_portal/question";
import { QUESTION_FORM, QuestionPage } from "../_portal/question-page";
import { wayOf } from "../_portal/steps";
import { whatFields } from "./fields";
import { choicesOf } from "./form";
import { WhatFields } from "./what-fields";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta<Awaited<ReturnType<typeof loader>>>(({ request }, { right }) => request.what[right].title);

/** The right this page asks about. The page is not reached without one. */
function rightOf({ answers }: Draft) {
  if (!answers.right) throw seeOther(paths.start());
  return answers.right;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now, locale } = visitOf(request, context);
  const draft = await requireDraft(request, "what", now);
  const right = rightOf(draft);
  const { profile } = draft.policy;
  const { what, typed } = draft.answers;
  return {
    right,
    kept: asItStands(request, typed?.what && { ...typed.what, right }, what?.right === right ? what : { right }, whatSchema(right, profile)),
    choices: choicesOf(profile, locale),
    selfService: profile.rights[right]?.selfService?.[locale] ?? null,
    ...wayOf("what", draft, request.url),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const draft = await requireDraft(request, "what", visitOf(request, context).now);
  const right = rightOf(draft);
  form.set("right", right);
  const schema = whatSchema(right, draft.policy.profile);
  return takeAnswer({ request, context, draft, question: "what", form, schema, place: (what: WhatAnswer) => ({ what }) });
}

export default function WhatQuestion() {
  const { right, kept, choices, selfService, back, place } = useLoaderData<typeof loader>();
  const { words } = useWords();
  const { what } = words.request;
  const question = useQuestion(kept);
  const fields = whatFields(right, what).map((field) => ({ ...field, error: question.errorOf(field.name) }));
  const quicker = selfService ? (
    <Notice kind="accent" word={what.quicker}>
      <p>{selfService}</p>
    </Notice>
  ) : null;
  return (
    <QuestionPage
      back={back}
      step={words.request.step(...place)}
      title={what[right].title}
      help={what[right].help}
      fields={fields}
      before={quicker}
      submit={words.request.continue}
    >
      <WhatFields right={right} question={question} choices={choices} />
    </QuestionPage>
  );
}
