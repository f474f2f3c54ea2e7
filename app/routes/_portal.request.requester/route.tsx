import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guardianAsksBelow } from "#app/domain/policies/profile/ages";
import type { Draft } from "#app/domain/tickets/filing/draft.server";
import { kindSchema, offeredKinds } from "#app/domain/tickets/filing/requester";
import { requireDraft, wordsOfDrafts } from "#app/http/portal/draft-session.server";
import { readForm } from "#app/http/form/read-form.server";
import { asItStands, takeAnswer } from "#app/http/portal/question.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { RadioGroup } from "#app/ui/form/radio-group";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { useQuestion } from "../_portal/question";
import { ownWords } from "./own-words";
import { QUESTION_FORM, QuestionPage } from "../_portal/question-page";
import { wayOf } from "../_portal/steps";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta(({ request }) => request.requester.title);

function schemaFor({ answers: { rights = [] }, policy }: Draft) {
  return kindSchema(policy.profile, rights);
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const draft = await requireDraft(request, "requester", now);
  const { typed, requester } = draft.answers;
  const { profile } = draft.policy;
  return {
    ...(await wordsOfDrafts(request, draft, { is: paths.request("requester") }, now)),
    kinds: offeredKinds(profile),
    own: ownWords(profile, locale),
    guardianBelow: guardianAsksBelow(profile.minorAge),
    kept: asItStands(request, typed?.requester, { kind: requester?.kind ?? "" }, schemaFor(draft)),
    ...wayOf("requester", draft, request.url),
  };
}

/** Keeps what was told of somebody when their kind is chosen again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const draft = await requireDraft(request, "requester", callerOf(request, context).now);
  const before = draft.answers.requester;
  return takeAnswer({
    request,
    context,
    draft,
    question: "requester",
    form,
    schema: schemaFor(draft),
    place: ({ kind }) => ({ requester: before?.kind === kind ? before : { kind } }),
  });
}

export default function RequesterQuestion() {
  const { kinds, own, guardianBelow, kept, back, place, ...draft } = useLoaderData<typeof loader>();
  const { words } = useWords();
  const { requester } = words.request;
  const field = useQuestion(kept).choice("kind");
  const choices = kinds.map((value) => ({
    value,
    ...requester.kinds[value],
    ...(value === "guardian" && guardianBelow !== null ? { hint: requester.minorUnder(guardianBelow) } : {}),
    ...own[value],
  }));
  return (
    <QuestionPage
      back={back}
      draft={{ ...draft, inForm: false }}
      step={words.request.step(...place)}
      fields={[{ ...field, label: words.request.check.requester }]}
      submit={words.request.continue}
    >
      <RadioGroup {...field} asHeading label={requester.title} hint={requester.help} choices={choices} />
    </QuestionPage>
  );
}
