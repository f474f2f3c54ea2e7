import { db } from "#app/platform/database/db.server";
import { staffNames } from "../../people/staff-names.server";
import { loadPolicyVersion, type PublishedPolicy } from "./published.server";

/** One published version: who published it (null: it came with the product) and when. */
export type VersionEntry = { version: number; publishedAt: Date; publishedBy: string | null };

/** Members of staff publish under their id, the product under its name. */
const STAFF_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Row = { policyId: string; version: number; publishedAt: Date; publishedBy: string };

async function entries(rows: readonly Row[]): Promise<(VersionEntry & { policyId: string })[]> {
  const names = await staffNames(rows.map(({ publishedBy }) => publishedBy).filter((by) => STAFF_ID.test(by)));
  return rows.map(({ publishedBy, ...row }) => ({ ...row, publishedBy: names.get(publishedBy) ?? null }));
}

const COLUMNS = { policyId: true, version: true, publishedAt: true, publishedBy: true } as const;

/** Every version of a policy, newest first. */
export async function listVersions(policyId: string): Promise<VersionEntry[]> {
  return entries(
    await db().policyVersion.findMany({ where: { policyId }, orderBy: { version: "desc" }, select: COLUMNS }),
  );
}

/** The newest version of every policy, by the policy's id. */
export async function listNewestVersions(): Promise<(VersionEntry & { policyId: string })[]> {
  return entries(
    await db().policyVersion.findMany({
      distinct: ["policyId"],
      orderBy: [{ policyId: "asc" }, { version: "desc" }],
      select: COLUMNS,
    }),
  );
}

/** A policy's version by its number, in force or not; null when there is none. */
export async function findVersion(policyId: string, version: number): Promise<PublishedPolicy | null> {
  const row = await db().policyVersion.findUnique({
    where: { policyId_version: { policyId, version } },
    select: { id: true },
  });
  return row && loadPolicyVersion(row.id);
}

/** A policy's newest version as the database has it now; null when it was never published. */
export async function findNewestVersion(policyId: string): Promise<PublishedPolicy | null> {
  const row = await db().policyVersion.findFirst({
    where: { policyId },
    orderBy: { version: "desc" },
    select: { id: true },
  });
  return row && loadPolicyVersion(row.id);
}
