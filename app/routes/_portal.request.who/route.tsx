import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AGE_BANDS } from "#app/domain/policies/profile/ages";
import { clueFields, whoSchema } from "#app/domain/tickets/filing/clue-answers";
import type { Draft } from "#app/domain/tickets/filing/draft.server";
import { ageAnswer, asksAgeBand } from "#app/domain/tickets/filing/subject-age";
import { requireDraft, wordsOfDrafts } from "#app/http/portal/draft-session.server";
import { readForm } from "#app/http/form/read-form.server";
import { asItStands, takeAnswer, typedOrGiven } from "#app/http/portal/question.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { RadioGroup } from "#app/ui/form/radio-group";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { useQuestion } from "../_portal/question";
import { QUESTION_FORM, QuestionPage } from "../_portal/question-page";
import { wayOf } from "../_portal/steps";
import { askedClues } from "./form";
import type { PortalCopy } from "#app/copy/portal";
import type { RequesterKind } from "#app/domain/policies/profile/profile-parts";
import { WhoFields } from "./who-fields";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta<{ kind: RequesterKind }>(({ request: { who } }, { kind }) => titleOf(who, kind));

/** Whom the page is about, as its question says it. */
function titleOf(who: PortalCopy["request"]["who"], kind: RequesterKind): string {
  return kind === "subject" ? who.title : who.titleForOthers[kind];
}

/** What finds the person and, from whoever can tell it no better, how old they are. */
function schemaFor({ policy }: Draft) {
  return whoSchema(policy.profile)
    .transform((who) => ({ who }))
    .and(ageAnswer);
}

function kindOf({ answers: { requester } }: Draft) {
  return requester?.kind ?? "subject";
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const draft = await requireDraft(request, "who", now);
  const { profile } = draft.policy;
  const words = await wordsOfDrafts(request, draft, { is: paths.request("who") }, now);
  const { typed, who, age } = draft.answers;
  const kind = kindOf(draft);
  return {
    ...words,
    inForm: !who,
    kept: asItStands(
      request,
      typedOrGiven(typed?.who, Boolean(who), words),
      who && { ...clueFields(who), age: age ?? "" },
      schemaFor(draft),
    ),
    clues: askedClues(profile, locale),
    kind,
    asksAge: asksAgeBand(kind),
    ...wayOf("who", draft, request.url),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const draft = await requireDraft(request, "who", callerOf(request, context).now);
  if (!asksAgeBand(kindOf(draft))) form.delete("age");
  return takeAnswer({
    request,
    context,
    draft,
    question: "who",
    form,
    schema: schemaFor(draft),
    place: ({ who, age }) => ({ who, age }),
  });
}

/** How old the person is: what staff may see of a minor is guarded. Nobody has to say. */
function Age({ question, forOthers }: { question: ReturnType<typeof useQuestion>; forOthers: boolean }) {
  const { who, optional } = useWords().words.request;
  return (
    <RadioGroup
      {...question.choice("age")}
      label={forOthers ? who.age.labelForOthers : who.age.label}
      hint={who.age.hint}
      optional={optional}
      choices={AGE_BANDS.map((value) => ({ value, ...who.age[value] }))}
    />
  );
}

export default function WhoQuestion() {
  const { kept, clues, kind, asksAge, back, place, ...draft } = useLoaderData<typeof loader>();
  const { words } = useWords();
  const { who } = words.request;
  const question = useQuestion(kept);
  const found = clues.map(({ field, label }) => ({ name: field, label, error: question.errorOf(field) }));
  const fields = [...found, { name: "age", label: who.age.label, error: question.errorOf("age") }];
  return (
    <QuestionPage
      back={back}
      draft={draft}
      step={words.request.step(...place)}
      title={titleOf(who, kind)}
      help={who.help(clues.some(({ holder }) => holder !== "account-holder"))}
      fields={fields}
      submit={words.request.continue}
    >
      <WhoFields clues={clues} question={question} kind={kind} />
      {asksAge ? <Age question={question} forOthers={kind !== "subject"} /> : null}
    </QuestionPage>
  );
}
