import type { ActionFunctionArgs } from "@remix-run/node";
import { removeDraftFile } from "#app/domain/tickets/draft-files.server";
import { requireDraft } from "#app/http/draft-session.server";
import { readForm } from "#app/http/form.server";
import { seeOther } from "#app/http/see-other";
import { visitOf } from "#app/http/visit.server";
import { paths } from "#app/paths";

/** Takes one file out of this browser's draft. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const form = await readForm(request);
  const draft = await requireDraft(request, "evidence", visitOf(request, context).now);
  await removeDraftFile(draft.id, String(form.get("file") ?? ""));
  return seeOther(paths.request("evidence"));
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.request("evidence"));
}
