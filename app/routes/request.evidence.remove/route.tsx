import type { ActionFunctionArgs } from "@remix-run/node";
import { removeDraftFile } from "#app/domain/tickets/filing/draft-files.server";
import { requireDraft } from "#app/http/portal/draft-session.server";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Takes one file out of this browser's draft. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const form = await readForm(request);
  const draft = await requireDraft(request, "evidence", callerOf(request, context).now);
  await removeDraftFile(draft.id, String(form.get("file") ?? ""));
  return seeOther(paths.request("evidence"));
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.request("evidence"));
}
