import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { maySomewhere } from "#app/domain/people/staff";
import { readCursor } from "#app/domain/tickets/desk/queue/cursor";
import { readQueueQuery, type View } from "#app/domain/tickets/desk/queue/views";
import { listQueue, type QueueRow } from "#app/domain/tickets/desk/queue/queue.server";
import { returnTo } from "#app/domain/tickets/desk/queue/return-to.server";
import { countTasks, listWorkers } from "#app/domain/tickets/desk/queue/counts.server";
import { parseReference } from "#app/domain/tickets/ticket/reference";
import { accessToDecide } from "#app/http/staff/access-to-decide.server";
import { asCameFrom, RETURN_AT } from "#app/http/bench/came-from";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { type LocalMinute, localMinute } from "#app/http/answer/local-minute";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Button } from "#app/ui/button";
import { classNames } from "#app/ui/class-names";
import { EmptyState } from "#app/ui/empty-state";
import { Pager } from "#app/ui/page/pager";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { Filters } from "./filters";
import { queueHref } from "./href";
import { CHOSEN_FORM, QueueTable } from "./table";
import { BESIDE, Views } from "./views";

export type ShownRow = Omit<QueueRow, "id" | "lastEventAt"> & {
  lastAt: LocalMinute;
  /** That was today, in the policy's zone. */
  lastToday: boolean;
};

type Bulk = { choosing: boolean; view: View; rows: readonly ShownRow[] };

/** Whether rows can be marked and taken together. */
function isBulk({ choosing, view, rows }: Bulk): boolean {
  return choosing && view !== "closed" && rows.length > 0;
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
  const left = parseReference(searchParams.get(RETURN_AT) ?? "");
  const [{ rows, ...page }, workers, tasks, access] = await Promise.all([
    left ? returnTo(query, left) : listQueue(query),
    listWorkers(staff.id, now),
    countTasks(staff.id, now),
    accessToDecide(staff),
  ]);
  return {
    at: null,
    ...page,
    from: asCameFrom(searchParams),
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
    choosing: maySomewhere(staff, "ticket.take-over"),
  };
}

function Nothing() {
  const { view, filters } = useLoaderData<typeof loader>();
  const { empty } = useDeskWords().words.queue;
  const narrowed = Object.values(filters).some((value) => value !== null);
  const { title, help } = narrowed ? empty.filtered : empty[view];
  return <EmptyState title={title}>{help}</EmptyState>;
}

export default function Queue() {
  const { at, from, view, filters, rows, counts, tasks, access, previous, next, staff, choosing } =
    useLoaderData<typeof loader>();
  const { queue } = useDeskWords().words;
  const bulk = isBulk({ choosing, view, rows });
  const caption = (view === "closed" ? queue.captionClosed : queue.caption)(queue.views[view]);
  return (
    <div className={classNames("flex flex-col gap-4", BESIDE.row)}>
      <Views current={view} counts={counts} tasks={tasks} access={access} />
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <h1 className="text-title">{queue.views[view]}</h1>
        <Filters view={view} filters={filters} staff={staff} />
        {rows.length > 0 ? (
          <QueueTable caption={caption} rows={rows} choosing={bulk} from={from} at={at} />
        ) : (
          <Nothing />
        )}
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
          <form
            id={CHOSEN_FORM}
            method="post"
            action={paths.deskTake()}
            data-screen-only
            className="sticky bottom-0 z-10 flex flex-wrap items-center gap-4 border-t border-line bg-paper py-2"
          >
            <Button kind="secondary">{queue.bulk.submit}</Button>
            <span className="text-small text-muted max-sm:hidden">{queue.keys}</span>
          </form>
        ) : null}
      </div>
    </div>
  );
}
