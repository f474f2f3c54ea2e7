import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { isLocale } from "#app/domain/language";
import { setOwnLocale } from "#app/domain/people/colleagues/own-account.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { keepLocale } from "#app/http/request/language.server";
import { requireStaff } from "#app/http/staff/session.server";
import { paths } from "#app/paths";

/** Sets the language of one's letters, and of the pages in this browser. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const form = await readForm(request);
  const staff = await requireStaff(request);
  const locale = form.get("locale");
  if (!isLocale(locale)) return seeOther(paths.account());
  await setOwnLocale(staff.id, locale, callerOf(request, context).now);
  return seeOther(paths.account("language"), keepLocale(locale));
}

/** Nothing to read here. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  await requireStaff(request);
  return seeOther(paths.account());
}
