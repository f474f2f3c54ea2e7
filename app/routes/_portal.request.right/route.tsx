import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRight } from "#app/domain/policies/profile/rights";
import { nextPage } from "#app/domain/tickets/filing/journey";
import { beginDraft, findDraftOf } from "#app/http/portal/draft-session.server";
import { readForm } from "#app/http/form/read-form.server";
import { askedLocale, keepLocale } from "#app/http/request/language.server";
import { pass } from "#app/http/limits/limits.server";
import { pathOf } from "#app/http/portal/page-path";
import { parseForm } from "#app/http/form/parse-form";
import { withProblem } from "#app/http/form/problem";
import { requireOpenPortal } from "#app/http/portal/closed-portal.server";
import { requirePolicy, requireTaking } from "#app/http/portal/policy.server";
import { asItStands, takeAnswer } from "#app/http/portal/question.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Notice } from "#app/ui/notice";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { QUESTION_FORM, QuestionPage } from "../_portal/question-page";
import { useQuestion } from "../_portal/question";
import { wayOf } from "../_portal/steps";
import { quickerOf } from "../_portal/quicker";
import { rightForm, rightsFor } from "./form";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta(({ request }) => request.right.title);

/** The draft to go on with: not one already filed, nor one under another policy than the address names. */
async function unfiledDraft(request: Request, now: Date) {
  const draft = await findDraftOf(request, now);
  const named = new URL(request.url).searchParams.get("policy");
  if (draft?.ticketId !== null || (named !== null && named !== draft.policy.policyId)) return null;
  await requireOpenPortal(draft, now);
  return draft;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const unfiled = await unfiledDraft(request, now);
  const policy = unfiled?.policy ?? (await requireTaking(await requirePolicy(request, now), now));
  const { profile } = policy;
  const asked = new URL(request.url).searchParams.getAll("right").filter(isRight);
  const right = asked.length > 0 ? asked : (unfiled?.answers.rights ?? []);
  const kind = unfiled?.answers.requester?.kind;
  return {
    rights: rightsFor(profile, kind).map((right) => ({ right, quicker: quickerOf(profile, right, kind)?.[locale] })),
    forRelative: kind === "relative",
    kept: asItStands(request, unfiled?.answers.typed?.right, { right }, rightForm(profile, kind)),
    ...wayOf("right", unfiled ?? { answers: {}, policy }, request.url),
  };
}

/** The first answer begins a draft; a draft already filed stays what it is. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now, address } = callerOf(request, context);
  const form = await readForm(request);
  const draft = await unfiledDraft(request, now);
  if (draft) {
    const schema = rightForm(draft.policy.profile, draft.answers.requester?.kind);
    return takeAnswer({
      request,
      context,
      draft,
      question: "right",
      form,
      schema,
      place: ({ right }) => ({ rights: right }),
    });
  }
  const policy = await requireTaking(await requirePolicy(request, now), now);
  const parsed = parseForm(form, rightForm(policy.profile));
  const locale = askedLocale(form);
  if (locale) return seeOther(paths.start(parsed.ok ? parsed.value.right : [], policy.policyId), keepLocale(locale));
  if (!parsed.ok) return seeOther(withProblem(request.url, "fields"));
  const passage = await pass("drafts-per-address", address);
  if (!passage.ok)
    throw new Response(null, { status: 429, headers: { "Retry-After": String(passage.retryAfterSeconds) } });
  const answers = { rights: parsed.value.right };
  return seeOther(pathOf(nextPage(answers, policy.profile)), await beginDraft(policy, answers, now));
}

export default function RightQuestion() {
  const { rights, forRelative, kept, back, place } = useLoaderData<typeof loader>();
  const { words, shared } = useWords();
  const { right } = words.request;
  const field = useQuestion(kept).choices("right");
  const why = forRelative ? (
    <Notice word={words.request.requester.relativeRights}>
      <p>
        <a href={paths.request("requester")}>{words.request.requester.change}</a>
      </p>
    </Notice>
  ) : null;
  return (
    <QuestionPage
      back={back}
      step={words.request.step(...place)}
      fields={[{ ...field, label: words.request.check.right }]}
      before={why}
      submit={words.request.continue}
    >
      <Checkboxes
        {...field}
        asHeading
        label={right.title}
        hint={right.help}
        choices={rights.map(({ right: value, quicker }) => ({
          value,
          text: shared.rights[value].name,
          hint: shared.rights[value].sentence,
          note: quicker && right.quicker(quicker),
        }))}
      />
    </QuestionPage>
  );
}
