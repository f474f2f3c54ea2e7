import { addEvidence } from "#app/domain/tickets/evidence/evidence.server";
import { findVisitReference } from "#app/domain/tickets/portal/public-visit.server";
import type { Outcome } from "#app/domain/refusal";
import { paths } from "#app/paths";
import { seeOther } from "../answer/see-other";
import { endFileNote, keepOnTheWay, keepUnsent, writerOfForm } from "../kept/kept-words.server";
import { forgetFile } from "../form/sent-form";
import { readEitherForm } from "../form/upload.server";
import type { RequestFacts } from "../request/context";
import { callerOf } from "../request/caller.server";
import { findVisit, leaveTracking, requireTracked, trackedNumber } from "./track-session.server";

/** The ticket a form is about, and the number by which addresses name it: undefined where the visit has only one. */
export type TrackedForm = { ticketId: string; number: number | undefined };

/** The page whose form is sent to an address: some of its buttons have addresses of their own. */
function pageOfForm(pathname: string): string {
  return pathname.replace(/\/files\/(add|remove)$/, "");
}

/** The way to a new code and back. What was typed waits meanwhile, for whom opens the same ticket again in this browser. */
async function askCodeAgain(request: Request, now: Date): Promise<Response> {
  const { owner, cookie } = await keepUnsent(request, pageOfForm(new URL(request.url).pathname), now);
  const reference = owner?.startsWith("ticket:") ? await findVisitReference(owner.slice("ticket:".length)) : null;
  return seeOther(paths.trackAgain(reference ?? undefined), leaveTracking(), ...(cookie ? [cookie] : []));
}

/**
 * The ticket a form is about that is open in this browser: the one its page was made for, whatever another window has opened since.
 * In: a request whose form was read, or one with nothing typed in it. Throws a redirect to a new code where it is open no more; what was
 * typed is kept.
 */
export async function requireTrackedForm(request: Request, now: Date): Promise<TrackedForm> {
  const visit = await findVisit(request, now);
  const writer = writerOfForm(request);
  if (!visit) throw await askCodeAgain(request, now);
  if (!writer?.startsWith("ticket:"))
    return { ticketId: await requireTracked(request, now), number: await trackedNumber(request, now) };
  const ticketId = writer.slice("ticket:".length);
  const at = visit.indexOf(ticketId);
  if (at < 0) throw await askCodeAgain(request, now);
  return { ticketId, number: visit.length > 1 ? at + 1 : undefined };
}

/**
 * What the ticket page's form brought, whichever of its buttons was pressed: the words, and what became of the file chosen beside them,
 * which is taken into the ticket before anything else is done. Throws as `requireTrackedForm` and `readEitherForm`.
 */
export async function takeTicketForm(
  request: Request,
  context: RequestFacts,
): Promise<TrackedForm & { form: FormData; added: Outcome }> {
  const { now, address } = callerOf(request, context);
  if (!(await findVisit(request, now))) throw await askCodeAgain(request, now);
  const { fields, sent } = await readEitherForm(request, { address });
  const tracked = await requireTrackedForm(request, now);
  const added = sent.ok ? await addEvidence(tracked.ticketId, sent.upload, now) : sent;
  if (added.ok) {
    forgetFile(request, fields);
    await endFileNote(request, `ticket:${tracked.ticketId}`, paths.trackTicket(), now);
  }
  return { ...tracked, form: fields, added };
}

/** Whether a file that was chosen was not taken: then nothing else moves. None chosen is no fault of a button that does not ask for one. */
export function isFileRefused(added: Outcome): added is Extract<Outcome, { ok: false }> {
  return !added.ok && added.refusal !== "file-none";
}

/** Keeps the words of a ticket's form for the page that comes next, and that a file beside them was not taken where one was not. Out: Set-Cookie headers. */
export function keepTicketWords(
  request: Request,
  { ticketId }: TrackedForm,
  { form, added }: { form: FormData; added: Outcome | null },
  now: Date,
): Promise<string[]> {
  const fileChosen = added !== null && isFileRefused(added);
  return keepOnTheWay(request, { owner: `ticket:${ticketId}`, path: paths.trackTicket(), form, fileChosen }, now);
}
