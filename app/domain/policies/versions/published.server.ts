import { db, type Sql, type Tx } from "#app/platform/database/db.server";
import { canonical } from "../../journal/chain";
import { LOCALES } from "../../language";
import { papersSchema, type Papers } from "../profile/papers";
import { profileSchema, type Profile } from "../profile/profile";
import { loadPapers } from "./papers.server";

export type PublishedPolicy = { id: string; policyId: string; version: number; profile: Profile };

type Row = { id: string; policyId: string; version: number; profile: unknown };

/** Versions never change, so a parsed one is kept for the life of the process. */
const known = new Map<string, PublishedPolicy>();

/** How long the answer to “which version is in force” may be old, in milliseconds. */
const FRESH_MS = 5_000;
const inForce = new Map<string, { policy: PublishedPolicy; readAt: number }>();

/** Whether some version speaks fewer languages than the product does: once one is known it stays true. */
let someSpeakFewer = false;
let allReadAt: number | null = null;

function parsed(row: Row): PublishedPolicy {
  const policy = known.get(row.id) ?? {
    id: row.id,
    policyId: row.policyId,
    version: row.version,
    profile: profileSchema.parse(row.profile),
  };
  known.set(row.id, policy);
  if (policy.profile.languages.length < LOCALES.length) someSpeakFewer = true;
  return policy;
}

const COLUMNS = { id: true, policyId: true, version: true, profile: true } as const;

/** The version of a policy that is in force. Null when no such policy was published. May be up to five seconds old. */
export async function findPolicyInForce(policyId: string, now: Date): Promise<PublishedPolicy | null> {
  const fresh = inForce.get(policyId);
  if (fresh && Math.abs(now.getTime() - fresh.readAt) < FRESH_MS) return fresh.policy;
  const row = await db().policyVersion.findFirst({
    where: { policyId },
    orderBy: { version: "desc" },
    select: COLUMNS,
  });
  if (!row) return null;
  const policy = parsed(row);
  inForce.set(policyId, { policy, readAt: now.getTime() });
  return policy;
}

/** Every policy's version in force, by name. */
export async function listPoliciesInForce(): Promise<PublishedPolicy[]> {
  const rows = await db().policyVersion.findMany({
    distinct: ["policyId"],
    orderBy: [{ policyId: "asc" }, { version: "desc" }],
    select: COLUMNS,
  });
  return rows.map(parsed);
}

/**
 * A version by its id, in force or not: what a ticket was filed under. Throws when it does not exist, which the database forbids.
 * In a transaction, give its client: many at once that each waited for a second connection would wait for one another.
 */
export async function loadPolicyVersion(id: string, client: Sql = db()): Promise<PublishedPolicy> {
  const policy = known.get(id);
  if (policy) return policy;
  const rows = await client.$queryRaw<
    Row[]
  >`SELECT "id", "policyId", "version", "profile" FROM "PolicyVersion" WHERE "id" = ${id}::uuid`;
  if (!rows[0]) throw new Error(`there is no policy version ${id}`);
  return parsed(rows[0]);
}

/** The versions that rows were made under, each read once, by id. Throws as `loadPolicyVersion`. */
export async function loadPolicyVersions(
  rows: readonly { policyVersionId: string }[],
): Promise<Map<string, PublishedPolicy>> {
  const ids = [...new Set(rows.map(({ policyVersionId }) => policyVersionId))];
  const policies = await Promise.all(ids.map((id) => loadPolicyVersion(id)));
  return new Map(policies.map((policy) => [policy.id, policy]));
}

/** Whether every version there is speaks every language of the product. A version another process published is known after at most five seconds. */
export async function allSpeakEveryLanguage(now: Date): Promise<boolean> {
  if (someSpeakFewer) return false;
  if (allReadAt === null || Math.abs(now.getTime() - allReadAt) >= FRESH_MS) {
    const rows = await db().policyVersion.findMany({ select: { id: true } });
    await loadPolicyVersions(rows.map(({ id }) => ({ policyVersionId: id })));
    allReadAt = now.getTime();
  }
  return !someSpeakFewer;
}

/** Makes everybody who writes the same policy's versions wait for one another until the transaction ends. */
async function lockPolicy(tx: Tx, policyId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`policy:${policyId}`}))`;
}

/** A policy's newest version as it stands inside the transaction, with nobody able to publish another before it ends; null when it has none. */
export async function holdNewestVersion(tx: Tx, policyId: string): Promise<PublishedPolicy | null> {
  await lockPolicy(tx, policyId);
  const row = await tx.policyVersion.findFirst({ where: { policyId }, orderBy: { version: "desc" }, select: COLUMNS });
  return row && parsed(row);
}

/** Lets this process see a version just published at once. Call it when the transaction is through. */
export function forgetInForce(policyId: string): void {
  inForce.delete(policyId);
}

/**
 * Publishes a profile as the policy's next version, with its papers; one identical to the version in force is not published again.
 * In: the profile and the papers (checked here; left out, the papers stay what they are), who publishes, when. Throws a ZodError
 * naming what is wrong with them.
 */
export async function publishPolicy(
  tx: Tx,
  candidate: unknown,
  publishedBy: string,
  now: Date,
  brought?: Papers,
): Promise<PublishedPolicy> {
  const profile = profileSchema.parse(candidate);
  await lockPolicy(tx, profile.id);
  const last = await tx.policyVersion.findFirst({
    where: { policyId: profile.id },
    orderBy: { version: "desc" },
    select: COLUMNS,
  });
  const before = await loadPapers(last?.id ?? null, tx);
  const papers = brought ? papersSchema.parse(brought) : before;
  if (
    last &&
    canonical(profileSchema.parse(last.profile)) === canonical(profile) &&
    canonical(before) === canonical(papers)
  )
    return parsed(last);
  const data = { policyId: profile.id, version: (last?.version ?? 0) + 1, profile, publishedAt: now, publishedBy };
  const row = await tx.policyVersion.create({ data: { ...data, papers: { create: papers } }, select: COLUMNS });
  return parsed(row);
}

/**
 * Publishes a profile that comes with the product, unless somebody else has published a version of that policy since: what an
 * administrator wrote is not undone by the next start. In: the name the product publishes under. Out: the version in force.
 */
export async function publishShippedProfile(
  tx: Tx,
  profile: Profile,
  publisher: string,
  now: Date,
  papers?: Papers,
): Promise<PublishedPolicy> {
  await lockPolicy(tx, profile.id);
  const last = await tx.policyVersion.findFirst({
    where: { policyId: profile.id },
    orderBy: { version: "desc" },
    select: { ...COLUMNS, publishedBy: true },
  });
  return last && last.publishedBy !== publisher ? parsed(last) : publishPolicy(tx, profile, publisher, now, papers);
}
