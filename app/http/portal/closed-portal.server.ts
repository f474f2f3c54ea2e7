import { addDays, type CivilDate } from "#app/domain/clock/dates/civil-date";
import { eraseUnfiled, type Draft } from "#app/domain/tickets/filing/draft.server";
import { findPolicyInForce, type PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { findRetirement } from "#app/domain/policies/proposals/retired.server";
import { findServiceEnd } from "#app/domain/programmes/programme/service-end.server";
import { paths } from "#app/paths";
import { seeOther } from "../answer/see-other";
import { stayedWith } from "./portal-cookie.server";

/** Whether a policy's portal takes no requests any more: its service has ended, and so has the time for requests, or it is retired. */
export async function isClosed({ policyId, profile }: PublishedPolicy, now: Date): Promise<boolean> {
  const [end, retirement] = await Promise.all([
    findServiceEnd(policyId, profile.zone, now),
    findRetirement(policyId, now),
  ]);
  return end?.state === "closed" || retirement?.state === "retired";
}

/** The last civil day on which a portal takes requests, and whether because its policy is retired; null where no day is told. */
export async function lastDayOf(
  { policyId, profile }: PublishedPolicy,
  now: Date,
): Promise<{ on: CivilDate; retired: boolean } | null> {
  const [end, retirement] = await Promise.all([
    findServiceEnd(policyId, profile.zone, now),
    findRetirement(policyId, now),
  ]);
  const before = retirement && addDays(retirement.on, -1);
  if (before !== null && (!end || before < end.requestsUntil)) return { on: before, retired: true };
  return end && { on: end.requestsUntil, retired: false };
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
