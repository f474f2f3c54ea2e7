import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hold, holdingsSeen } from "#app/domain/people/teams/change-team.server";
import { inNoTeam, listTeams } from "#app/domain/people/teams/list-teams.server";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { doneAt } from "#app/http/answer/done.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { policyNames, requireTeam } from "#app/http/teams/team.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { SelectField } from "#app/ui/form/select-field";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";
import { useForm } from "../desk/use-form";
import { holdForm } from "./form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ teams }, { name }: { frame: DeskFrame; name: string }) => `${teams.holds.addTitle} · ${name}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const { id, name } = await requireTeam(params.team);
  const [seen, teams, policies] = await Promise.all([holdingsSeen(), listTeams(), policyNames()]);
  const isFirst = teams.every(({ holdings }) => holdings.length === 0);
  return {
    frame: await deskFrame(request, context, staff),
    id,
    name,
    seen,
    /** Who sees no ticket any more once this is the first team that holds any. */
    blinded: isFirst ? await inNoTeam() : [],
    policies: Object.entries(policies).map(([policyId, text]) => ({
      policyId,
      text,
      by:
        teams.find((team) => team.holdings.some((each) => each.policyId === policyId && each.right === ""))?.name ??
        null,
    })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "staff.manage");
  const { id } = await requireTeam(params.team);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, holdForm);
  if (!parsed.ok) return toMend(parsed);
  const { policy: policyId, right, seen } = parsed.value;
  if (!Object.hasOwn(await policyNames(), policyId))
    return toMend({ typed: fieldsOf(form), errors: { policy: "choose-one" } });
  const held = await hold({ teamId: id, holding: { policyId, right }, seen, actor: staff, now });
  forgetCounts();
  if (held.ok) throw doneAt(paths.team(id), "team-holds");
  return refused(held);
}

export default function Hold() {
  const { id, name, seen, blinded, policies } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { words, shared, locale } = useDeskWords();
  const { text, summary, ...form } = useForm();
  const say = words.teams.holds;
  return (
    <>
      <BackLink href={paths.team(id)} text={name} />
      <NarrowForm
        title={say.addTitle}
        lead={say.addLead}
        errors={summary([
          { name: "policy", label: say.policy },
          { name: "right", label: say.right },
        ])}
        submit={say.submit}
        before={
          <>
            <RefusedAct refused={refused} />
            {blinded.length > 0 ? (
              <Notice kind="soon" word={say.blinded.word(blinded.length)}>
                <p>{say.blinded.text(blinded)}</p>
              </Notice>
            ) : null}
          </>
        }
        beside={<a href={paths.team(id)}>{words.staff.acts.cancel}</a>}
      >
        <input type="hidden" name="seen" value={form.seen(seen)} />
        <SelectField
          {...text("policy")}
          label={say.policy}
          emptyText=""
          options={policies.map(({ policyId, text: policy, by }) => ({
            value: policyId,
            text: by === null ? policy[locale] : say.held(policy[locale], by),
          }))}
        />
        <SelectField
          {...text("right")}
          label={say.right}
          emptyText={say.all}
          options={RIGHTS.map((right) => ({ value: right, text: shared.rights[right].name }))}
        />
      </NarrowForm>
    </>
  );
}
