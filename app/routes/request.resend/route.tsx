import type { ActionFunctionArgs } from "@remix-run/node";
import { sendFilingCode } from "#app/domain/tickets/filing/file-code.server";
import { sendWithinLimits } from "#app/http/codes/code-limits.server";
import { requireDraft, requireUnchanged } from "#app/http/portal/draft-session.server";
import { withWait } from "#app/http/codes/code-wait";
import { seenState } from "#app/http/portal/seen";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** Sends a new filing code, at most one a minute, for what was seen. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { now, address } = callerOf(request, context);
  const form = await readForm(request);
  const draft = await requireDraft(request, "code", now);
  await requireUnchanged(draft, seenState(form));
  const contact = draft.answers.contact?.email ?? "";
  const sending = await sendWithinLimits({ request, address }, { contact }, () => sendFilingCode(draft, now));
  const next = paths.request("code", sending.said === "sent" ? "resent" : "wait");
  return seeOther(sending.said === "too-many" ? withWait(next, sending.wait) : next);
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.request("code"));
}
