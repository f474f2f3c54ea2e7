import { db } from "#app/platform/database/db.server";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { RIGHTS } from "../../policies/profile/rights";
import type { Naming } from "./ground-name";
import type { ReportPolicy } from "./policies-today";

/** A policy version as reports see it, with the names it and its own grounds are shown under. */
export type NamedPolicy = ReportPolicy & Naming & { version: number };

/** Every version ever published, by its id, the oldest of each policy first. Profiles are read once in the life of the process. */
export async function loadReportPolicies(): Promise<Map<string, NamedPolicy>> {
  const ids = await db().policyVersion.findMany({
    select: { id: true },
    orderBy: [{ policyId: "asc" }, { version: "asc" }],
  });
  const versions = await Promise.all(ids.map(({ id }) => loadPolicyVersion(id)));
  return new Map(
    versions.map(({ id, policyId, version, profile: { name, zone, calendar, ownGrounds, rights } }) => [
      id,
      {
        policyId,
        version,
        name,
        zone,
        calendarId: calendar,
        ownGrounds,
        pausing: RIGHTS.filter((right) => rights[right]?.pausable),
      },
    ]),
  );
}
