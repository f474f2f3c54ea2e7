import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contactSchema } from "#app/domain/tickets/filing/answers";
import { readableEmail } from "#app/domain/typed/readable-email.server";
import { requireDraft, wordsOfDrafts } from "#app/http/portal/draft-session.server";
import { readForm } from "#app/http/form/read-form.server";
import { asItStands, takeAnswer, typedOrGiven } from "#app/http/portal/question.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextField } from "#app/ui/form/text-field";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { useQuestion } from "../_portal/question";
import { QUESTION_FORM, QuestionPage } from "../_portal/question-page";
import { wayOf } from "../_portal/steps";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta(({ request }) => request.contact.title);

/** Letters come in the language of the page, unless the person chooses another of the policy. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const draft = await requireDraft(request, "contact", now);
  const words = await wordsOfDrafts(request, draft, { is: paths.request("contact") }, now);
  const { typed, contact: told } = draft.answers;
  const { profile } = draft.policy;
  const contact = told && { ...told, email: readableEmail(told.email) };
  return {
    ...words,
    inForm: !contact,
    kept: asItStands(
      request,
      typedOrGiven(typed?.contact, Boolean(contact), words),
      contact ?? { letterLocale: locale },
      contactSchema(profile),
    ),
    languages: profile.languages,
    ...wayOf("contact", draft, request.url),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const draft = await requireDraft(request, "contact", callerOf(request, context).now);
  return takeAnswer({
    request,
    context,
    draft,
    question: "contact",
    form,
    schema: contactSchema(draft.policy.profile),
    place: (contact) => ({ contact }),
  });
}

export default function ContactQuestion() {
  const { kept, languages, back, place, ...draft } = useLoaderData<typeof loader>();
  const { words } = useWords();
  const { contact } = words.request;
  const question = useQuestion(kept);
  const names = ["name", "email", "letterLocale"] as const;
  const fields = names.map((name) => ({ name, label: contact[name].label, error: question.errorOf(name) }));
  return (
    <QuestionPage
      back={back}
      draft={draft}
      step={words.request.step(...place)}
      title={contact.title}
      help={contact.help}
      fields={fields}
      submit={words.request.continue}
    >
      <TextField {...question.text("name")} {...contact.name} autoComplete="name" spellCheck={false} width="medium" />
      <TextField
        {...question.text("email")}
        {...contact.email}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      {languages.length > 1 ? (
        <RadioGroup
          {...question.choice("letterLocale")}
          label={contact.letterLocale.label}
          choices={languages.map((value) => ({ value, text: contact.letterLocale[value] }))}
        />
      ) : null}
    </QuestionPage>
  );
}
