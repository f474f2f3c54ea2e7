import { transaction } from "#app/platform/database/db.server";
import type { ProgrammeReader } from "#app/platform/generated/client";
import { recordProgramme } from "../../journal/record.server";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { refuse, type Outcome } from "../../refusal";
import { contactDigest } from "../../typed/contact-digest.server";
import { unsealNoticeContact } from "../audience/store-readers.server";
import { ownLetter } from "../letter/own-letter";
import type { Author } from "../moves/write.server";
import { lockProgramme } from "../programme/row.server";
import { noticeDigest } from "../sending/record-told.server";
import { mayTakeOut } from "./proof.server";
import { whyNot, type WhyNot } from "./unreached.server";

/** What is proved of one person; instants are ISO texts. `same`: the letter made again to this address and name is the one that was sent; null where none was. */
export type WasTold = {
  sentAt: string | null;
  why: WhyNot | null;
  acceptedAt: string | null;
  contentDigest: string | null;
  same: boolean | null;
};

type Person = { email: string; name: string | null };

function iso(at: Date | null): string | null {
  return at && at.toISOString();
}

function provedOf(row: ProgrammeReader, same: boolean | null): WasTold {
  const { sentAt, acceptedAt, contentDigest } = row;
  return { sentAt: iso(sentAt), why: whyNot(row), acceptedAt: iso(acceptedAt), contentDigest, same };
}

/**
 * Whether one person was told, by their address, whether it is still kept or only its digest is. With the name they were written to by, the letter is
 * made again and held against the digest of what was sent. That somebody looked is in the journal. Out: what is proved, null where nobody under
 * this address was on the list; or `not-permitted`, `taking-out-own`, `programme-gone`.
 */
export async function findWasTold(asked: {
  programmeId: string;
  person: Person;
  actor: Author;
  now: Date;
}): Promise<Outcome<{ told: WasTold | null }>> {
  const { programmeId, person, actor, now } = asked;
  return transaction(async (tx) => {
    const programme = await lockProgramme(tx, programmeId);
    if (!programme) return refuse("programme-gone");
    if (!mayTakeOut(programme, actor)) return refuse("taking-out-own");
    const row = await tx.programmeReader.findFirst({
      where: { programmeId, addressDigest: contactDigest(person.email) },
    });
    await recordProgramme(tx, programmeId, { kind: "staff", id: actor.id }, now, [
      { kind: "told-looked-up", data: row ? { readerId: row.id } : {} },
    ]);
    if (!row) return { ok: true, told: null };
    if (!row.contentDigest) return { ok: true, told: provedOf(row, null) };
    const { profile } = await loadPolicyVersion(programme.policyVersionId, tx);
    const { token } = unsealNoticeContact(row);
    const { locale: _locale, ...letter } = ownLetter(programme, profile, { ...row, name: person.name, token });
    const digest = noticeDigest(row.id, { to: person.email, ...letter });
    return { ok: true, told: provedOf(row, digest === row.contentDigest) };
  });
}
