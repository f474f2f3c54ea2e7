import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { namedPolicies } from "#app/http/staff/policy-names.server";
import { beginProgramme } from "#app/domain/programmes/moves/write.server";
import { PROGRAMME_KINDS } from "#app/domain/programmes/programme/kinds";
import { doneAt } from "#app/http/answer/done.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { deskForm } from "#app/http/staff/desk-form.server";
import { policiesSeen } from "#app/domain/tickets/ticket/seen-by.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { RadioGroup } from "#app/ui/form/radio-group";
import { SelectField } from "#app/ui/form/select-field";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { beginForm } from "./form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ programmes }) => programmes.begin.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.write");
  const [inForce, seen] = await Promise.all([namedPolicies(), policiesSeen(staff.id)]);
  const policies = inForce.filter(({ policyId }) => !seen || seen.includes(policyId));
  const { searchParams } = new URL(request.url);
  return {
    frame: await deskFrame(request, context, staff),
    asked: { policy: searchParams.get("policy") ?? "", kind: searchParams.get("kind") ?? "" },
    policies: policies.map(({ policyId, name }) => ({ policyId, name })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "programme.write");
  const { now, switched, toMend } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, beginForm);
  if (!parsed.ok) return toMend(parsed);
  const { policy, kind } = parsed.value;
  const seen = await policiesSeen(staff.id);
  if (seen && !seen.includes(policy)) return toMend({ typed: fieldsOf(form), errors: { policy: "choose-one" } });
  const begun = await beginProgramme({ policyId: policy, kind, actor: staff, now });
  if (!begun.ok) return toMend({ typed: fieldsOf(form), errors: { policy: begun.refusal } });
  throw doneAt(paths.programmeWords(begun.id), "programme-begun");
}

export default function NewProgramme() {
  const { policies, asked } = useLoaderData<typeof loader>();
  const { words, locale } = useDeskWords();
  const { begin, kinds, back } = words.programmes;
  const { text, choice, summary } = useForm(asked);
  return (
    <>
      <BackLink href={paths.programmes()} text={back} />
      <NarrowForm
        title={begin.title}
        errors={summary([
          { name: "policy", label: begin.policy },
          { name: "kind", label: begin.kind },
        ])}
        submit={begin.submit}
      >
        <SelectField
          {...text("policy")}
          label={begin.policy}
          emptyText=""
          options={policies.map(({ policyId, name }) => ({ value: policyId, text: name[locale] }))}
          width="medium"
        />
        <RadioGroup
          {...choice("kind")}
          label={begin.kind}
          choices={PROGRAMME_KINDS.map((value) => ({ value, ...kinds[value] }))}
        />
      </NarrowForm>
    </>
  );
}
