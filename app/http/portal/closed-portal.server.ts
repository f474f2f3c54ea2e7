import { eraseUnfiled, type Draft } from "#app/domain/tickets/filing/draft.server";
import { findPolicyInForce, type PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findServiceEnd } from "#app/domain/programmes/programme/service-end.server";
import { paths } from "#app/paths";
import { seeOther } from "../answer/see-other";
import { stayedWith } from "./portal-cookie.server";

/** Whether a policy's portal takes no requests any more: its service has ended, and so has the time for requests. */
export async function isClosed({ policyId, profile }: PublishedPolicy, now: Date): Promise<boolean> {
  return (await findServiceEnd(policyId, profile.zone, now))?.state === "closed";
}

/**
 * Lets a draft go on while its portal takes requests. Afterwards nothing is collected: the draft is erased, and a redirect thrown to the
 * page that says so and names whom to turn to. What was filed before is not touched.
 */
export async function requireOpenPortal({ id, policy, ticketId }: Draft, now: Date): Promise<void> {
  if (ticketId !== null || !(await isClosed(policy, now))) return;
  await eraseUnfiled({ draftId: id });
  throw seeOther(paths.requestClosed(policy.policyId));
}

/** As `requireOpenPortal`, for a browser whose draft is gone by now: of the portal it came to. */
export async function requireOpenWherever(request: Request, now: Date): Promise<void> {
  const policyId = stayedWith(request);
  const policy = policyId === null ? null : await findPolicyInForce(policyId, now);
  if (policy && (await isClosed(policy, now))) throw seeOther(paths.requestClosed(policy.policyId));
}
