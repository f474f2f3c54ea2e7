import type { ActionFunctionArgs } from "@remix-run/node";
import { readForm } from "#app/http/form/read-form.server";
import { askedLocale, keepLocale } from "#app/http/request/language.server";
import { ownPath } from "#app/http/answer/own-path";
import { seeOther } from "#app/http/answer/see-other";
import { paths } from "#app/paths";

/** Changes the language and comes back to where the person was. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const form = await readForm(request);
  const locale = askedLocale(form);
  return seeOther(ownPath(form.get("back"), paths.home()), ...(locale ? [keepLocale(locale)] : []));
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.home());
}
