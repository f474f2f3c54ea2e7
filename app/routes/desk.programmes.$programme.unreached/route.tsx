import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Text } from "#app/domain/language";
import { may } from "#app/domain/people/permissions";
import { mayTakeOut } from "#app/domain/programmes/reading/proof.server";
import { listUnreached, type Unreached } from "#app/domain/programmes/reading/unreached.server";
import { localMinute } from "#app/http/answer/local-minute";
import { callerOf } from "#app/http/request/caller.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { programmeName, requireProgramme, requireProgrammePage } from "#app/http/staff/programme.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { DataTable, type Column } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { PageHeader } from "#app/ui/page/page-header";
import { actsNow } from "../desk.programmes.$programme.act.$act/acts";
import { useDeskWords, type DeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { NextWays } from "./next-ways";

export const meta = deskMeta(
  ({ programmes }, { frame, name }: { frame: DeskFrame; name: Text }) =>
    `${programmes.unreached.title} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.write");
  const { programme } = await requireProgramme(params.programme, staff);
  const page = await requireProgrammePage(programme.id, staff, callerOf(request, context).now);
  const after = new URL(request.url).searchParams.get("after") ?? "";
  const mine = page.authorIds.includes(staff.id) || page.proposedById === staff.id;
  return {
    frame: await deskFrame(request, context, staff),
    id: page.id,
    name: programmeName(page),
    zone: page.zone,
    ...(await listUnreached(page.id, /^\d{1,9}$/.test(after) ? Number(after) : 0)),
    ways: {
      id: page.id,
      policyId: page.policyId,
      byPage: page.byPage,
      mayPublish: may(staff.role, "programme.release") && !mine,
      mayTakeOut: mayTakeOut(programme, staff),
      mayRetry: may(staff.role, "programme.release") && actsNow(page, staff.id).includes("retry"),
    },
  };
}

function columns({ words, shared }: DeskWords, zone: string): Column<Unreached>[] {
  const { unreached, page } = words.programmes;
  const heads = unreached.heads;
  return [
    {
      key: "address",
      header: heads.address,
      cell: ({ address }) => <span className="wrap-anywhere">{address ?? "—"}</span>,
    },
    {
      key: "name",
      header: heads.name,
      named: true,
      short: true,
      cell: ({ name, authority }) => (authority ? page.authorityReader : (name ?? "—")),
    },
    {
      key: "why",
      header: heads.why,
      named: true,
      cell: ({ why, failure }) => (
        <>
          {unreached.why[why]}
          {failure === null ? null : (
            <>
              {" "}
              <span className="text-muted" lang="en">
                {failure}
              </span>
            </>
          )}
        </>
      ),
    },
    {
      key: "at",
      header: heads.at,
      named: true,
      short: true,
      cell: ({ at }) => {
        const { on, time } = localMinute(at, zone);
        return `${shared.longDate(on)} ${time}`;
      },
    },
  ];
}

/** Whom a notice did not reach by letter, why, and what else can be done for them. */
export default function UnreachedReaders() {
  const { id, name, zone, unreached, more, ways } = useLoaderData<typeof loader>();
  const desk = useDeskWords();
  const { unreached: say, page } = desk.words.programmes;
  const last = unreached.at(-1);
  return (
    <div className="flex max-w-[60rem] flex-col gap-4">
      <PageHeader title={say.title} back={{ href: paths.programme(id), text: name[desk.locale] }} lead={say.lead} />
      {unreached.length === 0 ? (
        <EmptyState title={say.none} />
      ) : (
        <>
          <NextWays {...ways} />
          <DataTable
            stacked
            caption={say.title}
            captionHidden
            rows={unreached}
            rowKey={(row) => row.id}
            columns={columns(desk, zone)}
          />
          <p className="text-muted">{page.zone(zone)}</p>
        </>
      )}
      {more && last ? (
        <p>
          <a href={paths.programmeUnreached(id, last.seq)}>{say.next}</a>
        </p>
      ) : null}
    </div>
  );
}
