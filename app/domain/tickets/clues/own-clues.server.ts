import { pool } from "#app/platform/database/db.server";
import { clueDigest } from "./digest.server";
import { spellingsOf, type ToldValue } from "./told";

/** A colleague as their account has them. */
type Colleague = { id: string; name: string; email: string };

/** For whom it is kept already, and made from what: an account is asked once a process, and again where its name or address is another. */
const kept = new Map<string, string>();

/** The stand-ins for what was told, whole: beginnings are shared by others. */
function wholeOf(told: ToldValue): Buffer[] {
  return spellingsOf([told])
    .filter(({ part }) => part === "whole")
    .map((spelling) => Buffer.from(clueDigest(spelling)));
}

/** Keeps by what a colleague's own requests are known that others filed (`docs/decisions/058`) up to date: before their first look at any ticket. Safe to do twice. */
export async function keepOwnClues({ id, name, email }: Colleague): Promise<void> {
  const madeFrom = `${email} ${name}`;
  if (kept.get(id) === madeFrom) return;
  const names = wholeOf({ kind: "name", value: name });
  const [mail = null] = wholeOf({ kind: "email", value: email });
  const text = `UPDATE "Staff" SET "ownNames" = $2::bytea[], "ownMail" = $3
    WHERE "id" = $1 AND ("ownNames", "ownMail") IS DISTINCT FROM ($2::bytea[], $3::bytea)`;
  await pool().query(text, [id, names, mail]);
  kept.set(id, madeFrom);
}
