import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findRule } from "#app/domain/people/giving/rules.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { listScopes } from "#app/http/teams/scope.server";
import { paths } from "#app/paths";
import { DataTable } from "#app/ui/data-table";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { useScopeName } from "../desk/people/scope-name";

export const meta = deskMeta(({ giving }) => giving.title);

/** How new tickets are given out, by team. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const scopes = await listScopes();
  const rules = await Promise.all(
    scopes.map(async (scope) => {
      const { mode, fixed } = await findRule(scope.scope);
      return { ...scope, mode, fixed: fixed.length };
    }),
  );
  return { frame: await deskFrame(request, context, staff), rules };
}

export default function Giving() {
  const { rules } = useLoaderData<typeof loader>();
  const { words } = useDeskWords();
  const scopeName = useScopeName();
  const say = words.giving;
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={say.title} lead={say.lead} back={{ href: paths.colleagues(), text: words.staff.title }} />
      <DataTable
        caption={say.caption}
        captionHidden
        wholePage
        stacked
        rows={rules}
        rowKey={({ scope }) => scope}
        columns={[
          {
            key: "scope",
            header: say.columns.scope,
            cell: (each) => <bdi className="font-semibold">{scopeName(each)}</bdi>,
          },
          { key: "mode", header: say.columns.mode, named: true, cell: ({ mode }) => say.modes[mode].text },
          {
            key: "fixed",
            header: say.columns.fixed,
            named: true,
            short: true,
            cell: ({ fixed }) => say.fixedCount(fixed),
          },
          {
            key: "change",
            header: say.columns.change,
            short: true,
            cell: (each) => (
              <a
                href={paths.givingScope(each.scope)}
                aria-label={say.changeLabel(scopeName(each))}
                className="inline-flex min-h-6 items-center"
              >
                {say.change}
              </a>
            ),
          },
        ]}
      />
      {rules.some(({ team, all }) => team === null && !all) ? (
        <p className="max-w-text text-small text-muted">{say.rest}</p>
      ) : null}
    </div>
  );
}
