import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findTickets, MOST_FOUND, type FoundRow } from "#app/domain/tickets/desk/search/find-tickets.server";
import { someWaitToBeFindable } from "#app/domain/tickets/desk/search/make-findable.server";
import { findSearch } from "#app/domain/tickets/desk/search/search.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { EmptyState } from "#app/ui/empty-state";
import { PageHeader } from "#app/ui/page/page-header";
import { Pager } from "#app/ui/page/pager";
import { useDeskWords, useFrame } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { CanFind } from "../desk.search._index/can-find";
import { FoundTable } from "./found-table";

export type ShownFound = Omit<FoundRow, "id" | "version" | "lastEvent" | "lastEventAt">;

export const meta = deskMeta(({ search }) => search.results);

/** The page a query asks for, from 1. */
function pageOf(request: Request): number {
  const page = new URL(request.url).searchParams.get("page") ?? "";
  return /^[1-9]\d?$/.test(page) ? Number(page) : 1;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const { now } = callerOf(request, context);
  const search = await findSearch(params.search ?? "", staff.id, now);
  if (!search) throw seeOther(paths.searchOver());
  const { id, typed, looked, why } = search;
  const page = pageOf(request);
  const [{ rows, ...found }, waiting] = await Promise.all([
    findTickets(looked, { staffId: staff.id, now, page }),
    someWaitToBeFindable(),
  ]);
  if (rows.length === 0 && page > 1) throw seeOther(paths.searchResults(id));
  return {
    frame: await deskFrame(request, context, staff),
    ...found,
    id,
    typed,
    why,
    ways: looked.ways,
    waiting,
    capped: found.total >= MOST_FOUND ? MOST_FOUND : null,
    rows: rows.map(({ id: _id, version: _version, lastEvent: _event, lastEventAt: _at, ...row }): ShownFound => row),
  };
}

/** What a search found. */
export default function Results() {
  const { id, typed, why, ways, rows, total, page, pages, capped, waiting } = useLoaderData<typeof loader>();
  const { search } = useDeskWords().words;
  const { pager } = search;
  const works = useFrame()?.staff?.works === true;
  return (
    <>
      <PageHeader
        title={search.results}
        lead={
          <>
            <p>
              <bdi className="font-semibold break-all text-ink">{typed}</bdi>
            </p>
            <p>{search.lookedFor(ways.map((way) => search.ways[way]).join(search.between))}</p>
            {why ? <p>{search.reason(search.why.choices[why])}</p> : null}
          </>
        }
      />
      {capped === null ? null : <p className="font-semibold">{search.capped(capped)}</p>}
      {rows.length > 0 ? (
        <FoundTable rows={rows} total={total} search={id} page={page} noted={why !== null} />
      ) : (
        <EmptyState title={search.empty.title}>
          <p>{search.empty.help}</p>
          {works ? (
            <p>
              <a href={paths.intake()}>{search.empty.takeIn}</a>
            </p>
          ) : null}
        </EmptyState>
      )}
      {pages > 1 ? (
        <Pager
          label={pager.label}
          previous={page > 1 ? { href: paths.searchResults(id, page - 1), text: pager.previous } : null}
          summary={pager.place(page, pages)}
          next={page < pages ? { href: paths.searchResults(id, page + 1), text: pager.next } : null}
        />
      ) : null}
      {waiting ? <p className="text-muted">{search.waiting}</p> : null}
      <p className="flex flex-wrap items-center gap-x-4 text-small text-muted" data-screen-only>
        <a href={paths.search()} className="inline-flex min-h-6 items-center">
          {search.again}
        </a>
        <span>{search.keys}</span>
      </p>
      <CanFind />
    </>
  );
}
