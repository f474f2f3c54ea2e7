import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { noteHanded } from "#app/domain/audit/dossier/ask-dossier.server";
import { findKept, keptBytes } from "#app/domain/audit/dossier/kept-dossier.server";
import { isShown } from "#app/http/answer/asked-part";
import { noteSent } from "#app/http/answer/note-sent.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { notFound } from "#app/http/staff/not-found";
import { requireOnTicket, requireTicketAccess } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";

/**
 * A case file, to who asked for it and wrote down why; while it is still made, the page that says how far it is. That it was handed over whole, and its
 * fingerprint, are written down once it was sent; a look at its headers, or what a browser fetches ahead, writes nothing.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requireOnTicket(request, params.reference, "audit.take");
  const { now } = callerOf(request, context);
  const ticket = await requireTicketAccess(request, staff, now);
  const kept = await findKept(ticket.id, params.dossier ?? "", staff.id, now);
  if (!kept) throw notFound("caseFile");
  const { made, dossierId } = kept;
  if (!made) throw seeOther(paths.caseFile(ticket.reference, dossierId));
  const headers = {
    "Content-Type": "application/zip",
    "Content-Length": String(made.bytes),
    "Content-Disposition": `attachment; filename="case-file-${ticket.reference}.zip"`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  };
  if (!isShown(request)) return new Response(null, { headers });
  noteSent(context, () => noteHanded(kept, made.fingerprint, staff.id, now));
  return new Response(createReadableStreamFromReadable(Readable.from(keptBytes(kept), { objectMode: false })), {
    headers,
  });
}
