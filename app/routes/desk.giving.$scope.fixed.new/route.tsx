import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findRule, setFixed } from "#app/domain/people/giving/rules.server";
import { listStaff } from "#app/domain/people/list-staff.server";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import { CHANNELS } from "#app/domain/tickets/channel/came";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { requireScope } from "#app/http/teams/scope.server";
import { policyNames } from "#app/http/teams/team.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { SelectField } from "#app/ui/form/select-field";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";
import { useScopeName } from "../desk/people/scope-name";
import { useForm } from "../desk/use-form";
import { fixedForm } from "./form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ giving }, _: { frame: DeskFrame }) => giving.fixed.addTitle);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const scope = await requireScope(params.scope);
  const [policies, people, rule] = await Promise.all([policyNames(), listStaff("ticket.work"), findRule(scope.scope)]);
  return {
    frame: await deskFrame(request, context, staff),
    scope,
    seen: rule.seen,
    policies: Object.entries(policies).map(([value, text]) => ({ value, text })),
    people: people.map(({ id, name }) => ({ value: id, text: name })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "staff.manage");
  const { scope } = await requireScope(params.scope);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, fixedForm);
  if (!parsed.ok) return toMend(parsed);
  const { policy: policyId, right, channel, who: staffId, seen } = parsed.value;
  if (policyId !== "" && !Object.hasOwn(await policyNames(), policyId))
    return toMend({ typed: fieldsOf(form), errors: { policy: "choose-one" } });
  const fixed = { policyId, right, channel, staffId };
  const set = await setFixed({ scope, fixed, seen, actor: staff, now });
  if (set.ok) throw seeOther(paths.givingScope(scope, "fixed"));
  if (set.refusal === "colleague-gone") return toMend({ typed: fieldsOf(form), errors: { who: set.refusal } });
  return refused(set);
}

export default function AddFixed() {
  const { scope, seen, policies, people } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { words, shared, locale } = useDeskWords();
  const { text, summary, ...form } = useForm();
  const say = words.giving.fixed;
  return (
    <>
      <BackLink href={paths.givingScope(scope.scope)} text={useScopeName()(scope)} />
      <NarrowForm
        title={say.addTitle}
        lead={say.addLead}
        errors={summary([
          { name: "policy", label: say.policy },
          { name: "right", label: say.right },
          { name: "channel", label: say.channel },
          { name: "who", label: say.who },
        ])}
        submit={say.submit}
        before={<RefusedAct refused={refused} />}
        beside={<a href={paths.givingScope(scope.scope)}>{words.giving.cancel}</a>}
      >
        <input type="hidden" name="seen" value={form.seen(seen)} />
        <SelectField
          {...text("policy")}
          label={say.policy}
          emptyText={say.anyPolicy}
          options={policies.map((each) => ({ value: each.value, text: each.text[locale] }))}
        />
        <SelectField
          {...text("right")}
          label={say.right}
          emptyText={say.anyRight}
          options={RIGHTS.map((right) => ({ value: right, text: shared.rights[right].name }))}
        />
        <SelectField
          {...text("channel")}
          label={say.channel}
          emptyText={say.anyChannel}
          options={CHANNELS.map((channel) => ({ value: channel, text: words.intake.channels[channel] }))}
        />
        <SelectField {...text("who")} label={say.who} emptyText="" options={people} />
      </NarrowForm>
    </>
  );
}
