import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/database/db.server";
import { seal, unseal } from "#app/platform/seal/seal.server";
import { randomToken, sha256 } from "#app/platform/seal/secret.server";
import { contactDigest } from "../../typed/contact-digest.server";
import type { Contact } from "./read-csv";

/** What is sealed of one who is told; `email` and `name` are null once they were erased; `token`: of the link in their letter, nobody's data. */
type SealedContact = { email: string | null; name: string | null; token: string };

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

/** Seals whom a row of an audience is about. */
export function sealNoticeContact(id: string, contact: SealedContact): Uint8Array<ArrayBuffer> {
  return seal(JSON.stringify(contact), `notice-contact:${id}`);
}

/** Whom a row of an audience is about. Throws where it was tampered with. */
export function unsealNoticeContact(row: { id: string; contactSealed: Uint8Array }): SealedContact {
  return JSON.parse(unseal(row.contactSealed, `notice-contact:${row.id}`)) as SealedContact;
}

/** One row of many that are written in one statement; `line`: its place in the list. */
function rowOf({ email, name, locale, authority, line }: Contact & { line: number }) {
  const id = randomUUID();
  const token = randomToken();
  return {
    id,
    seq: line,
    authority,
    locale,
    address: base64(contactDigest(email)),
    contact: base64(sealNoticeContact(id, { email, name, token })),
    token: base64(sha256(token)),
  };
}

/** Adds people to an audience, sealed, each found by a keyed digest of the address; whoever is in it is not added again. Out: how many were added. */
export async function storeReaders(
  tx: Tx,
  programmeId: string,
  contacts: readonly (Contact & { line: number })[],
): Promise<number> {
  const rows = contacts.map(rowOf);
  return tx.$executeRaw`
    INSERT INTO "ProgrammeReader" ("programmeId", "id", "seq", "authority", "locale", "addressDigest", "contactSealed", "tokenHash")
    SELECT ${programmeId}::uuid, "id", "seq", "authority", "locale", decode("address", 'base64'), decode("contact", 'base64'), decode("token", 'base64')
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r("id" uuid, "seq" int, "authority" boolean, "locale" text, "address" text, "contact" text, "token" text)
    ON CONFLICT ("programmeId", "addressDigest") DO NOTHING`;
}
