import type { LoaderFunctionArgs } from "@remix-run/node";
import { takePackage } from "#app/domain/tickets/evidence/package.server";
import { fileResponse } from "#app/http/answer/file-response";
import { seeOther } from "#app/http/answer/see-other";
import { requireTracked, trackedNumber } from "#app/http/portal/track-session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Hands the package of the ticket open in this browser out; each time is noted. Where there is none any more, its page says so. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { now } = callerOf(request, context);
  const taken = await takePackage(requireTracked(request, now), now);
  if (!taken) return seeOther(paths.trackTicket(trackedNumber(request, now)));
  return fileResponse({ ...taken, mediaType: "application/zip", as: "attachment" });
}
