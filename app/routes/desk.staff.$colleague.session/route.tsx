import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { signOutColleague } from "#app/domain/people/colleagues/reset.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { namedSession, requireColleague } from "#app/http/staff/colleague.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";

/** Ends one session of a colleague. */
export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  const form = await readForm(request);
  const staff = await requirePermission(request, "staff.manage");
  const { id } = await requireColleague(params.colleague);
  const sessionId = namedSession(form);
  const { now } = callerOf(request, context);
  const done = sessionId
    ? await signOutColleague({ staffId: id, actor: { kind: "staff", id: staff.id }, now, sessionId })
    : null;
  return seeOther(paths.colleague(id, done?.ok ? "sign-out" : undefined));
}

/** Nothing to read here. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  await requirePermission(request, "staff.manage");
  return seeOther(paths.colleague((await requireColleague(params.colleague)).id));
}
