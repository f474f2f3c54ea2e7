import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { startPolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { answer } from "#app/http/answer/answer.server";
import { readForm } from "#app/http/form/read-form.server";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";

/** There is nothing to see here: the button stands on the policy's page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "policy.manage");
  throw seeOther(paths.policy(params.policy ?? ""));
}

/** Begins the next version of a published policy. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  await readForm(request);
  const staff = await requirePermission(request, "policy.manage");
  const { now, locale } = callerOf(request, context);
  const policyId = params.policy ?? "";
  const started = await startPolicyDraft({ policyId, by: staff.id, now });
  if (!started.ok) throw new Response(null, { status: answer(started.refusal, locale).status });
  throw doneAt(paths.policy(policyId), "policy-started");
}
