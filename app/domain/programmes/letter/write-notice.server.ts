import { db } from "#app/platform/database/db.server";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { wordsOf } from "../programme/words";
import type { MasterLetter } from "./fill-letter";
import { noticeContents, type NoticeContent } from "./notice-content.server";

/** What is still to be written for a programme, and from which version of it. */
export type NoticeToWrite = { version: number; contents: NoticeContent[] };

/** A programme whose letters are still to be written; null when there is nothing to write, or it is written. */
export async function findNoticeToWrite(programmeId: string): Promise<NoticeToWrite | null> {
  const row = await db().programme.findUnique({ where: { id: programmeId } });
  const words = row && wordsOf(row);
  if (!row || !words || row.lettersVersion === row.version) return null;
  const readers = await db().programmeReader.count({ where: { programmeId, authority: false } });
  const policy = await loadPolicyVersion(row.policyVersionId);
  const { id, policyId, byPage, version } = row;
  return { version, contents: await noticeContents({ id, policyId, words, byPage, readers }, policy) };
}

/** Keeps the letters written from a version of a programme, unless those of a later one are there. */
export async function keepNoticeLetters(programmeId: string, version: number, letters: MasterLetter[]): Promise<void> {
  await db().programme.updateMany({
    where: { id: programmeId, version, OR: [{ lettersVersion: null }, { lettersVersion: { lt: version } }] },
    data: { letters, lettersVersion: version },
  });
}
