import { db, transaction } from "#app/platform/database/db.server";
import { recordProgramme } from "../../journal/record.server";
import { may } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { unsealNoticeContact } from "../audience/set-audience.server";
import type { Author } from "../moves/write.server";
import { lockProgramme } from "../programme/row.server";

/** One who is told: who, when, and what came back. */
export type ProofRow = {
  id: string;
  email: string;
  name: string | null;
  authority: boolean;
  locale: string;
  sentAt: Date | null;
  failure: string | null;
  failed: boolean;
  returnedAt: Date | null;
  acceptedAt: Date | null;
  contentDigest: string | null;
};

const ROWS_AT_ONCE = 1_000;

/** Writes into a programme's journal that its list of who was told was taken out. Out: ok, or `not-permitted`, `programme-gone`. */
export async function noteProofExported(programmeId: string, actor: Author, now: Date): Promise<Outcome> {
  if (!may(actor.role, "programme.release")) return refuse("not-permitted");
  return transaction(async (tx) => {
    if (!(await lockProgramme(tx, programmeId))) return refuse("programme-gone");
    await recordProgramme(tx, programmeId, { kind: "staff", id: actor.id }, now, [
      { kind: "proof-exported", data: {} },
    ]);
    return { ok: true };
  });
}

/** Who is told and when, in the order of the list, read some at a time. */
export async function* proofRows(programmeId: string): AsyncGenerator<ProofRow> {
  for (let after = 0; ;) {
    const rows = await db().programmeReader.findMany({
      where: { programmeId, seq: { gt: after } },
      orderBy: { seq: "asc" },
      take: ROWS_AT_ONCE,
    });
    const last = rows.at(-1);
    if (!last) return;
    for (const row of rows) {
      const { email, name } = unsealNoticeContact(row);
      const { id, authority, locale, sentAt, failure, failedAt, returnedAt, acceptedAt, contentDigest } = row;
      yield {
        id,
        email,
        name,
        authority,
        locale,
        sentAt,
        failure,
        failed: failedAt !== null,
        returnedAt,
        acceptedAt,
        contentDigest,
      };
    }
    after = last.seq;
  }
}
