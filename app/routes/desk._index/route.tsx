import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { maySomewhere } from "#app/domain/people/staff";
import { BULK_ACTS, NEEDS } from "#app/domain/tickets/desk/bulk/acts";
import { readCursor } from "#app/domain/tickets/desk/queue/cursor";
import { type QueueFilters, readQueueQuery, type View } from "#app/domain/tickets/desk/queue/views";
import { listQueue, type QueueRow } from "#app/domain/tickets/desk/queue/queue.server";
import { countTasks, listWorkers } from "#app/domain/tickets/desk/queue/counts.server";
import { accessToDecide } from "#app/http/staff/access-to-decide.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { type LocalMinute, localMinute } from "#app/http/answer/local-minute";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import type { PageHandle } from "#app/root";
import { classNames } from "#app/ui/class-names";
import { EmptyState } from "#app/ui/empty-state";
import { Pager } from "#app/ui/page/pager";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { BulkBar, CHOSEN_FORM } from "./bulk-bar";
import { Filters } from "./filters";
import { queueHref } from "./href";
import { QueueTable } from "./table";
import { BESIDE, Views } from "./views";

export type ShownRow = Omit<QueueRow, "id" | "lastEventAt"> & {
  lastAt: LocalMinute;
  /** That was today, in the policy's zone. */
  lastToday: boolean;
};

type Bulk = { acts: readonly unknown[]; view: View; rows: readonly ShownRow[] };

/** Whether rows can be marked, and something be done with them together. */
function isBulk({ acts, view, rows }: Bulk): boolean {
  return acts.length > 0 && view !== "closed" && rows.length > 0;
}

/** What is marked goes along when language or colours are changed, and waits where the session ends. */
export const handle: PageHandle = { form: (loaded) => (isBulk(loaded as Bulk) ? CHOSEN_FORM : undefined) };

export const meta = deskMeta(({ queue }, { view }: { frame: DeskFrame; view: View }) => queue.views[view]);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const { now } = callerOf(request, context);
  const { searchParams } = new URL(request.url);
  const { view, filters } = readQueueQuery(searchParams);
  const query = { view, filters, cursor: readCursor(searchParams), staffId: staff.id, now };
  const [{ rows, ...page }, workers, tasks, access] = await Promise.all([
    listQueue(query),
    listWorkers(staff.id, now),
    countTasks(staff.id, now),
    accessToDecide(staff),
  ]);
  return {
    ...page,
    view,
    filters,
    tasks,
    access,
    frame: await deskFrame(request, context, staff),
    rows: rows.map(({ id: _, lastEventAt, ...row }): ShownRow => {
      const lastAt = localMinute(lastEventAt, row.zone);
      return { ...row, lastAt, lastToday: lastAt.on === localMinute(now.toISOString(), row.zone).on };
    }),
    staff: workers,
    acts: BULK_ACTS.filter((act) => maySomewhere(staff, NEEDS[act])),
  };
}

function isNarrowed(filters: QueueFilters): boolean {
  return Object.values(filters).some((value) => value !== null);
}

function Nothing() {
  const { view, filters } = useLoaderData<typeof loader>();
  const { empty } = useDeskWords().words.queue;
  const { title, help } = isNarrowed(filters) ? empty.filtered : empty[view];
  return <EmptyState title={title}>{help}</EmptyState>;
}

export default function Queue() {
  const { view, filters, rows, counts, tasks, access, previous, next, staff, acts } = useLoaderData<typeof loader>();
  const { queue } = useDeskWords().words;
  const bulk = isBulk({ acts, view, rows });
  const caption = (view === "closed" ? queue.captionClosed : queue.caption)(queue.views[view]);
  return (
    <div className={classNames("flex flex-col gap-4", BESIDE.row)}>
      <Views current={view} counts={counts} tasks={tasks} access={access} />
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <h1 className="text-title">{queue.views[view]}</h1>
        <Filters view={view} filters={filters} staff={staff} />
        {rows.length > 0 ? <QueueTable caption={caption} rows={rows} choosing={bulk} /> : <Nothing />}
        {previous || next ? (
          <Pager
            label={queue.pager.label}
            previous={
              previous ? { href: queueHref(view, filters, { before: previous }), text: queue.pager.previous } : null
            }
            next={next ? { href: queueHref(view, filters, { after: next }), text: queue.pager.next } : null}
          />
        ) : null}
        {bulk ? (
          <BulkBar acts={acts} view={view} filters={filters} count={isNarrowed(filters) ? null : counts[view]} />
        ) : null}
      </div>
    </div>
  );
}
