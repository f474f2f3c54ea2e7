import type { ActionFunctionArgs } from "@remix-run/node";
import { ownPath } from "#app/http/answer/own-path";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { letGo } from "#app/http/kept/kept-words.server";
import { paths } from "#app/paths";

/** Throws away kept words that a page of this browser shows, and comes back to the page. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const form = await readForm(request);
  await letGo(request);
  return seeOther(ownPath(form.get("back"), paths.home()));
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.home());
}
