import { eraseUnfiled, type Draft } from "#app/domain/tickets/filing/draft.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findServiceEnd } from "#app/domain/programmes/reading/service-end.server";
import { paths } from "#app/paths";
import { seeOther } from "../answer/see-other";

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
