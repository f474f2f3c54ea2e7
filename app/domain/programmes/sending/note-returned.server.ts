import { transaction } from "#app/platform/database/db.server";
import { recordProgramme } from "../../journal/record.server";
import { may } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { contactDigest } from "../../typed/contact-digest.server";
import type { Author } from "../moves/write.server";
import { tellOfFailed } from "./tell-of-failed.server";
import { lockProgramme } from "../programme/row.server";

/**
 * Notes that letters came back, once each. In: the addresses, as they are written to. Out: how many were given, each counted once, and never which of them a
 * letter went to: who writes a notice does not learn from this who is on its list. Or `not-permitted`, `programme-gone`.
 */
export async function noteReturned(asked: {
  programmeId: string;
  emails: readonly string[];
  actor: Author;
  now: Date;
}): Promise<Outcome<{ looked: number }>> {
  const { programmeId, actor, now } = asked;
  const emails = [...new Set(asked.emails)];
  if (!may(actor.role, "programme.write")) return refuse("not-permitted");
  return transaction(async (tx) => {
    if (!(await lockProgramme(tx, programmeId))) return refuse("programme-gone");
    const returned: string[] = [];
    for (const email of emails) {
      const row = await tx.programmeReader.findFirst({
        where: { programmeId, addressDigest: contactDigest(email), sentAt: { not: null } },
        select: { id: true, returnedAt: true },
      });
      if (row && !row.returnedAt) returned.push(row.id);
    }
    await tx.programmeReader.updateMany({ where: { id: { in: returned } }, data: { returnedAt: now } });
    if (returned.length > 0) await tellOfFailed(tx, programmeId, now, actor.id);
    await recordProgramme(
      tx,
      programmeId,
      { kind: "staff", id: actor.id },
      now,
      returned.map((readerId) => ({ kind: "letter-returned", data: { readerId } })),
    );
    return { ok: true, looked: emails.length };
  });
}
