import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FOR_ALL, loadPlans, setPlan, stepsOf } from "#app/domain/tickets/escalation/plan.server";
import { MOST_STEPS, planLine } from "#app/domain/tickets/escalation/steps";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { notFound } from "#app/http/staff/not-found";
import { requirePermission } from "#app/http/staff/session.server";
import { policyNames } from "#app/http/teams/team.server";
import type { Text } from "#app/domain/language";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Button } from "#app/ui/button";
import { classNames } from "#app/ui/class-names";
import { RadioGroup } from "#app/ui/form/radio-group";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";
import { useForm } from "../desk/use-form";
import { ADD, fieldsOfPlan, planForm, ROWS, rowsShown, stepName, stepsInVain, withRow } from "./form";
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

/** The steps a policy's page begins with: its own, else those for all. */
async function shownSteps(policyId: string) {
  return stepsOf(await loadPlans(), policyId);
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
    steps: stepsOf(plans, policyId),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request, { rows: MOST_STEPS });
  const staff = await requirePermission(request, "policy.manage");
  const { policyId } = await requirePlanned(params.policy);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const typed = fieldsOf(form);
  if (form.has(ADD)) return data({ returned: { typed: withRow(typed), errors: {} }, refused: null, added: true });
  const parsed = parseForm(form, planForm);
  if (!parsed.ok) return toMend(parsed);
  const { use, steps } = parsed.value;
  if (policyId !== FOR_ALL && use === "all") {
    const inVain = stepsInVain(typed, await shownSteps(policyId));
    if (Object.keys(inVain).length > 0) return toMend({ typed, errors: inVain });
  }
  const plan = policyId !== FOR_ALL && use === "all" ? null : steps;
  const set = await setPlan({ policyId, steps: plan, seen: parsed.value.seen, actor: staff, now });
  if (set.ok) throw seeOther(paths.escalation("plan"));
  return refused(set);
}

export default function EscalationPlan() {
  const { name, use, steps, seen } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const added = answered !== undefined && "added" in answered;
  const { words, locale } = useDeskWords();
  const { choice, text, summary, fields, errors, seen: seenIn } = useForm(fieldsOfPlan(use, steps));
  const say = words.escalation;
  const places = Array.from({ length: rowsShown(fields) }, (_, at) => at);
  const inRows = places.flatMap((at) =>
    (["to", "days"] as const).map((part) => ({ name: stepName(at, part), label: say.edit.step(at + 1) })),
  );
  const wrong = Object.keys(errors).length > 0;
  return (
    <>
      <BackLink href={paths.escalation()} text={say.title} />
      <NarrowForm
        title={name?.[locale] ?? say.forAll}
        lead={say.edit.lead}
        errors={summary([{ name: "use", label: say.edit.use }, ...inRows])}
        submit={say.edit.submit}
        before={<RefusedAct refused={answered?.refused} />}
        beside={<a href={paths.escalation()}>{say.cancel}</a>}
      >
        <input type="hidden" name="seen" value={seenIn(seen)} />
        <input type="hidden" name={ROWS} value={places.length} />
        <div className="group flex flex-col gap-4">
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
          <div className={classNames("flex flex-col gap-4", !wrong && "group-has-[input[value=all]:checked]:hidden")}>
            {places.map((at) => (
              <StepRow
                key={at}
                place={at + 1}
                focused={added && at === places.length - 1}
                field={(part) => text(stepName(at, part))}
              />
            ))}
            {places.length < MOST_STEPS ? (
              <div>
                <Button kind="secondary" name={ADD} value="1">
                  {say.edit.add}
                </Button>
              </div>
            ) : null}
          </div>
        </div>
      </NarrowForm>
    </>
  );
}
