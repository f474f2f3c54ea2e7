import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { viewFile } from "#app/domain/tickets/evidence/view-file.server";
import { askedPart } from "#app/http/answer/asked-part";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireOnTicket, requireTicketAccess } from "#app/http/staff/ticket.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { notFound } from "#app/http/staff/not-found";

export const meta = deskMeta(
  ({ files }, { reference }: { frame: DeskFrame; reference: string }) => `${files.view.title} · ${reference}`,
);

/**
 * A file opened for a colleague; the look is in the journal before anything is shown. Who asks for the page's headers, or a part of it, or
 * fetches it ahead looks at nothing: the page holds no picture itself, and each of those is a look of its own.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "desk.read");
  const { now } = callerOf(request, context);
  const ticket = await requireTicketAccess(request, staff, now);
  const viewed = await viewFile(ticket.id, params.file ?? "", staff.id, now, askedPart(request, 0).part === "whole");
  if (!viewed) throw notFound("file");
  const { pages } = viewed;
  return {
    frame: await deskFrame(request, context, staff),
    reference: ticket.reference,
    fileId: params.file ?? "",
    pages,
  };
}

export default function ViewFile() {
  const { reference, fileId, pages } = useLoaderData<typeof loader>();
  const { files: text } = useDeskWords().words;
  return (
    <div className="flex flex-col gap-4">
      <BackLink href={paths.ticketFiles(reference)} text={reference} />
      <PageHeader title={text.view.title} lead={text.view.logged} />
      {Array.from({ length: pages }, (_, at) => (
        <img
          key={at}
          src={paths.ticketFilePicture(reference, fileId, at + 1)}
          alt={text.view.page(at + 1, pages)}
          className="max-w-full border border-line bg-raised"
          loading="lazy"
        />
      ))}
    </div>
  );
}
