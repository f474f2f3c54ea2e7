import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { seeOther } from "#app/http/answer/see-other";
import { readAnyForm } from "#app/http/form/given-back.server";
import { backWithWords } from "#app/http/doors/back-with-words.server";
import { requireSignedIn } from "#app/http/staff/session.server";
import { isTheme, keepTheme } from "#app/http/staff/theme.server";
import { paths } from "#app/paths";

/** Light, dark or as the machine has it, and back to the page. What was typed into its form comes along and waits there. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const form = await readAnyForm(request);
  const { id: staffId } = await requireSignedIn(request);
  const theme = form.get("_theme");
  return backWithWords(request, context, { staffId, form, chosen: isTheme(theme) ? keepTheme(theme) : null });
}

/** Nothing to read here. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  await requireSignedIn(request);
  return seeOther(paths.desk());
}
