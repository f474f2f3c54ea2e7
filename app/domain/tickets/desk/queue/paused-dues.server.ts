import { db } from "#app/platform/database/db.server";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import type { Right } from "../../../policies/profile/rights";
import { duesNow } from "../../deadlines/dues-now.server";
import { urgentDue } from "../../deadlines/urgent-due";
import { type Looking, NONE_PAUSED } from "./conditions";

/** The versions under which a promise can stand still at all. */
async function pausableVersions(): Promise<string[]> {
  const versions = await db().policyVersion.findMany({ select: { id: true } });
  const pausable: string[] = [];
  for (const { id } of versions) {
    const { profile } = await loadPolicyVersion(id);
    if (Object.values(profile.rights).some((promise) => promise?.pausable)) pausable.push(id);
  }
  return pausable;
}

/**
 * Tickets whose promise stands still, as far as that decides in which view they are, and how near the top. Only rows that say they are soon
 * due, or overdue, can be mistaken: a date that stands still only ever moves later.
 */
export async function pausedDues({ now, soonUntil }: Pick<Looking, "now" | "soonUntil">): Promise<Looking["paused"]> {
  const versions = await pausableVersions();
  if (versions.length === 0) return NONE_PAUSED;
  const rows = await db().ticket.findMany({
    where: {
      open: true,
      status: { in: ["awaiting", "blocked"] },
      dueOn: { lte: soonUntil },
      policyVersionId: { in: versions },
    },
    select: {
      id: true,
      policyVersionId: true,
      status: true,
      right: true,
      dueOn: true,
      dueAt: true,
      authorityDueOn: true,
      authorityDueAt: true,
    },
  });
  const dues = await duesNow(
    rows.map((row) => ({ ...row, right: row.right as Right })),
    now,
  );
  // An authority's own day stands still for nobody.
  const standing = rows.flatMap(({ id, dueOn, authorityDueOn, authorityDueAt }) => {
    const due = dues.get(id);
    if (!due?.standsStill) return [];
    return [{ id, ...urgentDue({ ...due, authorityDueOn, authorityDueAt }), later: due.dueOn > dueOn }];
  });
  return {
    standing: standing.map(({ id }) => id),
    moved: standing.flatMap(({ id, dueOn, later }) => (later ? [{ id, dueOn }] : [])),
  };
}
