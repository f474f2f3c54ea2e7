import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { beginPolicy } from "#app/domain/policies/versions/policy-draft.server";
import { listPoliciesInForce } from "#app/domain/policies/versions/published.server";
import { answer } from "#app/http/answer/answer.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { readForm } from "#app/http/form/read-form.server";
import { inOtherLocale } from "#app/http/request/language.server";
import { askAgain } from "#app/http/request/ask-again.server";
import { parseForm } from "#app/http/form/parse-form";
import { fieldsOf, type Returned } from "#app/http/form/returned";
import { doneAt } from "#app/http/answer/done.server";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { BackLink } from "#app/ui/page/back-link";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextField } from "#app/ui/form/text-field";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { BLANK, beginForm } from "./form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ policies }) => policies.begin.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const published = await listPoliciesInForce();
  return {
    frame: await deskFrame(request, context, staff),
    published: published.map(({ policyId, profile }) => ({ policyId, name: profile.name })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "policy.manage");
  const { now, locale } = callerOf(request, context);
  const switched = inOtherLocale(form, context, {});
  if (switched) return switched;
  const again = (returned: Returned, status: number) => askAgain(context, returned, status);
  const parsed = parseForm(form, beginForm);
  if (!parsed.ok) return again(parsed, 422);
  const { id, from } = parsed.value;
  const begun = await beginPolicy({ policyId: id, copyOf: from === BLANK ? null : from, by: staff.id, now });
  if (begun.ok) throw doneAt(paths.policy(id), "policy-started");
  const field = begun.refusal === "policy-taken" ? "id" : "from";
  return again({ typed: fieldsOf(form), errors: { [field]: begun.refusal } }, answer(begun.refusal, locale).status);
}

export default function NewPolicy() {
  const { published } = useLoaderData<typeof loader>();
  const { words, locale } = useDeskWords();
  const { title, lead, id, from, submit } = words.policies.begin;
  const { text, choice, summary } = useForm({ from: BLANK });
  const choices = [
    { value: BLANK, text: from.blank },
    ...published.map(({ policyId, name }) => ({ value: policyId, text: from.copy(name[locale]) })),
  ];
  return (
    <>
      <BackLink href={paths.policies()} text={words.policies.policy.back} />
      <NarrowForm
        title={title}
        lead={lead}
        errors={summary([
          { name: "id", label: id.label },
          { name: "from", label: from.label },
        ])}
        submit={submit}
      >
        <TextField
          {...text("id")}
          {...id}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
          maxLength={40}
          width="medium"
        />
        <RadioGroup {...choice("from")} label={from.label} choices={choices} />
      </NarrowForm>
    </>
  );
}
