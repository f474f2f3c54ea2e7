import { transaction } from "#app/platform/database/db.server";
import { recordProgramme } from "../../journal/record.server";
import { may } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { contactDigest } from "../../tickets/ticket/seal.server";
import type { Author } from "../moves/write.server";
import { lockProgramme } from "../programme/row.server";

/**
 * Notes that letters came back, once each. In: the addresses, as they are written to. Out: those to which no letter of this programme went;
 * or `not-permitted`, `programme-gone`.
 */
export async function noteReturned(asked: {
  programmeId: string;
  emails: readonly string[];
  actor: Author;
  now: Date;
}): Promise<Outcome<{ unknown: string[] }>> {
  const { programmeId, emails, actor, now } = asked;
  if (!may(actor.role, "programme.write")) return refuse("not-permitted");
  return transaction(async (tx) => {
    if (!(await lockProgramme(tx, programmeId))) return refuse("programme-gone");
    const unknown: string[] = [];
    const returned: string[] = [];
    for (const email of emails) {
      const row = await tx.programmeReader.findFirst({
        where: { programmeId, addressDigest: contactDigest(email), sentAt: { not: null } },
        select: { id: true, returnedAt: true },
      });
      if (!row) unknown.push(email);
      else if (!row.returnedAt) returned.push(row.id);
    }
    await tx.programmeReader.updateMany({ where: { id: { in: returned } }, data: { returnedAt: now } });
    await recordProgramme(
      tx,
      programmeId,
      { kind: "staff", id: actor.id },
      now,
      returned.map((readerId) => ({ kind: "letter-returned", data: { readerId } })),
    );
    return { ok: true, unknown };
  });
}
