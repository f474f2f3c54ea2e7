import type { ActionFunctionArgs } from "@remix-run/node";
import { sendFilingCode } from "#app/domain/tickets/file-code.server";
import { sendWithinLimits } from "#app/http/code-limits.server";
import { requireDraft } from "#app/http/draft-session.server";
import { readForm } from "#app/http/form.server";
import { seeOther } from "#app/http/see-other";
import { visitOf } from "#app/http/visit.server";
import { paths } from "#app/paths";

/** Sends a new filing code, at most one a minute. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { now, address } = visitOf(request, context);
  await readForm(request);
  const draft = await requireDraft(request, "code", now);
  const sending = await sendWithinLimits(address, draft.answers.contact?.email ?? "", () => sendFilingCode(draft, now));
  return seeOther(paths.request("code", sending === "sent" ? "resent" : "wait"));
}

/** Nothing to read here. */
export function loader(): Response {
  return seeOther(paths.request("code"));
}
