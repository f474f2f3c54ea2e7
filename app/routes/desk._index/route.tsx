import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { maySomewhere } from "#app/domain/people/staff";
import { BULK_ACTS, NEEDS } from "#app/domain/tickets/desk/bulk/acts";
import { readCursor } from "#app/domain/tickets/desk/queue/cursor";
import { isNarrowed, type View } from "#app/domain/tickets/desk/queue/views";
import { findUnlisted, listChoices } from "#app/domain/tickets/desk/queue/choices.server";
import { DESK_ZONE } from "#app/domain/tickets/desk/queue/desk-zone";
import { listQueue, type QueueRow } from "#app/domain/tickets/desk/queue/queue.server";
import { returnTo } from "#app/domain/tickets/desk/queue/return-to.server";
import { policiesSeen } from "#app/domain/tickets/ticket/seen-by.server";
import { parseReference } from "#app/domain/tickets/ticket/reference";
import { countTasks } from "#app/domain/tickets/desk/queue/counts.server";
import { countSaved } from "#app/domain/tickets/desk/saved/list-saved.server";
import { mayChange } from "#app/domain/tickets/desk/saved/change-saved.server";
import type { SavedView } from "#app/domain/tickets/desk/saved/saved-view";
import { chosenView } from "#app/http/views/chosen-view.server";
import { accessToDecide } from "#app/http/staff/access-to-decide.server";
import { asCameFrom, RETURN_AT } from "#app/http/bench/came-from";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { type LocalMinute, localMinute } from "#app/http/answer/local-minute";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { classNames } from "#app/ui/class-names";
import { EmptyState } from "#app/ui/empty-state";
import { Notice } from "#app/ui/notice";
import { Pager } from "#app/ui/page/pager";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { BulkBar, CHOSEN_FORM } from "./bulk-bar";
import { Filters } from "./filters";
import { placeHref } from "./href";
import { QueueTable } from "./table";
import { BESIDE, Views } from "./views";

export type ShownRow = Omit<QueueRow, "id" | "lastEventAt"> & {
  lastAt: LocalMinute;
  /** That was today, in the desk's zone. */
  lastToday: boolean;
};

type Bulk = { acts: readonly unknown[]; view: View; rows: readonly ShownRow[] };

/** Whether rows can be marked, and something be done with them together. */
function isBulk({ acts, view, rows }: Bulk): boolean {
  return acts.length > 0 && view !== "closed" && rows.length > 0;
}

/** What is marked goes along when language or colours are changed, and waits where the session ends. */
export const handle: PageHandle = { form: (loaded) => (isBulk(loaded as Bulk) ? CHOSEN_FORM : undefined) };

type Titled = { view: View; saved: Pick<SavedView, "name"> | null };

export const meta = deskMeta(
  ({ queue }, { view, saved }: Titled & { frame: DeskFrame }) => saved?.name ?? queue.views[view],
);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const { now } = callerOf(request, context);
  const { searchParams } = new URL(request.url);
  const { view, filters, saved, base, gone } = await chosenView(searchParams, staff.id);
  const query = { view, filters, cursor: readCursor(searchParams), staffId: staff.id, now };
  const left = parseReference(searchParams.get(RETURN_AT) ?? "");
  const [{ rows, ...page }, choices, tasks, access, views] = await Promise.all([
    left ? returnTo(query, left) : listQueue(query),
    listChoices(staff.id, now),
    countTasks(staff.id, now),
    accessToDecide(staff),
    countSaved(staff.id, now),
  ]);
  return {
    at: null,
    ...page,
    from: asCameFrom(searchParams),
    view,
    filters,
    saved: saved && { ...saved, changing: mayChange(saved, staff) },
    base: base && { id: base.id, name: base.name, changing: mayChange(base, staff) },
    gone,
    views,
    tasks,
    access,
    frame: await deskFrame(request, context, staff),
    rows: rows.map(({ id: _, lastEventAt, ...row }): ShownRow => {
      const lastAt = localMinute(lastEventAt, DESK_ZONE);
      return { ...row, lastAt, lastToday: lastAt.on === localMinute(now, DESK_ZONE).on };
    }),
    zone: DESK_ZONE,
    choices,
    unlisted: await findUnlisted(filters, choices),
    /** Nothing is there because teams have all tickets, and none of theirs has any. */
    blind: rows.length === 0 && (await policiesSeen(staff.id))?.length === 0,
    acts: BULK_ACTS.filter((act) => maySomewhere(staff, NEEDS[act])),
  };
}

function Nothing() {
  const { view, filters, blind } = useLoaderData<typeof loader>();
  const { empty } = useDeskWords().words.queue;
  const { title, help } = blind ? empty.noTeam : isNarrowed(filters) ? empty.filtered : empty[view];
  return <EmptyState title={title}>{help}</EmptyState>;
}

/** Whose the saved view is that is shown, and the way to change it; or that there is none such any more. */
function SavedNote() {
  const { saved, gone } = useLoaderData<typeof loader>();
  const text = useDeskWords().words.savedViews;
  if (gone)
    return (
      <Notice kind="soon" word={text.gone.word}>
        <p>{text.gone.text}</p>
      </Notice>
    );
  if (!saved) return null;
  const whose = saved.own ? (saved.shared ? text.yours : text.mine) : text.others(saved.owner);
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-small text-muted">
      {whose}
      <a href={paths.savedView(saved.id)} className="inline-flex min-h-6 items-center" data-screen-only>
        {text.change}
      </a>
    </p>
  );
}

export default function Queue() {
  const { at, from, view, filters, rows, counts, tasks, access, previous, next, acts, ...shown } =
    useLoaderData<typeof loader>();
  const { queue } = useDeskWords().words;
  const bulk = isBulk({ acts, view, rows });
  const { saved, base, choices } = shown;
  const title = saved?.name ?? queue.views[view];
  const caption = (view === "closed" ? queue.captionClosed : queue.caption)(title);
  const place = { view, filters, saved, base };
  return (
    <div className={classNames("flex flex-col gap-4", BESIDE.row)}>
      <Views
        current={saved ? { saved: saved.id } : view}
        counts={counts}
        tasks={tasks}
        access={access}
        saved={shown.views}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <h1 className="text-title">
          <bdi>{title}</bdi>
        </h1>
        <SavedNote />
        <Filters view={view} filters={filters} choices={choices} unlisted={shown.unlisted} saved={saved} base={base} />
        {rows.length > 0 ? (
          <QueueTable
            caption={caption}
            rows={rows}
            choosing={bulk}
            from={from}
            at={at}
            zone={shown.zone}
            several={choices.policies.length > 1}
          />
        ) : (
          <Nothing />
        )}
        {previous || next ? (
          <Pager
            label={queue.pager.label}
            previous={previous ? { href: placeHref(place, { before: previous }), text: queue.pager.previous } : null}
            next={next ? { href: placeHref(place, { after: next }), text: queue.pager.next } : null}
          />
        ) : null}
        {bulk ? (
          <BulkBar acts={acts} view={view} filters={filters} count={isNarrowed(filters) ? null : counts[view]} />
        ) : null}
      </div>
    </div>
  );
}
