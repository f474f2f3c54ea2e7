import type { LoaderFunctionArgs } from "@remix-run/node";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { openStaffLink } from "#app/http/staff-sign-in/link-session.server";
import { paths } from "#app/paths";

/**
 * Takes the token out of the address at once: what follows goes by a cookie. Looking spends nothing, so a program that looks through
 * mail does no harm; a link that is over, or never was, leads to the same page, which says so.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  throw seeOther(paths.newPassword(), await openStaffLink(params.token ?? "", callerOf(request, context).now));
}
