import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { maySomewhere, type SignedIn } from "#app/domain/people/staff";
import {
  type BulkAct,
  isBulkAct,
  isNotBegun,
  leftUndone,
  MOST_TICKETS,
  NEEDS,
} from "#app/domain/tickets/desk/bulk/acts";
import { chooseTickets, ticketsOf } from "#app/domain/tickets/desk/bulk/choose.server";
import { listBatches, type ShownBatch } from "#app/domain/tickets/desk/bulk/read-batch.server";
import { readQueueQuery } from "#app/domain/tickets/desk/queue/views";
import { listWholeView } from "#app/domain/tickets/desk/queue/whole-view.server";
import type { LocalMinute } from "#app/http/answer/local-minute";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { keepOnTheWay } from "#app/http/kept/kept-words.server";
import { callerOf } from "#app/http/request/caller.server";
import { askedLocale, keepLocale } from "#app/http/request/language.server";
import { beginWork } from "#app/http/bulk/batch.server";
import { staffMoment } from "#app/http/staff/colleague.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { notFound } from "#app/http/staff/not-found";
import { requireSomewhere } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { Tag } from "#app/ui/tag";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { sayMinute } from "../desk/people/times";
import { readChosen } from "../desk._index/chosen";
import { batchTitle } from "../desk.bulk.$batch._index/title";

export const meta = deskMeta(({ bulk }) => bulk.title);

type Listed = Pick<ShownBatch, "id" | "act" | "undo" | "state" | "counts" | "total"> & { when: LocalMinute | null };

/** What a colleague did to several tickets at once lately. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireSomewhere(request, "desk.read");
  const batches = await listBatches(staff.id);
  return {
    frame: await deskFrame(request, context, staff),
    batches: batches.map(({ id, act, undo, state, counts, total, createdAt }): Listed => ({
      ...{ id, act, undo, state, counts, total },
      when: staffMoment(createdAt),
    })),
  };
}

/** The act a form asks for. Throws 404 for none of ours, 403 for one that this colleague may do nowhere. */
function requireBulkAct(form: FormData, staff: SignedIn): BulkAct {
  const act = form.get("act");
  if (!isBulkAct(act)) throw notFound("act");
  if (!maySomewhere(staff, NEEDS[act])) throw new Response(null, { status: 403 });
  return act;
}

/** The tickets that were marked, or, where that was asked for, those of the whole view the form came from. One more than a batch takes says that there are more. */
async function chosenTickets(form: FormData, staffId: string, now: Date): Promise<string[]> {
  if (form.has("all")) {
    const query = readQueueQuery(new URLSearchParams(String(form.get("of")).slice(0, 2_000)));
    return listWholeView({ ...query, staffId, now }, MOST_TICKETS + 1);
  }
  const rows = form.getAll("chosen").flatMap((each) => readChosen(String(each))?.reference ?? []);
  return ticketsOf([...new Set(rows)], staffId);
}

/** Begins a batch with what was chosen in the queue; nothing is done to any ticket. Asked for another language, none begins: the marks go along. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireSomewhere(request, "desk.read");
  const { now } = callerOf(request, context);
  const other = askedLocale(form);
  if (other) {
    const place = { owner: `staff:${staff.id}`, path: paths.desk() } as const;
    const kept = await keepOnTheWay(request, { ...place, form, fileChosen: false }, now);
    throw seeOther(paths.desk(), ...kept, keepLocale(other));
  }
  const act = requireBulkAct(form, staff);
  const ticketIds = await chosenTickets(form, staff.id, now);
  const begun = await chooseTickets({ act, staffId: staff.id, ticketIds, now });
  if (!begun.ok) return data({ nothing: true }, { status: 422 });
  await beginWork(begun.id);
  throw seeOther(paths.batch(begun.id));
}

/** What a batch does; and that it has not begun, where it was only looked at. */
function What({ batch }: { batch: Pick<Listed, "act" | "undo" | "state" | "counts" | "total"> }) {
  const { bulk } = useDeskWords().words;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {batchTitle(batch, bulk)}
      {isNotBegun(batch.state) ? <Tag kind="neutral" text={bulk.notBegun} /> : null}
    </span>
  );
}

export default function Batches() {
  const { batches } = useLoaderData<typeof loader>();
  const nothing = useActionData<typeof action>()?.nothing;
  const desk = useDeskWords();
  const { bulk, ticket } = desk.words;
  return (
    <>
      <PageHeader title={bulk.title} lead={bulk.lead} back={{ href: paths.desk(), text: ticket.back }} />
      {nothing ? (
        <Notice kind="soon" word={bulk.bar.none} live>
          <p>{bulk.none.help}</p>
        </Notice>
      ) : null}
      {batches.length === 0 ? (
        <EmptyState title={bulk.none.title}>{bulk.none.help}</EmptyState>
      ) : (
        <DataTable
          caption={bulk.caption}
          captionHidden
          wholePage
          stacked
          rows={batches}
          rowKey={({ id }) => id}
          rowHref={({ id }) => paths.batch(id)}
          columns={[
            { key: "what", header: bulk.columns.what, rowHeader: true, cell: (batch) => <What batch={batch} /> },
            {
              key: "when",
              header: bulk.columns.when,
              short: true,
              cell: ({ when }) => (when ? sayMinute(when, desk) : null),
            },
            {
              key: "done",
              header: bulk.columns.done,
              named: true,
              figures: true,
              cell: ({ counts, state }) => (isNotBegun(state) ? null : counts.done),
            },
            {
              key: "left",
              header: bulk.columns.left,
              named: true,
              figures: true,
              cell: ({ counts, state }) => (isNotBegun(state) ? null : leftUndone(counts)),
            },
          ]}
        />
      )}
    </>
  );
}
