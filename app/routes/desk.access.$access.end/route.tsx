import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endAccess } from "#app/domain/tickets/minors/end-access.server";
import { endAccessInput } from "#app/domain/tickets/minors/rules";
import { requireAccessRequest } from "#app/http/staff/access-request.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { parseForm } from "#app/http/form/parse-form";
import { deskForm } from "#app/http/staff/desk-form.server";
import { readForm } from "#app/http/form/read-form.server";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { requireSomewhere } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { EndPage } from "./end-page";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ access }, { asked }: { frame: DeskFrame; asked: { reference: string } }) =>
    `${access.end.title} · ${asked.reference}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireSomewhere(request, "minor.approve");
  const { asked } = await requireAccessRequest(params.access, staff, callerOf(request, context).now);
  // Over in the meantime: its page says how it stands.
  if (!asked.inForce) throw seeOther(paths.accessRequest(asked.id));
  return { frame: await deskFrame(request, context, staff), asked };
}

/** Takes the approval back, with the reason. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireSomewhere(request, "minor.approve");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const { asked, actor } = await requireAccessRequest(params.access, staff, now);
  const parsed = parseForm(form, endAccessInput);
  if (!parsed.ok) return toMend(parsed);
  const ended = await endAccess({ accessId: asked.id, actor, reason: parsed.value.reason, now });
  // Pressed twice, or a colleague was faster: the page shows that it is taken back.
  if (ended.ok || ended.refusal === "access-not-in-force") throw doneAt(paths.accessRequest(asked.id), "access-ended");
  return refused(ended);
}

export default function EndAccess() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  return <EndPage {...page} refused={refused} />;
}
