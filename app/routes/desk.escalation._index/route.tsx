import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FOR_ALL, loadPlans } from "#app/domain/tickets/escalation/plan.server";
import type { Step } from "#app/domain/tickets/escalation/steps";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { policyNames } from "#app/http/teams/team.server";
import { paths } from "#app/paths";
import { Arrived } from "#app/ui/arrived";
import { DataTable } from "#app/ui/data-table";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";

export const meta = deskMeta(({ escalation }) => escalation.title);

/** Who is told of a ticket when, for all policies and for each. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const [plans, policies] = await Promise.all([loadPlans(), policyNames()]);
  const done = new URL(request.url).searchParams.get("done");
  const rows = [
    { policyId: FOR_ALL, name: null, steps: plans.get(FOR_ALL) ?? [] },
    ...Object.entries(policies).map(([policyId, name]) => ({ policyId, name, steps: plans.get(policyId) ?? null })),
  ];
  return { frame: await deskFrame(request, context, staff), rows, done };
}

function Steps({ steps }: { steps: readonly Step[] | null }) {
  const say = useDeskWords().words.escalation;
  if (steps === null) return <span className="text-muted">{say.asAll}</span>;
  if (steps.length === 0) return <span className="text-muted">{say.none}</span>;
  return (
    <ul className="list-none">
      {steps.map(({ to, days }) => (
        <li key={`${to}:${days}`}>{say.step(say.to[to], say.day(days))}</li>
      ))}
    </ul>
  );
}

export default function Escalation() {
  const { rows, done } = useLoaderData<typeof loader>();
  const { words, locale } = useDeskWords();
  const say = words.escalation;
  const named = ({ name }: (typeof rows)[number]) => name?.[locale] ?? say.forAll;
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={say.title} lead={say.lead} back={{ href: paths.policies(), text: words.policies.title }} />
      {done === "plan" ? <Arrived word={say.done.word} text={say.done.plan} /> : null}
      <DataTable
        caption={say.caption}
        captionHidden
        wholePage
        stacked
        rows={rows}
        rowKey={({ policyId }) => policyId}
        columns={[
          {
            key: "policy",
            header: say.columns.policy,
            cell: (row) => <bdi className="font-semibold">{named(row)}</bdi>,
          },
          { key: "steps", header: say.columns.steps, named: true, cell: ({ steps }) => <Steps steps={steps} /> },
          {
            key: "change",
            header: say.columns.change,
            short: true,
            cell: (row) => (
              <a
                href={paths.escalationOf(row.policyId)}
                aria-label={say.changeLabel(named(row))}
                className="inline-flex min-h-6 items-center"
              >
                {say.change}
              </a>
            ),
          },
        ]}
      />
    </div>
  );
}
