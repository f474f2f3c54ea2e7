import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { RefusalCode } from "#app/domain/refusal";
import { decideAccess } from "#app/domain/tickets/minors/decide-access.server";
import { decideAccessInput } from "#app/domain/tickets/minors/rules";
import { requireAccessRequest } from "#app/http/staff/access-request.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { parseForm } from "#app/http/form/parse-form";
import { deskForm } from "#app/http/staff/desk-form.server";
import { readForm } from "#app/http/form/read-form.server";
import { doneAt } from "#app/http/answer/done.server";
import { requireSomewhere } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { DecidePage } from "./decide-page";
import { accessTitle } from "./title";

export const handle: PageHandle = {
  form: (loaded) => ((loaded as { barred: unknown }).barred ? undefined : DESK_FORM),
};
export const meta = deskMeta(
  ({ access }, { asked, barred }: { frame: DeskFrame; asked: { reference: string }; barred: RefusalCode | null }) =>
    `${accessTitle(barred, access)} · ${asked.reference}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireSomewhere(request, "minor.approve");
  const { asked } = await requireAccessRequest(params.access, staff, callerOf(request, context).now);
  const barred = asked.decision
    ? ("access-decided-already" as const)
    : asked.asker.id === staff.id
      ? ("access-own" as const)
      : null;
  return { frame: await deskFrame(request, context, staff), asked, barred };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireSomewhere(request, "minor.approve");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const { asked, actor } = await requireAccessRequest(params.access, staff, now);
  const parsed = parseForm(form, decideAccessInput);
  if (!parsed.ok) return toMend(parsed);
  const decided = await decideAccess({ accessId: asked.id, actor, input: parsed.value, now });
  if (decided.ok) throw doneAt(paths.accessRequests(), "access-decided");
  return refused(decided);
}

export default function DecideAccess() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  return <DecidePage {...page} refused={refused} />;
}
