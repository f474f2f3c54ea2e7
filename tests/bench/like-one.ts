import type pg from "pg";

/** What of a ticket is not as the one it is made like, as SQL of the number `n`. */
const OWN: Record<string, string> = {
  id: `uuidv7()`,
  reference: `'BENCH-' || n`,
  visit: `'BENCH-' || n`,
  contactSealed: `'\\x00'`,
  answersSealed: `'\\x00'`,
};

/**
 * A statement that inserts tickets like the one of a reference ($1), numbered from $2 to $3, each of somebody else; nothing of them is sealed. In: what else
 * is their own, as SQL of the number `n`. That what they point to is there is not asked a million times on this connection: they point to what that one does.
 */
export async function insertLikeOne(client: pg.Client, own: Record<string, string>): Promise<string> {
  await client.query(`SET session_replication_role = replica`);
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'Ticket' AND is_generated = 'NEVER' ORDER BY ordinal_position`,
  );
  const names = rows.map(({ name }) => `"${name}"`).join(", ");
  const values = rows.map(({ name }) => own[name] ?? OWN[name] ?? `t."${name}"`).join(", ");
  return `INSERT INTO "Ticket" (${names}) SELECT ${values} FROM "Ticket" t, generate_series($2::int, $3::int) n WHERE t."reference" = $1 RETURNING "id"`;
}
