import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clueFields, whoSchema } from "#app/domain/tickets/filing/clue-answers";
import { requireDraft, wordsOfDrafts } from "#app/http/portal/draft-session.server";
import { readForm } from "#app/http/form/read-form.server";
import { asItStands, takeAnswer, typedOrGiven } from "#app/http/portal/question.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { useQuestion } from "../_portal/question";
import { QUESTION_FORM, QuestionPage } from "../_portal/question-page";
import { wayOf } from "../_portal/steps";
import { askedClues } from "./form";
import { WhoFields } from "./who-fields";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta(({ request }) => request.who.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const draft = await requireDraft(request, "who", now);
  const { profile } = draft.policy;
  const words = await wordsOfDrafts(request, draft, { is: paths.request("who") }, now);
  const { typed, who, requester } = draft.answers;
  const forOthers = (requester?.kind ?? "subject") !== "subject";
  return {
    ...words,
    inForm: !who,
    kept: asItStands(
      request,
      typedOrGiven(typed?.who, Boolean(who), words),
      who && clueFields(who),
      whoSchema(profile),
    ),
    clues: askedClues(profile, locale),
    forOthers,
    ...wayOf("who", draft, request.url),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const draft = await requireDraft(request, "who", callerOf(request, context).now);
  const schema = whoSchema(draft.policy.profile);
  return takeAnswer({ request, context, draft, question: "who", form, schema, place: (who) => ({ who }) });
}

export default function WhoQuestion() {
  const { kept, clues, forOthers, back, place, ...draft } = useLoaderData<typeof loader>();
  const { words } = useWords();
  const { who } = words.request;
  const question = useQuestion(kept);
  const fields = clues.map(({ field, label }) => ({ name: field, label, error: question.errorOf(field) }));
  return (
    <QuestionPage
      back={back}
      draft={draft}
      step={words.request.step(...place)}
      title={forOthers ? who.titleForOthers : who.title}
      help={who.help(clues.some(({ holder }) => holder !== "account-holder"))}
      fields={fields}
      submit={words.request.continue}
    >
      <WhoFields clues={clues} question={question} forOthers={forOthers} />
    </QuestionPage>
  );
}
