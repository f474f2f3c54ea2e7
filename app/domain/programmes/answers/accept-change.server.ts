import { db, transaction } from "#app/platform/database/db.server";
import type { Programme } from "#app/platform/generated/client";
import type { Locale } from "../../language";
import { recordProgramme } from "../../journal/record.server";
import { refuse, type Outcome } from "../../refusal";
import { lockProgramme } from "../programme/row.server";
import { wordsOf } from "../programme/words";
import { noticeOf, type PublicNotice } from "../reading/public-notices.server";

/** A change somebody is asked to accept, and whether they have. */
export type AskedChange = { policyId: string; notice: PublicNotice; acceptedAt: Date | null };

/** Whether a programme asks its readers to accept it. */
function asks(programme: Programme): boolean {
  const words = wordsOf(programme);
  return programme.releasedAt !== null && words?.kind === "policy-change" && words.acceptance;
}

/** The reader a link was written to, where it asks for something; null for a link nobody gave. In: the hash of its token. */
export async function findReaderByToken(tokenHash: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const row = await db().programmeReader.findUnique({ where: { tokenHash }, include: { programme: true } });
  return row && asks(row.programme) ? row.id : null;
}

/** What a reader is asked, in one language; null where there is nothing to be asked. */
export async function findAskedChange(readerId: string, locale: Locale): Promise<AskedChange | null> {
  const row = await db().programmeReader.findUnique({ where: { id: readerId }, include: { programme: true } });
  if (!row || !asks(row.programme)) return null;
  const found = await noticeOf(row.programme, locale);
  return found && { policyId: row.programme.policyId, notice: found.notice, acceptedAt: row.acceptedAt };
}

/** Writes down that a reader accepted a change, once, with the journal line. Out: ok, also where they had; or `programme-gone`. */
export async function acceptChange(readerId: string, now: Date): Promise<Outcome> {
  const known = await db().programmeReader.findUnique({ where: { id: readerId }, select: { programmeId: true } });
  if (!known) return refuse("programme-gone");
  return transaction(async (tx) => {
    const programme = await lockProgramme(tx, known.programmeId);
    if (!programme || !asks(programme)) return refuse("programme-gone");
    const { count } = await tx.programmeReader.updateMany({
      where: { id: readerId, acceptedAt: null },
      data: { acceptedAt: now },
    });
    if (count === 1)
      await recordProgramme(tx, programme.id, { kind: "requester" }, now, [
        { kind: "change-accepted", data: { readerId } },
      ]);
    return { ok: true };
  });
}
