import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listTeams } from "#app/domain/people/teams/list-teams.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { policyNames } from "#app/http/teams/team.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { LinkButton } from "#app/ui/link-button";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { useHoldingWords } from "../desk/people/holding-words";

export const meta = deskMeta(({ teams }) => teams.title);

/** All teams, what they hold, and what nobody holds. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const [teams, policies] = await Promise.all([listTeams(), policyNames()]);
  const whole = new Set(
    teams.flatMap(({ holdings }) => holdings.flatMap(({ policyId, right }) => (right === "" ? policyId : []))),
  );
  return {
    frame: await deskFrame(request, context, staff),
    teams,
    policies,
    begun: teams.some(({ holdings }) => holdings.length > 0),
    unheld: Object.keys(policies).filter((policyId) => !whole.has(policyId)),
  };
}

export default function Teams() {
  const { teams, policies, begun, unheld } = useLoaderData<typeof loader>();
  const { words, locale } = useDeskWords();
  const say = words.teams;
  const holdingWords = useHoldingWords(policies);
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title={say.title}
        lead={say.lead}
        back={{ href: paths.colleagues(), text: words.staff.title }}
        actions={<LinkButton href={paths.teamNew()}>{say.make.open}</LinkButton>}
      />
      {teams.length > 0 && !begun ? (
        <Notice word={say.title}>
          <p>{say.open}</p>
        </Notice>
      ) : null}
      {begun && unheld.length > 0 ? (
        <Notice kind="soon" word={say.unheld.word}>
          <p>{unheld.map((policyId) => policies[policyId]?.[locale] ?? policyId).join(say.between)}</p>
          <p>{say.unheld.help}</p>
        </Notice>
      ) : null}
      {teams.length === 0 ? (
        <EmptyState title={say.empty.title}>{say.empty.help}</EmptyState>
      ) : (
        <DataTable
          caption={say.caption}
          captionHidden
          wholePage
          stacked
          rows={teams}
          rowKey={({ id }) => id}
          rowHref={({ id }) => paths.team(id)}
          columns={[
            { key: "name", header: say.columns.name, cell: ({ name }) => <bdi className="font-semibold">{name}</bdi> },
            {
              key: "holds",
              header: say.columns.holds,
              named: true,
              cell: ({ holdings }) =>
                holdings.length === 0 ? (
                  <span className="text-muted">{say.nothing}</span>
                ) : (
                  holdings.map(holdingWords).join(say.between)
                ),
            },
            {
              key: "members",
              header: say.columns.members,
              named: true,
              short: true,
              cell: ({ members }) => say.people(members.length),
            },
          ]}
        />
      )}
      {begun ? <p className="max-w-text text-small text-muted">{say.above}</p> : null}
    </div>
  );
}
