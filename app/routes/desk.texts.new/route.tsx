import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { saveSnippet } from "#app/domain/policies/snippets/snippets.server";
import { namedPolicies } from "#app/http/staff/policy-names.server";
import { doneAt } from "#app/http/answer/done.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { SnippetFields, useSnippetErrors } from "../desk/snippets/fields";
import { ALL_RIGHTS, snippetForm } from "../desk/snippets/form";
import { useForm } from "../desk/use-form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ snippets }) => snippets.newTitle);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "text.manage");
  const policies = await namedPolicies();
  return {
    frame: await deskFrame(request, context, staff),
    policies: policies.map(({ policyId, name }) => ({ policyId, name })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "text.manage");
  const { now, switched, toMend } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, snippetForm);
  if (!parsed.ok) return toMend(parsed);
  const saved = await saveSnippet({ of: null, words: parsed.value.words, actor: staff, now });
  if (!saved.ok)
    return toMend({
      typed: fieldsOf(form),
      errors: { [saved.refusal === "snippet-name-taken" ? "title" : "policy"]: saved.refusal },
    });
  throw doneAt(paths.snippets(), "snippet-saved");
}

export default function NewSnippet() {
  const { policies } = useLoaderData<typeof loader>();
  const { snippets } = useDeskWords().words;
  const form = useForm({ right: ALL_RIGHTS });
  return (
    <>
      <BackLink href={paths.snippets()} text={snippets.back} />
      <NarrowForm title={snippets.newTitle} errors={useSnippetErrors(form)} submit={snippets.newSubmit}>
        <SnippetFields form={form} policies={policies} existing={false} />
      </NarrowForm>
    </>
  );
}
