import type { LoaderFunctionArgs } from "@remix-run/node";
import { findAskedPermission } from "#app/domain/tickets/tasks/permission-asked.server";
import { findRecipientTask } from "#app/domain/tickets/tasks/task-list.server";
import { stayWith } from "#app/http/portal/portal-cookie.server";
import { beginAnswering, leaveAnswer } from "#app/http/portal/recipient-session.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/**
 * Takes the token out of the address at once: what follows goes by a cookie. A link that is over, or never was, leads to the same page, which
 * says so: what another link opened in this browser before is closed.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { now } = callerOf(request, context);
  const opened = await beginAnswering(params.token ?? "", now);
  const task = opened && (await findRecipientTask(opened.taskId, now));
  if (opened && task) throw seeOther(paths.recipient(), opened.cookie, stayWith(task.policyId));
  const asked = opened && (await findAskedPermission(opened.taskId, now));
  if (opened && asked) throw seeOther(paths.permission(), opened.cookie, stayWith(asked.policyId));
  throw seeOther(paths.recipient(), leaveAnswer());
}
