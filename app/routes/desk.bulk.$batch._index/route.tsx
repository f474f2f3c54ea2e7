import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listPeers } from "#app/domain/people/list-staff.server";
import { type BulkAct, MOST_TICKETS, needsOrder } from "#app/domain/tickets/desk/bulk/acts";
import { findOrder } from "#app/domain/tickets/desk/bulk/batch-row.server";
import { sayOrder } from "#app/domain/tickets/desk/bulk/choose.server";
import { lettersOf, listRows, type ShownBatch } from "#app/domain/tickets/desk/bulk/read-batch.server";
import type { RefusalCode } from "#app/domain/refusal";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { beginWork, requireBatch } from "#app/http/bulk/batch.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireSomewhere } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { BackLink } from "#app/ui/page/back-link";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { Checked } from "./checked";
import { Ended } from "./ended";
import { MOST_GROUPS, orderForm } from "./form";
import { Progress } from "./progress";
import { fieldsOfOrder } from "./said";
import { batchTitle } from "./title";
import { type Offered, WordsForm } from "./words-form";

type Loaded = { frame: DeskFrame; batch: ShownBatch; saying: boolean };

export const handle: PageHandle = { form: (loaded) => ((loaded as Loaded).saying ? DESK_FORM : undefined) };
export const meta = deskMeta(({ bulk }, { batch }: Loaded) => batchTitle(batch, bulk));

/** Acts whose words go into letters, which differ by policy and language. */
const IN_LETTERS: readonly BulkAct[] = ["ask", "extend"];

/** What the words of a batch can be put together from. */
async function offeredFor({ id, act }: ShownBatch, staffId: string): Promise<Offered> {
  const people = act === "assign" ? await listPeers("ticket.work", staffId) : [];
  const letters = IN_LETTERS.includes(act) ? await lettersOf(id, staffId) : { groups: [], pauses: null };
  return {
    people: people.map(({ id: value, name }) => ({ id: value, name })),
    groups: letters.groups.slice(0, MOST_GROUPS),
    pauses: act === "ask" ? letters.pauses : null,
  };
}

/** Whether its words are still to be said, or are to be changed. */
function isSaying({ state, act, undo }: ShownBatch, asked: boolean): boolean {
  return state === "chosen" || (asked && needsOrder(act, undo) && (state === "checking" || state === "checked"));
}

/** Why it was not confirmed, as the way back says it. */
function refusalIn(search: URLSearchParams): RefusalCode | null {
  const codes = ["batch-moved", "batch-nothing"] as const satisfies readonly RefusalCode[];
  return codes.find((code) => code === search.get("refused")) ?? null;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireSomewhere(request, "desk.read");
  const batch = await requireBatch(params.batch, staff);
  const { searchParams } = new URL(request.url);
  const saying = isSaying(batch, searchParams.has("words"));
  const offered = saying ? await offeredFor(batch, staff.id) : null;
  const listed = batch.state === "checked" || batch.state === "ended";
  return {
    frame: await deskFrame(request, context, staff),
    batch,
    saying,
    refused: refusalIn(searchParams),
    changeable: needsOrder(batch.act, batch.undo),
    offered,
    said: offered && fieldsOfOrder(await findOrder(batch.id, staff.id), offered.groups),
    rows: listed && !saying ? await listRows(batch.id, staff.id) : [],
  };
}

/** Says how it is to be done; every ticket is looked at with that. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request, { rows: MOST_GROUPS });
  const staff = await requireSomewhere(request, "desk.read");
  const batch = await requireBatch(params.batch, staff);
  const { now, switched, toMend } = deskForm(form, request, context);
  if (switched) return switched;
  const offered = await offeredFor(batch, staff.id);
  const parsed = parseForm(form, orderForm(batch, { groups: offered.groups, pausing: offered.pauses !== null }));
  if (!parsed.ok) return toMend(parsed);
  const said = await sayOrder({ batchId: batch.id, staffId: staff.id, order: parsed.value, now });
  if (said.ok) await beginWork(batch.id);
  throw seeOther(paths.batch(batch.id));
}

/** What is done to several tickets at once, wherever it stands. */
export default function BatchPage() {
  const { batch, saying, offered, said, rows, refused, changeable } = useLoaderData<typeof loader>();
  const { bulk, ticket } = useDeskWords().words;
  const { state } = batch;
  if (saying && offered)
    return (
      <>
        <BackLink
          href={state === "chosen" ? paths.desk() : paths.batch(batch.id)}
          text={state === "chosen" ? ticket.back : bulk.preview.back}
        />
        <WordsForm batch={batch} offered={offered} said={said ?? {}} />
      </>
    );
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title={batchTitle(batch, bulk)}
        lead={batch.cut && state !== "ended" ? bulk.cut(String(MOST_TICKETS)) : undefined}
        back={{ href: paths.desk(), text: ticket.back }}
        actions={
          <>
            {state === "checked" && changeable ? <a href={paths.batchWords(batch.id)}>{bulk.words.change}</a> : null}
            {state === "running" || state === "ended" ? <a href={paths.bulk()}>{bulk.link}</a> : null}
          </>
        }
      />
      {state === "checking" || state === "running" ? <Progress batch={batch} /> : null}
      {state === "checked" ? <Checked batch={batch} rows={rows} refused={refused} /> : null}
      {state === "ended" ? <Ended batch={batch} rows={rows} /> : null}
    </div>
  );
}
