import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { findAsked, noteHanded } from "#app/domain/audit/dossier/ask-dossier.server";
import { caseFile } from "#app/domain/audit/dossier/dossier.server";
import { isShown } from "#app/http/answer/asked-part";
import { noteSent } from "#app/http/answer/note-sent.server";
import { callerOf } from "#app/http/request/caller.server";
import { notFound } from "#app/http/staff/not-found";
import { requireOnTicket, requireTicketAccess } from "#app/http/staff/ticket.server";
import { casePages } from "./case-pages.server";

/**
 * A case file, sent while it is made, to who asked for it and wrote down why. That it was handed over whole, and its fingerprint, are written
 * down once it was sent; a look at its headers, or what a browser fetches ahead, makes none.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requireOnTicket(request, params.reference, "audit.take");
  const { now } = callerOf(request, context);
  const ticket = await requireTicketAccess(request, staff, now);
  const asked = await findAsked(ticket.id, params.dossier ?? "", staff.id, now);
  if (!asked) throw notFound("caseFile");
  const headers = {
    "Content-Type": "application/zip",
    "Content-Disposition": `attachment; filename="case-file-${ticket.reference}.zip"`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  };
  if (!isShown(request)) return new Response(null, { headers });
  let fingerprint: string | null = null;
  const pieces = caseFile(asked, casePages(ticket, asked, staff.name), now, (made) => (fingerprint = made));
  noteSent(context, async () => {
    if (fingerprint !== null) await noteHanded(asked, fingerprint, staff.id, now);
  });
  return new Response(createReadableStreamFromReadable(Readable.from(pieces, { objectMode: false })), { headers });
}
