import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { askForCheck } from "#app/domain/operations/journal-check.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";

/** Asks for the journal to be verified. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  await readForm(request);
  const staff = await requirePermission(request, "system.operate");
  const asked = await askForCheck(staff.id, callerOf(request, context).now);
  return seeOther(paths.operations(asked.ok ? "journal" : undefined));
}

/** Nothing to read here. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  await requirePermission(request, "system.operate");
  return seeOther(paths.operations());
}
