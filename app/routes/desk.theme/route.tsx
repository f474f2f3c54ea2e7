import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readForm } from "#app/http/form/read-form.server";
import { ownPath } from "#app/http/answer/own-path";
import { seeOther } from "#app/http/answer/see-other";
import { requireSignedIn } from "#app/http/staff/session.server";
import { isTheme, keepTheme } from "#app/http/staff/theme.server";
import { paths } from "#app/paths";

/** Light, dark or as the machine has it, and back to the page. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const form = await readForm(request);
  await requireSignedIn(request);
  const theme = form.get("theme");
  return seeOther(ownPath(form.get("back"), paths.desk()), ...(isTheme(theme) ? [keepTheme(theme)] : []));
}

/** Nothing to read here. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  await requireSignedIn(request);
  return seeOther(paths.desk());
}
