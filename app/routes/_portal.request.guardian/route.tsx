import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Draft } from "#app/domain/tickets/filing/draft.server";
import { guardianSchema, guardianWays } from "#app/domain/tickets/filing/subject-age";
import { readForm } from "#app/http/form/read-form.server";
import { requireDraft, wordsOfDrafts } from "#app/http/portal/draft-session.server";
import { asItStands, takeAnswer } from "#app/http/portal/question.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { TextField } from "#app/ui/form/text-field";
import { RadioGroup } from "#app/ui/form/radio-group";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { useQuestion } from "../_portal/question";
import { QUESTION_FORM, QuestionPage } from "../_portal/question-page";
import { wayOf } from "../_portal/steps";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta(({ request }) => request.guardian.title);

function schemaFor({ policy }: Draft) {
  return guardianSchema(policy.profile);
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = callerOf(request, context);
  const draft = await requireDraft(request, "guardian", now);
  const { typed, guardian, guardianContact } = draft.answers;
  return {
    ...(await wordsOfDrafts(request, draft, { is: paths.request("guardian") }, now)),
    ways: guardianWays(draft.policy.profile),
    kept: asItStands(
      request,
      typed?.guardian,
      { way: guardian ?? "", contact: guardianContact ?? "" },
      schemaFor(draft),
    ),
    ...wayOf("guardian", draft, request.url),
  };
}

/** Where the guardian asks, the request goes on as theirs; what was told so far stays. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const draft = await requireDraft(request, "guardian", callerOf(request, context).now);
  return takeAnswer({
    request,
    context,
    draft,
    question: "guardian",
    form,
    schema: schemaFor(draft),
    place: ({ way, contact }) =>
      way === "agrees" ? { guardian: way, guardianContact: contact } : { requester: { kind: "guardian" } },
  });
}

/** A child who asks alone is led to somebody who may: calmly, with nothing lost. */
export default function GuardianQuestion() {
  const { ways, kept, back, place, ...draft } = useLoaderData<typeof loader>();
  const { words } = useWords();
  const { guardian } = words.request;
  const question = useQuestion(kept);
  const [field, contact] = [question.choice("way"), question.text("contact")];
  return (
    <QuestionPage
      back={back}
      draft={{ ...draft, inForm: false }}
      step={words.request.step(...place)}
      fields={[
        { ...field, label: guardian.title },
        { ...contact, label: guardian.contact.label },
      ]}
      submit={words.request.continue}
    >
      <RadioGroup
        {...field}
        asHeading
        label={guardian.title}
        hint={guardian.help}
        choices={ways.map((value) => ({ value, ...guardian[value] }))}
      />
      <TextField {...contact} {...guardian.contact} maxLength={120} autoComplete="off" />
    </QuestionPage>
  );
}
