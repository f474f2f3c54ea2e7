import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { whyNotEnd } from "#app/domain/people/teams/change-team.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { policyNames, requireTeam } from "#app/http/teams/team.server";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { LinkButton } from "#app/ui/link-button";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { useHoldingWords } from "../desk/people/holding-words";

export const meta = deskMeta((_, { team }: { frame: DeskFrame; team: { name: string } }) => team.name);

/** One team: what it holds, who is in it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const [team, policies] = await Promise.all([requireTeam(params.team), policyNames()]);
  const notEnded = await whyNotEnd(team.id, staff.id);
  return { frame: await deskFrame(request, context, staff), team, policies, notEnded, own: staff.id };
}

const link = "inline-flex min-h-6 items-center";

function Holdings() {
  const { team, policies } = useLoaderData<typeof loader>();
  const { words, shared, locale } = useDeskWords();
  const say = words.teams.holds;
  const holdingWords = useHoldingWords(policies);
  const rights: Partial<Record<string, { name: string }>> = shared.rights;
  return (
    <Card title={say.title} id="holds">
      <div className="flex flex-col gap-3">
        {team.holdings.length === 0 ? (
          <p className="text-muted">{say.none}</p>
        ) : (
          <DataTable
            caption={say.caption}
            captionHidden
            stacked
            rows={team.holdings}
            rowKey={({ policyId, right }) => `${policyId}:${right}`}
            columns={[
              {
                key: "policy",
                header: say.columns.policy,
                cell: ({ policyId }) => policies[policyId]?.[locale] ?? policyId,
              },
              {
                key: "right",
                header: say.columns.right,
                named: true,
                cell: ({ right }) => rights[right]?.name ?? say.all,
              },
              {
                key: "release",
                header: say.columns.release,
                short: true,
                cell: (holding) => (
                  <a
                    href={paths.teamRelease(team.id, holding.policyId, holding.right)}
                    aria-label={say.releaseLabel(holdingWords(holding))}
                    className={link}
                  >
                    {say.release}
                  </a>
                ),
              },
            ]}
          />
        )}
        <div>
          <LinkButton href={paths.teamHold(team.id)} kind="secondary">
            {say.add}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}

function Members() {
  const { team, own } = useLoaderData<typeof loader>();
  const { words, shared } = useDeskWords();
  const say = words.teams.members;
  return (
    <Card title={say.title} id="members">
      <div className="flex flex-col gap-3">
        {team.members.length === 0 ? (
          <p className="text-muted">{say.none}</p>
        ) : (
          <DataTable
            caption={say.caption}
            captionHidden
            stacked
            rows={team.members}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "name",
                header: say.columns.name,
                cell: ({ id, name, active }) => (
                  <span>
                    <a href={paths.colleague(id)} className={link}>
                      <bdi>{name}</bdi>
                    </a>
                    {id === own ? words.staff.you : ""}
                    {active ? null : <span className="text-small text-muted"> {say.disabled}</span>}
                  </span>
                ),
              },
              { key: "role", header: say.columns.role, named: true, cell: ({ role }) => shared.roles[role] },
              {
                key: "change",
                header: say.columns.change,
                short: true,
                cell: ({ id, name }) =>
                  id === own ? (
                    ""
                  ) : (
                    <a href={paths.teamMember(team.id, id)} aria-label={say.changeLabel(name)} className={link}>
                      {say.change}
                    </a>
                  ),
              },
            ]}
          />
        )}
        <div>
          <LinkButton href={paths.teamMemberNew(team.id)} kind="secondary">
            {say.add}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}

export default function TeamPage() {
  const { team, notEnded } = useLoaderData<typeof loader>();
  const { words, shared } = useDeskWords();
  const say = words.teams;
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={team.name} back={{ href: paths.teams(), text: say.title }} />
      <Holdings />
      <Members />
      <p className="flex flex-wrap gap-4">
        <a href={paths.teamName(team.id)} className={link}>
          {say.name.title}
        </a>
        {notEnded ? null : (
          <a href={paths.teamEnd(team.id)} className={link}>
            {say.end.title}
          </a>
        )}
      </p>
      {notEnded ? (
        <p className="max-w-text text-small text-muted">{say.end.notNow(shared.refusals[notEnded])}</p>
      ) : null}
    </div>
  );
}
