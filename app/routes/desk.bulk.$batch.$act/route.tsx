import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Outcome } from "#app/domain/refusal";
import { tryAgain, undoBatch } from "#app/domain/tickets/desk/bulk/choose.server";
import { stopBatch } from "#app/domain/tickets/desk/bulk/confirm.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { beginWork, requireBatch } from "#app/http/bulk/batch.server";
import { notFound } from "#app/http/staff/not-found";
import { requireSomewhere } from "#app/http/staff/session.server";
import { paths } from "#app/paths";

type Own = { batchId: string; staffId: string; now: Date };

const ACTS: Record<string, (own: Own) => Promise<Outcome<{ id?: string }>>> = {
  stop: stopBatch,
  undo: undoBatch,
  again: tryAgain,
};

/** Stops a batch, takes back what it did, or begins anew with what it did not do: the last two lead to a batch that is looked at first. */
export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  await readForm(request);
  const staff = await requireSomewhere(request, "desk.read");
  const act = Object.hasOwn(ACTS, params.act ?? "") ? ACTS[params.act ?? ""] : undefined;
  if (!act) throw notFound("act");
  const { id } = await requireBatch(params.batch, staff);
  const done = await act({ batchId: id, staffId: staff.id, now: callerOf(request, context).now });
  const next = (done.ok ? done.id : undefined) ?? id;
  await beginWork(next);
  return seeOther(paths.batch(next));
}

/** Nothing to read here. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requireSomewhere(request, "desk.read");
  return seeOther(paths.batch((await requireBatch(params.batch, staff)).id));
}
