import type { ActionFunctionArgs } from "@remix-run/node";
import { seeOther } from "#app/http/answer/see-other";
import { takeEvidenceForm } from "#app/http/portal/draft-form.server";
import { paths } from "#app/paths";
import { wayOf } from "../_portal/steps";

/** One step back from the page for evidence, with the file that was chosen on it. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { draft } = await takeEvidenceForm(request, context);
  return seeOther(wayOf("evidence", draft, request.url).back);
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.request("evidence"));
}
