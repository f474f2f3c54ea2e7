import type { ActionFunctionArgs } from "@remix-run/node";
import { removeEvidence } from "#app/domain/tickets/evidence/evidence.server";
import { afterUpload } from "#app/http/form/file-problem";
import { seeOther } from "#app/http/answer/see-other";
import { stayTracking } from "#app/http/portal/track-session.server";
import { isFileRefused, keepTicketWords, takeTicketForm } from "#app/http/portal/tracked-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Takes back one file the person has sent since we asked; a file chosen beside it is taken, and the words wait in the form. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { now } = callerOf(request, context);
  const { form, added, ...tracked } = await takeTicketForm(request, context);
  const page = paths.trackTicket(tracked.number);
  const words = await keepTicketWords(request, tracked, { form, added }, now);
  if (isFileRefused(added))
    return seeOther(afterUpload(page, added) ?? page, await stayTracking(request, now), ...words);
  await removeEvidence(tracked.ticketId, String(form.get("remove") ?? ""), now);
  return seeOther(page, await stayTracking(request, now), ...words);
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.trackTicket());
}
