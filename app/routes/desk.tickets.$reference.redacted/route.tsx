import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmRedacted } from "#app/domain/tickets/evidence/findings.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requireTicketAccess } from "#app/http/staff/ticket.server";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { requirePermission } from "#app/http/staff/session.server";
import { answeringNow } from "#app/http/request/turn.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { PageHeader } from "#app/ui/page/page-header";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";

export const meta = deskMeta(({ files }) => files.found.redact.title);

/** Confirms that data of third parties are out of what was found. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "ticket.work");
  const { now, refused } = deskForm(form, request, context);
  const { id, reference } = await requireTicketAccess(request, params.reference, staff, now);
  const confirmed = await confirmRedacted({ ticketId: id, staffId: staff.id, now });
  if (confirmed.ok) throw seeOther(paths.ticketFiles(reference));
  return refused(confirmed);
}

/** Nothing to read here, unless something was pressed and not done. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const { reference } = await requireTicketAccess(request, params.reference, staff, callerOf(request, context).now);
  if (!answeringNow(context)) throw seeOther(paths.ticketFiles(reference));
  return { frame: await deskFrame(request, context, staff), reference };
}

/** Why it was not confirmed. */
export default function NotConfirmed() {
  const { reference } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  const { redact } = useDeskWords().words.files.found;
  return (
    <>
      <PageHeader title={redact.title} back={{ href: paths.ticketFiles(reference), text: reference }} />
      {refused ? <RefusedNotice refusal={refused} reference={reference} typed={null} /> : null}
    </>
  );
}
