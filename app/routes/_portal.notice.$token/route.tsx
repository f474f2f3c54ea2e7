import type { LoaderFunctionArgs } from "@remix-run/node";
import { findAskedChange } from "#app/domain/programmes/answers/accept-change.server";
import { seeOther } from "#app/http/answer/see-other";
import { beginDeciding, leaveDecision } from "#app/http/portal/notice-session.server";
import { stayWith } from "#app/http/portal/portal-cookie.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Takes the token out of the address at once: what follows goes by a cookie. Looking at it decides nothing. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const opened = await beginDeciding(params.token ?? "", now);
  const asked = opened && (await findAskedChange(opened.readerId, locale));
  if (!opened || !asked) throw seeOther(paths.notice(), leaveDecision());
  throw seeOther(paths.notice(), opened.cookie, stayWith(asked.policyId));
}
