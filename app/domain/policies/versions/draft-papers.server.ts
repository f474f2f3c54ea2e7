import { db, type Tx } from "#app/platform/database/db.server";
import { refuse, type Outcome } from "../../refusal";
import { papersSchema, type Papers } from "../profile/papers";
import { loadPapers } from "./papers.server";
import { draftMoved } from "./policy-draft.server";
import { findNewestVersion } from "./versions.server";

/** The papers of a policy's draft as they will be published: those of the version in force where the draft has none of its own. None where nobody is writing one. */
export async function loadDraftPapers(policyId: string, client: Pick<Tx, "policyDraft"> = db()): Promise<Papers> {
  const row = await client.policyDraft.findUnique({ where: { policyId }, select: { text: true, promises: true } });
  const own = row && row.promises !== null ? papersSchema.parse(row) : null;
  return own ?? loadPapers((await findNewestVersion(policyId))?.id ?? null);
}

type Saving = {
  policyId: string;
  /** The version of the draft that was seen. */ seen: number;
  by: string;
  now: Date;
  /** The papers as they are to be; null where what was to be changed is not there. */
  change: (papers: Papers) => Papers | null;
};

/**
 * Keeps the papers of a draft as they were changed. Of two who saw the same version of the draft one wins, and the other is told, as with its
 * sections. Refused where what was to be changed is gone. Throws a ZodError for papers that are none.
 */
export async function saveDraftPapers({ policyId, seen, by, now, change }: Saving): Promise<Outcome> {
  const changed = change(await loadDraftPapers(policyId));
  if (!changed) return refuse("promise-gone");
  const { count } = await db().policyDraft.updateMany({
    where: { policyId, version: seen },
    data: { ...papersSchema.parse(changed), updatedAt: now, updatedBy: by, version: { increment: 1 } },
  });
  return count === 1 ? { ok: true } : draftMoved(policyId);
}
