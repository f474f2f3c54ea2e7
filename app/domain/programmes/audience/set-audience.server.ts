import { transaction, type Tx } from "#app/platform/database/db.server";
import { recordProgramme } from "../../journal/record.server";
import { may, type Role } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { lockSeen, programmeDigest, promiseLetters, withAuthor } from "../programme/row.server";
import type { AudienceAccount } from "./account";
import type { Contact } from "./read-csv";
import { storeReaders } from "./store-readers.server";

export type SetAudience = {
  programmeId: string;
  seen: number;
  contacts: readonly Contact[];
  /** How many lines of the list named somebody; each another, where it is not told. */
  lines?: number;
  actor: { id: string; role: Role };
  now: Date;
};

const ROWS_AT_ONCE = 1_000;

/** How long writing the longest list may take. */
const LONGEST_MS = 120_000;

/** Takes out whoever was there, and whatever was being read. */
export async function clearAudience(tx: Tx, programmeId: string): Promise<void> {
  await tx.programmeReader.deleteMany({ where: { programmeId } });
  await tx.programmeIntake.deleteMany({ where: { programmeId } });
}

async function replace(tx: Tx, programmeId: string, contacts: readonly Contact[]): Promise<void> {
  await clearAudience(tx, programmeId);
  for (let from = 0; from < contacts.length; from += ROWS_AT_ONCE) {
    const some = contacts.slice(from, from + ROWS_AT_ONCE);
    await storeReaders(
      tx,
      programmeId,
      some.map((contact, at) => ({ ...contact, line: from + at + 1 })),
    );
  }
}

/**
 * Sets whom a programme is told to, in place of whoever was there before; while it is a draft. Each is sealed, and found by a keyed digest
 * of the address. Out: ok, or `not-permitted`, `programme-gone`, `programme-moved`.
 */
export async function setAudience(asked: SetAudience): Promise<Outcome> {
  const { programmeId, seen, contacts, lines = contacts.length, actor, now } = asked;
  if (!may(actor.role, "programme.write")) return refuse("not-permitted");
  const folded = lines - contacts.length;
  const audience: AudienceAccount = { from: "list", lines, folded, refused: 0, leftOut: false };
  return transaction(
    async (tx) => {
      const locked = await lockSeen(tx, programmeId, ["draft"], seen);
      if (!locked.ok) return locked;
      const { authorIds } = locked.programme;
      await replace(tx, programmeId, contacts);
      const { version } = await tx.programme.update({
        where: { id: programmeId },
        data: { version: { increment: 1 }, updatedAt: now, authorIds: withAuthor(authorIds, actor.id), audience },
      });
      const contentDigest = programmeDigest(programmeId, contacts);
      await recordProgramme(tx, programmeId, { kind: "staff", id: actor.id }, now, [
        { kind: "audience-set", data: { version, readers: contacts.length, contentDigest } },
      ]);
      await promiseLetters(tx, programmeId, version, now);
      return { ok: true };
    },
    { timeoutMs: LONGEST_MS },
  );
}
