import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAccessRequests, type AccessRequest } from "#app/domain/tickets/minors/access-requests.server";
import { viewCounts } from "#app/domain/tickets/desk/queue/queue.server";
import { countSaved } from "#app/domain/tickets/desk/saved/list-saved.server";
import { countOpenTasks } from "#app/domain/tickets/tasks/task-list.server";
import { accessToDecide } from "#app/http/staff/access-to-decide.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { localMinute } from "#app/http/answer/local-minute";
import { requireSomewhere } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { classNames } from "#app/ui/class-names";
import { DataTable, type Column } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { useDeskWords, type DeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { accessResult } from "../desk/access/access-result";
import { listZones } from "../desk/times/zones";
import { BESIDE, Views } from "../desk._index/views";

export const meta = deskMeta(({ access }) => access.view);

/** What colleagues ask to see of children's data, and what was decided: for those who decide. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireSomewhere(request, "minor.approve");
  const { now } = callerOf(request, context);
  const [listed, tasks, counts, access, saved] = await Promise.all([
    listAccessRequests(staff.id, now),
    countOpenTasks(staff.id, now),
    viewCounts(staff.id, now),
    accessToDecide(staff),
    countSaved(staff.id, now),
  ]);
  return {
    frame: await deskFrame(request, context, staff),
    ...listed,
    tasks,
    counts,
    access,
    saved,
    staffId: staff.id,
  };
}

function TicketName({ reference, right }: { reference: string; right: string }) {
  return (
    <>
      <span className="whitespace-nowrap">{reference}</span> {right}
    </>
  );
}

type Beside = (zone: string) => string;

function columns({ words, shared }: DeskWords, staffId: string, beside: Beside): Column<AccessRequest>[] {
  const { access, queue } = words;
  const heads = access.list.columns;
  const when = (instant: string, zone: string): string => {
    const { on, time } = localMinute(instant, zone);
    return `${queue.day(on)} ${time}${beside(zone)}`;
  };
  return [
    {
      key: "ticket",
      header: heads.ticket,
      cell: ({ reference, right }) => <TicketName reference={reference} right={shared.rights[right].name} />,
    },
    {
      key: "asker",
      header: heads.asker,
      cell: ({ asker }) =>
        asker.id === staffId ? access.list.yours : access.asker(asker.name, shared.roles[asker.role]),
    },
    {
      key: "asked",
      header: heads.asked,
      short: true,
      named: true,
      cell: ({ askedAt, zone }) => when(askedAt, zone),
    },
    {
      key: "reason",
      header: heads.reason,
      cell: ({ reason }) => <span className="block min-w-40 whitespace-pre-line">{reason}</span>,
    },
  ];
}

function decidedColumns(desk: DeskWords, staffId: string, beside: Beside): Column<AccessRequest>[] {
  const { access, journal } = desk.words;
  const heads = access.list.columns;
  return [
    ...columns(desk, staffId, beside),
    {
      key: "decision",
      header: heads.decision,
      cell: (asked) => <span className="block min-w-28">{accessResult(asked, desk)}</span>,
    },
    { key: "by", header: heads.by, short: true, cell: ({ decidedBy }) => decidedBy ?? journal.somebody },
  ];
}

export default function AccessRequests() {
  const { open, decided, tasks, counts, access, saved, staffId } = useLoaderData<typeof loader>();
  const desk = useDeskWords();
  const { list } = desk.words.access;
  const { note, beside } = listZones(
    [...open, ...decided].map(({ zone }) => zone),
    desk.words,
  );
  const table = {
    stacked: true,
    rowKey: ({ id }: AccessRequest) => id,
    rowHref: ({ id }: AccessRequest) => paths.accessRequest(id),
  };
  return (
    <div className={classNames("flex flex-col gap-4", BESIDE.row)}>
      <Views current="access" counts={counts} tasks={tasks} access={access} saved={saved} />
      <div className="flex min-w-0 flex-1 flex-col gap-6">
        <h1 className="text-title">{list.title}</h1>
        {open.length === 0 ? (
          <EmptyState title={list.empty.title}>{list.empty.help}</EmptyState>
        ) : (
          <DataTable caption={list.open} columns={columns(desk, staffId, beside)} rows={open} {...table} />
        )}
        {decided.length === 0 ? null : (
          <DataTable caption={list.decided} columns={decidedColumns(desk, staffId, beside)} rows={decided} {...table} />
        )}
        <p className="text-small text-muted">{note}</p>
        <p className="text-small text-muted">{list.more}</p>
        <p>
          <a href={paths.searches()} className="inline-flex min-h-6 items-center">
            {desk.words.search.log.title}
          </a>
        </p>
      </div>
    </div>
  );
}
