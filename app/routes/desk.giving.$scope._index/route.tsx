import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { GIVING_MODES } from "#app/domain/people/giving/rule";
import { findRule, setMode } from "#app/domain/people/giving/rules.server";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { requireScope } from "#app/http/teams/scope.server";
import { policyNames } from "#app/http/teams/team.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Arrived } from "#app/ui/arrived";
import { RadioGroup } from "#app/ui/form/radio-group";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";
import { useScopeName } from "../desk/people/scope-name";
import { useForm } from "../desk/use-form";
import { FixedCard } from "./fixed-card";
import { modeForm } from "./form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ giving }, { scope: { team } }: { frame: DeskFrame; scope: { team: string | null } }) =>
  team === null ? giving.title : `${giving.title} · ${team}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const scope = await requireScope(params.scope);
  const [rule, policies] = await Promise.all([findRule(scope.scope), policyNames()]);
  const done = new URL(request.url).searchParams.get("done");
  return { frame: await deskFrame(request, context, staff), scope, rule, policies, done };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "staff.manage");
  const { scope } = await requireScope(params.scope);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, modeForm);
  if (!parsed.ok) return toMend(parsed);
  const set = await setMode({ scope, ...parsed.value, actor: staff, now });
  if (set.ok) throw seeOther(paths.givingScope(scope, "mode"));
  return refused(set);
}

export default function GivingScope() {
  const { scope, rule, policies, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { words } = useDeskWords();
  const { choice, seen, summary } = useForm({ mode: rule.mode });
  const say = words.giving;
  const told = done === "mode" || done === "fixed" ? say.done[done] : null;
  return (
    <div className="flex flex-col gap-4">
      <BackLink href={paths.giving()} text={say.title} />
      {told ? <Arrived word={say.done.word} text={told} /> : null}
      {done === "moved" ? (
        <Notice kind="late" word={words.staff.acts.refused} live>
          <p>{say.fixed.moved}</p>
        </Notice>
      ) : null}
      <NarrowForm
        title={useScopeName()(scope)}
        lead={scope.team === null && !scope.all ? say.rest : undefined}
        errors={summary([{ name: "mode", label: say.mode.label }])}
        submit={say.mode.submit}
        before={<RefusedAct refused={refused} present={say.modes[rule.mode].text} />}
      >
        <input type="hidden" name="seen" value={seen(rule.mode)} />
        <RadioGroup
          {...choice("mode")}
          label={say.mode.label}
          choices={GIVING_MODES.map((value) => ({ value, ...say.modes[value] }))}
        />
      </NarrowForm>
      <FixedCard scope={scope.scope} fixed={rule.fixed} policies={policies} />
    </div>
  );
}
