import { pool } from "../database/db.server";
import { env } from "../env/env.server";
import { secretChanged, SECRET_CHANGED, secretMark, sealMark, sealName, sealProblem, type KeyMark } from "./key-check";
import { log } from "../log/log.server";
import { hmac } from "./secret.server";
import { single } from "../single";

/** How the keys stand to the data; `unknown` while the database could not be asked. */
export type KeyState = { seal: "ok" | "unknown"; secret: "ok" | "changed" | "unknown" };

/** Whether what was sealed last before there was any mark opens; true in an empty database. */
export type OpensWhatIsThere = () => Promise<boolean>;

type Held = { state: KeyState; asking?: Promise<KeyState>; opensWhatIsThere?: OpensWhatIsThere };

const held = single<Held>("key-state", () => ({ state: { seal: "unknown", secret: "unknown" } }));

/** How the keys stand, as far as it is known by now. */
export function keyState(): KeyState {
  return held.state;
}

/** How the keys stand; asks once more where this process asked before and had no answer. */
export async function askedKeyState(): Promise<KeyState> {
  return held.opensWhatIsThere ? knowKeys(held.opensWhatIsThere) : held.state;
}

/** The mark of SECRET as it is set now. */
function currentSecret(): KeyMark {
  return secretMark(hmac("key-check", "rightsdesk"));
}

async function readMarks(): Promise<KeyMark[]> {
  return (await pool().query<KeyMark>(`SELECT "name", "value" FROM "KeyCheck"`)).rows;
}

/**
 * Writes down the keys in use where they are not yet, and says what is wrong with them; what others wrote down first counts. Where the
 * database is only to be read, what stands there is enough.
 */
async function compare(opensWhatIsThere: OpensWhatIsThere): Promise<{ problem: string | null; changed: boolean }> {
  const before = await readMarks();
  if (before.length === 0 && !(await opensWhatIsThere()))
    return { problem: "SEAL_KEYS does not open the data in this database. Put the right keys back", changed: false };
  const marks = [sealMark(env().SEAL_KEYS), currentSecret()];
  const problem = sealProblem(env().SEAL_KEYS, before);
  if (problem) return { problem, changed: false };
  const missing = marks.filter(({ name }) => !before.some((mark) => mark.name === name));
  for (const { name, value } of missing)
    await pool().query(`INSERT INTO "KeyCheck" ("name", "value") VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      name,
      Buffer.from(value),
    ]);
  const after = missing.length > 0 ? await readMarks() : before;
  return {
    problem: sealProblem(env().SEAL_KEYS, after),
    changed: secretChanged(currentSecret(), after),
  };
}

async function ask(opensWhatIsThere: OpensWhatIsThere): Promise<KeyState> {
  try {
    const { problem, changed } = await compare(opensWhatIsThere);
    if (problem) {
      log.fatal({ part: "seal" }, problem);
      process.stderr.write(`${problem}\n`);
      process.exit(1);
    }
    if (changed) {
      log.error({ part: "secret" }, SECRET_CHANGED);
      process.stderr.write(`WARNING: ${SECRET_CHANGED}\n`);
    }
    held.state = { seal: "ok", secret: changed ? "changed" : "ok" };
  } catch (err) {
    log.warn({ err }, "whether the keys are right is not known yet");
  }
  return held.state;
}

/**
 * Makes sure that the keys are those the data were written under, before anything is sealed or opened: wrong sealing keys end the process with a
 * sentence, another SECRET is warned of. Asked again once it is known, it does nothing. In: how to try keys on data from before they were written down.
 * Out: `unknown` while the database cannot be asked.
 */
export function knowKeys(opensWhatIsThere: OpensWhatIsThere): Promise<KeyState> {
  held.opensWhatIsThere = opensWhatIsThere;
  if (held.state.seal !== "unknown") return Promise.resolve(held.state);
  return (held.asking ??= ask(opensWhatIsThere).finally(() => delete held.asking));
}

/** Takes SECRET as it is now for the right one. */
export async function acceptSecret(): Promise<void> {
  const { name, value } = currentSecret();
  await pool().query(
    `INSERT INTO "KeyCheck" ("name", "value") VALUES ($1, $2) ON CONFLICT ("name") DO UPDATE SET "value" = EXCLUDED."value"`,
    [name, Buffer.from(value)],
  );
}

/** No longer demands a sealing key. In: its id. Out: whether it was demanded. */
export async function forgetSealKey(id: string): Promise<boolean> {
  const { rowCount } = await pool().query(`DELETE FROM "KeyCheck" WHERE "name" = $1`, [sealName(id)]);
  return rowCount === 1;
}
