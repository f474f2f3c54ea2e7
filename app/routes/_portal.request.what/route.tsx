import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Right } from "#app/domain/policies/profile/rights";
import { whatSchema, withWhat, type WhatAnswer } from "#app/domain/tickets/filing/answers";
import type { Draft } from "#app/domain/tickets/filing/draft.server";
import { openRight } from "#app/domain/tickets/filing/journey";
import { requireDraft, wordsOfDrafts } from "#app/http/portal/draft-session.server";
import { readForm } from "#app/http/form/read-form.server";
import { asItStands, takeAnswer, typedAs, typedOrGiven } from "#app/http/portal/question.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { useQuestion } from "../_portal/question";
import { QUESTION_FORM, QuestionPage } from "../_portal/question-page";
import { wayOf } from "../_portal/steps";
import { Before } from "./before";
import { whatFields } from "./fields";
import { beforehandOf, choicesOf, EVERYTHING, tickEverything } from "./form";
import { WhatFields } from "./what-fields";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta<Awaited<ReturnType<typeof loader>>>(({ request }, { right }) => request.what[right].title);

/** The right this page asks about: the one its address names, else the first still open. The page is not reached without one. */
function rightOf({ answers }: Draft, url: string): Right {
  const { rights = [] } = answers;
  const named = new URL(url).searchParams.get("right");
  const right = rights.find((each) => each === named) ?? openRight(answers) ?? rights[0];
  if (!right) throw seeOther(paths.start());
  return right;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const draft = await requireDraft(request, "what", now);
  const right = rightOf(draft, request.url);
  const { profile } = draft.policy;
  const { whats = [], typed, rights = [] } = draft.answers;
  const words = await wordsOfDrafts(request, draft, { is: paths.what(right) }, now);
  const answered = whats.some((what) => what.right === right);
  const kept = typedOrGiven(typed?.[typedAs("what", right)], answered, words);
  return {
    right,
    ...words,
    inForm: !answered,
    oneOfMany: rights.length > 1,
    kept: asItStands(
      request,
      kept && { ...kept, right },
      whats.find((what) => what.right === right) ?? { right },
      whatSchema(right, profile),
    ),
    choices: choicesOf(profile, locale),
    beforehand: beforehandOf(profile, right, draft.answers.requester?.kind ?? "subject", locale),
    ...wayOf("what", draft, request.url, right),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const draft = await requireDraft(request, "what", callerOf(request, context).now);
  const right = rightOf(draft, request.url);
  const { profile } = draft.policy;
  form.set("right", right);
  if (right === "withdraw") tickEverything(form, profile);
  const schema = whatSchema(right, profile);
  return takeAnswer({
    request,
    context,
    draft,
    question: "what",
    right,
    form,
    schema,
    place: (what: WhatAnswer) => ({ whats: withWhat(draft.answers.whats, what) }),
  });
}

export default function WhatQuestion() {
  const { right, oneOfMany, kept, choices, beforehand, back, place, ...draft } = useLoaderData<typeof loader>();
  const { words, shared } = useWords();
  const { what } = words.request;
  const question = useQuestion(kept);
  const fields = whatFields(right, what).map((field) => ({ ...field, error: question.errorOf(field.name) }));
  const everything =
    right === "withdraw" && choices.consents.length > 1
      ? { name: EVERYTHING, text: what.withdraw.everything }
      : undefined;
  const step = words.request.step(...place);
  return (
    <QuestionPage
      back={back}
      draft={draft}
      step={oneOfMany ? words.request.stepFor(step, shared.rights[right].name) : step}
      title={what[right].title}
      help={what[right].help}
      fields={fields}
      before={<Before beforehand={beforehand} />}
      submit={words.request.continue}
      alsoSubmit={everything}
    >
      <input type="hidden" name="right" value={right} />
      <WhatFields right={right} question={question} choices={choices} />
    </QuestionPage>
  );
}
