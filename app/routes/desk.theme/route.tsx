import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { deskPath } from "#app/http/answer/own-path";
import { seeOther } from "#app/http/answer/see-other";
import { readAnyForm } from "#app/http/form/given-back.server";
import { hasFile } from "#app/http/form/sent-form";
import { atKept } from "#app/http/kept/kept-place";
import { keepOnTheWay } from "#app/http/kept/kept-words.server";
import { callerOf } from "#app/http/request/caller.server";
import { pageOfForm, requireSignedIn } from "#app/http/staff/session.server";
import { isTheme, keepTheme } from "#app/http/staff/theme.server";
import { paths } from "#app/paths";

/** Light, dark or as the machine has it, and back to the page. What was typed into its form comes along and waits there. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const form = await readAnyForm(request);
  const { id } = await requireSignedIn(request);
  const back = deskPath(new URL(request.url).searchParams.get("back"), paths.desk());
  const place = { owner: `staff:${id}`, path: pageOfForm(request.url) } as const;
  const theme = form.get("_theme");
  const kept = await keepOnTheWay(
    request,
    { ...place, form, fileChosen: hasFile(form) },
    callerOf(request, context).now,
  );
  return seeOther(kept.length > 0 ? atKept(back) : back, ...kept, ...(isTheme(theme) ? [keepTheme(theme)] : []));
}

/** Nothing to read here. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  await requireSignedIn(request);
  return seeOther(paths.desk());
}
