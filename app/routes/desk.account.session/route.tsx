import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { endOtherSessions } from "#app/domain/people/colleagues/own-account.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { namedSession } from "#app/http/staff/colleague.server";
import { ownToken, requireStaff } from "#app/http/staff/session.server";
import { paths } from "#app/paths";

/** Ends one's own other sessions: the one named, or all of them where none is. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const form = await readForm(request);
  const staff = await requireStaff(request);
  const named = namedSession(form);
  const own = { staffId: staff.id, token: ownToken(request), now: callerOf(request, context).now };
  if (form.has("session") && named === null) return seeOther(paths.account());
  const ended = await endOtherSessions(own, named ?? undefined);
  return seeOther(paths.account(ended > 0 ? "sessions" : undefined));
}

/** Nothing to read here. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  await requireStaff(request);
  return seeOther(paths.account());
}
