import type { ActionFunctionArgs } from "@remix-run/node";
import { seeOther } from "#app/http/answer/see-other";
import { evidencePage, takeEvidenceForm } from "#app/http/portal/draft-form.server";
import { paths } from "#app/paths";

/** Takes one file into this browser's draft, and leads back to the list. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  await takeEvidenceForm(request, context, true);
  return seeOther(evidencePage(request));
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.request("evidence"));
}
