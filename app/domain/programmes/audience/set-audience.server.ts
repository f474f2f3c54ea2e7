import { randomUUID } from "node:crypto";
import { transaction, type Tx } from "#app/platform/database/db.server";
import { seal, unseal } from "#app/platform/seal/seal.server";
import { randomToken, sha256 } from "#app/platform/seal/secret.server";
import { recordProgramme } from "../../journal/record.server";
import { may, type Role } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import { contactDigest } from "../../tickets/ticket/seal.server";
import { lockSeen, programmeDigest, promiseLetters, withAuthor } from "../programme/row.server";
import type { AudienceAccount } from "./account";
import type { Contact } from "./read-csv";

/** What is sealed of one who is told; `email` and `name` are null once they were erased; `token`: of the link in their letter, nobody's data. */
export type SealedContact = { email: string | null; name: string | null; token: string };

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

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

/** One row of many that are written in one statement. */
function rowOf({ email, name, locale, authority }: Contact, seq: number) {
  const id = randomUUID();
  const token = randomToken();
  const sealed: SealedContact = { email, name, token };
  return {
    id,
    seq,
    authority,
    locale,
    address: base64(contactDigest(email)),
    contact: base64(sealNoticeContact(id, sealed)),
    token: base64(sha256(token)),
  };
}

/** Seals whom a row of an audience is about. */
export function sealNoticeContact(id: string, contact: SealedContact): Uint8Array<ArrayBuffer> {
  return seal(JSON.stringify(contact), `notice-contact:${id}`);
}

/** Whom a row of an audience is about. Throws where it was tampered with. */
export function unsealNoticeContact(row: { id: string; contactSealed: Uint8Array }): SealedContact {
  return JSON.parse(unseal(row.contactSealed, `notice-contact:${row.id}`)) as SealedContact;
}

async function replace(tx: Tx, programmeId: string, contacts: readonly Contact[]): Promise<void> {
  await tx.programmeReader.deleteMany({ where: { programmeId } });
  for (let from = 0; from < contacts.length; from += ROWS_AT_ONCE) {
    const rows = contacts.slice(from, from + ROWS_AT_ONCE).map((contact, at) => rowOf(contact, from + at + 1));
    await tx.$executeRaw`
      INSERT INTO "ProgrammeReader" ("programmeId", "id", "seq", "authority", "locale", "addressDigest", "contactSealed", "tokenHash")
      SELECT ${programmeId}::uuid, "id", "seq", "authority", "locale", decode("address", 'base64'), decode("contact", 'base64'), decode("token", 'base64')
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r("id" uuid, "seq" int, "authority" boolean, "locale" text, "address" text, "contact" text, "token" text)`;
  }
}

/**
 * Sets whom a programme is told to, in place of whoever was there before; while it is a draft. Each is sealed, and found by a keyed digest
 * of the address. Out: ok, or `not-permitted`, `programme-gone`, `programme-moved`.
 */
export async function setAudience(asked: SetAudience): Promise<Outcome> {
  const { programmeId, seen, contacts, lines = contacts.length, actor, now } = asked;
  if (!may(actor.role, "programme.write")) return refuse("not-permitted");
  const audience: AudienceAccount = { from: "list", lines, folded: lines - contacts.length };
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
