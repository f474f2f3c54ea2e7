import { db, transaction } from "#app/platform/database/db.server";
import { post } from "../../outbox/post.server";
import { wholeProfile } from "../check/check";
import type { Loose } from "../check/loose";
import type { Profile } from "../profile/profile";
import type { Locale } from "../../language";

/** A letter as a draft would make it, written with sample facts: nobody's data, sent to nobody. */
export type PreviewedLetter = { kind: string; locale: Locale; subject: string; html: string; text: string };

/** The letters of a draft, and the version of the draft they were written from. */
export type LettersPreview = { version: number; letters: PreviewedLetter[] };

/** Promises that the letters are written from the draft as it is now. A second asking for the same version changes nothing. Out: false where there is no draft. */
export async function askForLetters(policyId: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const draft = await tx.policyDraft.findUnique({ where: { policyId }, select: { id: true, version: true } });
    if (draft)
      await post(tx, { type: "preview-letters", payload: { draftId: draft.id } }, now, {
        dedupeKey: `preview-letters:${draft.id}:${draft.version}`,
      });
    return draft !== null;
  });
}

export type DraftToPreview = { version: number; profile: Profile };

/** A draft whose letters are still to be written; null when it is gone, incomplete, or its letters are written. */
export async function findDraftToPreview(draftId: string): Promise<DraftToPreview | null> {
  const draft = await db().policyDraft.findUnique({
    where: { id: draftId },
    select: { version: true, lettersVersion: true, profile: true },
  });
  if (!draft || draft.lettersVersion === draft.version) return null;
  const profile = wholeProfile(draft.profile as Loose);
  return profile && { version: draft.version, profile };
}

/** Keeps the letters written from a version of a draft, unless those of a later one are there. */
export async function keepLetters(draftId: string, { version, letters }: LettersPreview): Promise<void> {
  const older = { OR: [{ lettersVersion: null }, { lettersVersion: { lt: version } }] };
  await db().policyDraft.updateMany({
    where: { id: draftId, ...older },
    data: { letters, lettersVersion: version },
  });
}

export type LettersState = {
  /** What is written; null when nothing is. */
  written: LettersPreview | null;
  /** Whether they are being written from the draft as it is now. */
  waiting: boolean;
};

/** How the letters of a policy's draft stand. */
export async function findLetters(policyId: string): Promise<LettersState> {
  const draft = await db().policyDraft.findUnique({
    where: { policyId },
    select: { id: true, version: true, letters: true, lettersVersion: true },
  });
  if (!draft) return { written: null, waiting: false };
  const promised = await db().outbox.findFirst({
    where: { dedupeKey: `preview-letters:${draft.id}:${draft.version}`, doneAt: null, failedAt: null },
    select: { id: true },
  });
  const written =
    draft.lettersVersion === null
      ? null
      : { version: draft.lettersVersion, letters: draft.letters as PreviewedLetter[] };
  return { written, waiting: promised !== null };
}
