import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { removeFixed } from "#app/domain/people/giving/rules.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { requirePermission } from "#app/http/staff/session.server";
import { requireScope } from "#app/http/teams/scope.server";
import { paths } from "#app/paths";

/** Takes away that a colleague always gets tickets of a kind. */
export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  const form = await readForm(request);
  const staff = await requirePermission(request, "staff.manage");
  const { scope } = await requireScope(params.scope);
  const { now } = callerOf(request, context);
  const seen = form.get("seen");
  const asked = { scope, id: params.fixed ?? "", actor: staff, now };
  const removed = await removeFixed(typeof seen === "string" ? { ...asked, seen } : asked);
  return seeOther(paths.givingScope(scope, removed.ok ? "fixed" : "moved"));
}

/** Nothing to read here. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  await requirePermission(request, "staff.manage");
  const { scope } = await requireScope(params.scope);
  return seeOther(paths.givingScope(scope));
}
