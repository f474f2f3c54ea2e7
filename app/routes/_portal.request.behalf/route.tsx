import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import type { Draft } from "#app/domain/tickets/filing/draft.server";
import { behalfSchema, isWhole, type BehalfKind } from "#app/domain/tickets/filing/requester";
import { requireDraft, wordsOfDrafts } from "#app/http/portal/draft-session.server";
import { readForm } from "#app/http/form/read-form.server";
import { asItStands, takeAnswer, typedOrGiven } from "#app/http/portal/question.server";
import type { Fields } from "#app/http/form/returned";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Notice } from "#app/ui/notice";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { useQuestion } from "../_portal/question";
import { QUESTION_FORM, QuestionPage } from "../_portal/question-page";
import { wayOf } from "../_portal/steps";
import { BEHALF_FIELDS, BehalfFields } from "./fields";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta<Awaited<ReturnType<typeof loader>>>(
  ({ request }, { kind }) => request.requester[kind].title,
);

/** Who asks for somebody else. The page is not reached by those who ask for themselves. */
function kindOf({ answers: { requester } }: Draft): BehalfKind {
  if (!requester || requester.kind === "subject") throw seeOther(paths.request("requester"));
  return requester.kind;
}

function schemaFor(draft: Draft, now: Date) {
  const { profile } = draft.policy;
  return behalfSchema(kindOf(draft), profile, civilDateIn(now, profile.zone));
}

function answered({ answers: { requester } }: Draft): Fields {
  if (!requester || !isWhole(requester)) return { kind: requester?.kind ?? "" };
  return Object.fromEntries(Object.entries(requester).map(([name, value]) => [name, String(value)]));
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const draft = await requireDraft(request, "behalf", now);
  const kind = kindOf(draft);
  const words = await wordsOfDrafts(request, draft, { is: paths.request("behalf") }, now);
  const [typed, requester] = [draft.answers.typed?.behalf, draft.answers.requester];
  const whole = requester !== undefined && isWhole(requester);
  const given = typedOrGiven(typed, whole, words);
  return {
    kind,
    evidence:
      draft.policy.profile.requesters.find((each) => each.kind === kind)?.evidence.map((text) => text[locale]) ?? [],
    ...words,
    inForm: !whole,
    kept: asItStands(request, given && { ...given, kind }, answered(draft), schemaFor(draft, now)),
    ...wayOf("behalf", draft, request.url),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { now } = callerOf(request, context);
  const form = await readForm(request);
  const draft = await requireDraft(request, "behalf", now);
  form.set("kind", kindOf(draft));
  return takeAnswer({
    request,
    context,
    draft,
    question: "behalf",
    form,
    schema: schemaFor(draft, now),
    place: (requester) => ({ requester }),
  });
}

function Evidence({ items }: { items: readonly string[] }) {
  const { requester } = useWords().words.request;
  if (items.length === 0) return null;
  return (
    <Notice kind="accent" word={requester.evidence}>
      <ul className="list-disc pl-6">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p className="text-small text-muted">{requester.evidenceHelp}</p>
    </Notice>
  );
}

export default function BehalfQuestion() {
  const { kind, evidence, kept, back, place, ...draft } = useLoaderData<typeof loader>();
  const { words } = useWords();
  const { requester } = words.request;
  const question = useQuestion(kept);
  const labelled = requester[kind] as Record<string, { label: string } | string>;
  const fields = BEHALF_FIELDS[kind].map((name) => {
    const field = labelled[name];
    return { name, label: typeof field === "object" ? field.label : name, error: question.errorOf(name) };
  });
  return (
    <QuestionPage
      back={back}
      draft={draft}
      step={words.request.step(...place)}
      title={requester[kind].title}
      help={requester[kind].help}
      fields={fields}
      before={<Evidence items={evidence} />}
      submit={words.request.continue}
    >
      <BehalfFields kind={kind} question={question} />
    </QuestionPage>
  );
}
