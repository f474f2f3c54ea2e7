import type { ActionFunctionArgs } from "@remix-run/node";
import { addEvidence } from "#app/domain/tickets/evidence/evidence.server";
import { afterUpload } from "#app/http/form/file-problem";
import { seeOther } from "#app/http/answer/see-other";
import { requireTracked, stayTracking, trackedNumber } from "#app/http/portal/track-session.server";
import { readUpload } from "#app/http/form/upload.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Takes one file the person sends to the ticket open in this browser. Where we no longer wait for any, its page shows where things are. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { now, address } = callerOf(request, context);
  const ticketId = requireTracked(request, now);
  const sent = await readUpload(request, address);
  const added = sent.ok ? await addEvidence(ticketId, sent.upload, now) : sent;
  const page = paths.trackTicket(trackedNumber(request, now));
  return seeOther(afterUpload(page, added) ?? page, stayTracking(request, now));
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.trackTicket());
}
