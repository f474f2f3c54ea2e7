import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSaved } from "#app/domain/tickets/desk/saved/list-saved.server";
import type { SavedView } from "#app/domain/tickets/desk/saved/saved-view";
import { callerOf } from "#app/http/request/caller.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { namesFor } from "#app/http/views/saved-view.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { PageHeader } from "#app/ui/page/page-header";
import { Tag } from "#app/ui/tag";
import { narrowedText } from "../desk._index/filter-values";
import { savedHref } from "../desk._index/href";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";

export const meta = deskMeta(({ savedViews }) => savedViews.title);

/** The views in a colleague's list, what each shows, and the way to change it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const { now } = callerOf(request, context);
  const views = await listSaved(staff.id);
  return {
    frame: await deskFrame(request, context, staff),
    views,
    names: await namesFor(
      views.map(({ narrowed }) => narrowed),
      staff.id,
      now,
    ),
  };
}

const link = "inline-flex min-h-6 items-center";

export default function SavedViews() {
  const { views, names } = useLoaderData<typeof loader>();
  const desk = useDeskWords();
  const { savedViews: text, ticket } = desk.words;
  const heads = text.columns;
  const whose = ({ own, shared, owner }: SavedView): string =>
    own ? (shared ? text.whose.yours : text.whose.own) : text.whose.other(owner);
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={text.title} lead={text.lead} back={{ href: paths.desk(), text: ticket.back }} />
      {views.length === 0 ? (
        <EmptyState title={text.empty.title}>{text.empty.help}</EmptyState>
      ) : (
        <DataTable
          caption={text.caption}
          captionHidden
          wholePage
          stacked
          rows={views}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: heads.name,
              cell: ({ id, name, first }) => (
                <span className="inline-flex flex-wrap items-center gap-2">
                  <a href={savedHref(id)} className={link}>
                    <bdi>{name}</bdi>
                  </a>
                  {first ? <Tag kind="accent" text={text.first} /> : null}
                </span>
              ),
            },
            { key: "shows", header: heads.shows, cell: ({ narrowed }) => narrowedText(narrowed, names, desk) },
            { key: "whose", header: heads.whose, cell: whose },
            {
              key: "change",
              header: heads.change,
              short: true,
              cell: ({ id, name }) => (
                <a href={paths.savedView(id)} aria-label={text.changeLabel(name)} className={link}>
                  {text.changeText}
                </a>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
