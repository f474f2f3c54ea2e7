import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { release } from "#app/domain/people/teams/change-team.server";
import { listTeams } from "#app/domain/people/teams/list-teams.server";
import type { Holding, Team } from "#app/domain/people/teams/team";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { policyNames, requireTeam } from "#app/http/teams/team.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";
import { useHoldingWords } from "../desk/people/holding-words";

export const meta = deskMeta(
  ({ teams }, { name }: { frame: DeskFrame; name: string }) => `${teams.holds.releaseTitle} · ${name}`,
);

/** What the address names of what the team holds. Throws a redirect to the team where it does not hold that any more. */
function requireHolding(request: Request, { id, holdings }: Team): Holding {
  const { searchParams } = new URL(request.url);
  const [policyId, right] = [searchParams.get("policy"), searchParams.get("right") ?? ""];
  const holding = holdings.find((each) => each.policyId === policyId && each.right === right);
  if (!holding) throw seeOther(paths.team(id));
  return holding;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const team = await requireTeam(params.team);
  const holding = requireHolding(request, team);
  const [teams, policies] = await Promise.all([listTeams(), policyNames()]);
  return {
    frame: await deskFrame(request, context, staff),
    id: team.id,
    name: team.name,
    holding,
    policies,
    last: teams.flatMap(({ holdings }) => holdings).length === 1,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "staff.manage");
  const team = await requireTeam(params.team);
  const { now, switched, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const holding = requireHolding(request, team);
  const released = await release({ teamId: team.id, holding, actor: staff, now });
  forgetCounts();
  if (released.ok) throw doneAt(paths.team(team.id), "team-released");
  return refused(released);
}

export default function Release() {
  const { id, name, holding, policies, last } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { words } = useDeskWords();
  const say = words.teams.holds;
  const holdingWords = useHoldingWords(policies);
  return (
    <>
      <BackLink href={paths.team(id)} text={name} />
      <NarrowForm
        title={say.releaseTitle}
        lead={say.releaseLead}
        errors={[]}
        submit={say.releaseSubmit}
        danger
        action={paths.teamRelease(id, holding.policyId, holding.right)}
        before={
          <>
            <RefusedAct refused={refused} />
            {last ? (
              <Notice kind="late" word={words.teams.title}>
                <p>{say.releaseLast}</p>
              </Notice>
            ) : null}
          </>
        }
        beside={<a href={paths.team(id)}>{words.staff.acts.cancel}</a>}
      >
        <p className="font-semibold">{holdingWords(holding)}</p>
      </NarrowForm>
    </>
  );
}
