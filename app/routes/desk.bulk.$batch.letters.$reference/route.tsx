import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { actsOf, isWriting } from "#app/domain/tickets/desk/bulk/letter-acts.server";
import { showPreview } from "#app/http/preview/show-preview.server";
import { callerOf } from "#app/http/request/caller.server";
import { requireBatch } from "#app/http/bulk/batch.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { notFound } from "#app/http/staff/not-found";
import { requireSomewhere } from "#app/http/staff/session.server";
import { requireRoleOn, requireTicketAccess } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { LettersPreview } from "../desk/preview/letters-preview";

type Loaded = { frame: DeskFrame; reference: string };

export const meta = deskMeta(({ bulk }, { reference }: Loaded) => bulk.preview.title(reference));

/** The letter that a batch would send about one of its tickets, as it would leave. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const signedIn = await requireSomewhere(request, "desk.read");
  const { id, act } = await requireBatch(params.batch, signedIn);
  if (!isWriting(act)) throw notFound("letter");
  const { now } = callerOf(request, context);
  const staff = await requireRoleOn(signedIn, params.reference, "desk.read");
  const ticket = await requireTicketAccess(request, staff, now);
  const acts = await actsOf(id, ticket.id, now);
  if (!acts) throw notFound("letter");
  const shown = await showPreview({ ticket, staff, now }, acts);
  const { reference } = ticket;
  const page = { frame: await deskFrame(request, context, staff), id, act, reference };
  if (!shown.ok) return data({ ...page, preview: null, refused: shown }, { status: 409 });
  return data({ ...page, preview: shown.preview, refused: null });
}

export default function BatchLetter() {
  const { id, act, reference, preview, refused } = useLoaderData<typeof loader>();
  const { bulk } = useDeskWords().words;
  return (
    <div className="flex flex-col gap-4">
      <BackLink href={paths.batch(id)} text={bulk.preview.back} />
      <h1>{bulk.preview.title(reference)}</h1>
      {refused ? <RefusedNotice refusal={refused} reference={reference} typed={null} /> : null}
      {preview ? <LettersPreview preview={preview} arrived={false} reference={reference} act={act} /> : null}
    </div>
  );
}
