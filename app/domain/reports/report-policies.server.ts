import { db } from "#app/platform/db.server";
import type { Profile } from "../policies/profile";
import { loadPolicyVersion } from "../policies/published.server";
import type { ReportPolicy } from "./policies-today";

/** A policy version as reports see it, with the name it is shown under. */
export type NamedPolicy = ReportPolicy & { name: Profile["name"]; version: number };

/** Every version ever published, by its id. Profiles are read once in the life of the process. */
export async function loadReportPolicies(): Promise<Map<string, NamedPolicy>> {
  const ids = await db().policyVersion.findMany({ select: { id: true }, orderBy: [{ policyId: "asc" }, { version: "asc" }] });
  const versions = await Promise.all(ids.map(({ id }) => loadPolicyVersion(id)));
  return new Map(
    versions.map(({ id, policyId, version, profile }) => [id, { policyId, version, name: profile.name, zone: profile.zone, calendarId: profile.calendar }]),
  );
}
