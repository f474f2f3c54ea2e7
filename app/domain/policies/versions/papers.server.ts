import { db, type Tx } from "#app/platform/database/db.server";
import { NO_PAPERS, papersSchema, type Papers } from "../profile/papers";

/** The papers of a policy version: its own text, and the ledger of its promises. None for a version older than the papers, or for null. */
export async function loadPapers(versionId: string | null, client: Pick<Tx, "policyPapers"> = db()): Promise<Papers> {
  if (versionId === null) return NO_PAPERS;
  const row = await client.policyPapers.findUnique({
    where: { policyVersionId: versionId },
    select: { text: true, promises: true },
  });
  return row ? papersSchema.parse(row) : NO_PAPERS;
}

/** Versions never change, nor whether their policy's text goes with them. */
const texts = new Map<string, boolean>();

/** Whether a version's policy can be read here: its text goes with it. In a transaction, give its client. */
export async function hasPolicyText(versionId: string, client: Pick<Tx, "policyPapers"> = db()): Promise<boolean> {
  const known = texts.get(versionId);
  if (known !== undefined) return known;
  const count = await client.policyPapers.count({ where: { policyVersionId: versionId, text: { not: null } } });
  texts.set(versionId, count > 0);
  return count > 0;
}
