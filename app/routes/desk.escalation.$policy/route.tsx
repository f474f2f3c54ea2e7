import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FOR_ALL, loadPlans, setPlan } from "#app/domain/tickets/escalation/plan.server";
import { MOST_STEPS, planLine, type Step } from "#app/domain/tickets/escalation/steps";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { notFound } from "#app/http/staff/not-found";
import { requirePermission } from "#app/http/staff/session.server";
import { policyNames } from "#app/http/teams/team.server";
import type { Text } from "#app/domain/language";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { RadioGroup } from "#app/ui/form/radio-group";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";
import { useForm } from "../desk/use-form";
import { planForm } from "./form";
import { StepRow } from "./step-row";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ escalation }, { frame, name }: { frame: DeskFrame; name: Text | null }) =>
  name === null ? escalation.title : `${escalation.title} · ${name[frame.locale]}`,
);

/** The policy an address names, or all of them. Throws 404 where there is none. Call it after the guard. */
async function requirePlanned(policy: string | undefined): Promise<{ policyId: string; name: Text | null }> {
  if (policy === "_all") return { policyId: FOR_ALL, name: null };
  const names = await policyNames();
  if (policy === undefined || !Object.hasOwn(names, policy)) throw notFound("policy");
  return { policyId: policy, name: names[policy]! };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const { policyId, name } = await requirePlanned(params.policy);
  const plans = await loadPlans();
  const own = plans.get(policyId);
  return {
    frame: await deskFrame(request, context, staff),
    ...{ policyId, name, use: own || name === null ? ("own" as const) : ("all" as const) },
    seen: planLine(own ?? null),
    steps: own ?? plans.get(FOR_ALL) ?? [],
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request, { rows: MOST_STEPS });
  const staff = await requirePermission(request, "policy.manage");
  const { policyId } = await requirePlanned(params.policy);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, planForm);
  if (!parsed.ok) return toMend(parsed);
  const { use, steps } = parsed.value;
  const plan = policyId !== FOR_ALL && use === "all" ? null : steps;
  const set = await setPlan({ policyId, steps: plan, seen: parsed.value.seen, actor: staff, now });
  if (set.ok) throw seeOther(paths.escalation("plan"));
  return refused(set);
}

/** A plan as its form's fields have it. */
function fieldsOfPlan(use: string, steps: readonly Step[]): Record<string, string> {
  const rows = steps.flatMap(({ to, days }, at) => [
    [`steps[${at}].to`, to],
    [`steps[${at}].days`, String(Math.abs(days))],
    [`steps[${at}].when`, days > 0 ? "after" : "before"],
  ]);
  return Object.fromEntries([["use", use], ...rows]) as Record<string, string>;
}

export default function EscalationPlan() {
  const { name, use, steps, seen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { words, locale } = useDeskWords();
  const { choice, text, summary, ...form } = useForm(fieldsOfPlan(use, steps));
  const say = words.escalation;
  const places = Array.from({ length: MOST_STEPS }, (_, at) => at);
  const dayErrors = places.map((at) => ({ name: `steps[${at}].days`, label: say.edit.step(at + 1) }));
  return (
    <>
      <BackLink href={paths.escalation()} text={say.title} />
      <NarrowForm
        title={name?.[locale] ?? say.forAll}
        lead={say.edit.lead}
        errors={summary([{ name: "use", label: say.edit.use }, ...dayErrors])}
        submit={say.edit.submit}
        before={<RefusedAct refused={refused} />}
        beside={<a href={paths.escalation()}>{say.cancel}</a>}
      >
        <input type="hidden" name="seen" value={form.seen(seen)} />
        {name === null ? null : (
          <RadioGroup
            {...choice("use")}
            label={say.edit.use}
            choices={[
              { value: "all", ...say.edit.all },
              { value: "own", ...say.edit.own },
            ]}
          />
        )}
        {places.map((at) => (
          <StepRow key={at} place={at + 1} field={(part) => text(`steps[${at}].${part}`)} />
        ))}
      </NarrowForm>
    </>
  );
}
