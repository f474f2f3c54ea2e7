import type { ActionFunctionArgs } from "@remix-run/node";
import { sendTrackingCode } from "#app/domain/tickets/portal/track-code.server";
import { sendWithinLimits } from "#app/http/codes/code-limits.server";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { withWait } from "#app/http/codes/code-wait";
import { awaitCode, requireAwaited } from "#app/http/portal/track-session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Sends a new tracking code, at most one a minute, whether or not the reference exists. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { now, locale, address } = callerOf(request, context);
  await readForm(request);
  const reference = await requireAwaited(request, now);
  const sending = await sendWithinLimits({ request, address }, { reference }, (mayWriteTo) =>
    sendTrackingCode(reference, locale, now, mayWriteTo),
  );
  const next = paths.trackCode(sending.said === "sent" ? "resent" : "wait");
  return seeOther(sending.said === "too-many" ? withWait(next, sending.wait) : next, awaitCode(reference, now));
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.trackCode());
}
