import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPackage, noteDownloaded, packageBytes } from "#app/domain/tickets/evidence/package.server";
import { askedPart } from "#app/http/answer/asked-part";
import { partResponse } from "#app/http/answer/file-response";
import { noteSent } from "#app/http/answer/note-sent.server";
import { seeOther } from "#app/http/answer/see-other";
import { requireTracked, trackedNumber } from "#app/http/portal/track-session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/**
 * Hands the package of the ticket open in this browser out. Who has got it whole is noted, once it was sent: a look at its headers, a part
 * of it, or what a browser fetches ahead is no download. Where there is none any more, its page says so.
 */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { now } = callerOf(request, context);
  const ticketId = await requireTracked(request, now);
  const ready = await findPackage(ticketId, now);
  const asked = ready && askedPart(request, ready.size);
  const needed = asked && ["whole", "range", "whole-of-parts"].includes(asked.part);
  const bytes = needed ? await packageBytes(ready) : null;
  if (!asked || (needed && !bytes)) return seeOther(paths.trackTicket(await trackedNumber(request, now)));
  if (asked.part === "whole") noteSent(context, () => noteDownloaded(ticketId, ready, now));
  const { name, size } = ready;
  return partResponse(asked, { bytes, size, name, mediaType: "application/zip", as: "attachment" });
}
