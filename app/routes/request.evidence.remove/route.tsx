import type { ActionFunctionArgs } from "@remix-run/node";
import { removeDraftFile } from "#app/domain/tickets/filing/draft-files.server";
import { seeOther } from "#app/http/answer/see-other";
import { evidencePage, takeEvidenceForm } from "#app/http/portal/draft-form.server";
import { paths } from "#app/paths";

/** Takes one file out of this browser's draft; one chosen beside it is taken in. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { draft, form } = await takeEvidenceForm(request, context);
  await removeDraftFile(draft.id, String(form.get("remove") ?? ""));
  return seeOther(evidencePage(request));
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.request("evidence"));
}
