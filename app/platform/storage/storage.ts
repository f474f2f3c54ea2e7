import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Where files are kept by opaque ids. Whoever implements it decides where that is. */
export type Storage = {
  /** Keeps bytes under an id nobody else uses. When it returns they are on disk, whole. Writing an id again replaces it. */
  put: (id: string, bytes: Uint8Array) => Promise<void>;
  /** The bytes, or null where there are none. Throws where they were changed by another hand. */
  get: (id: string) => Promise<Uint8Array | null>;
  /** Removes them; nothing happens where there are none. */
  delete: (id: string) => Promise<void>;
  /** Removes what was last written before the instant and `claim` does not claim, some hundred ids at a time. Out: how many. Safe beside `put`, and twice. */
  sweep: (before: Date, claim: (ids: string[]) => Promise<Set<string>>) => Promise<number>;
  /** Rejects where nothing can be kept now. */
  check: () => Promise<void>;
};

export type Sealing = {
  seal: (plain: Uint8Array, context: string) => Uint8Array;
  open: (sealed: Uint8Array, context: string) => Uint8Array;
};

const CLAIM_AT_ONCE = 500;

/** A folder no id leads to; what is left in it is swept like any draft. */
const TRIAL = "trial";

const ID = /^[A-Za-z0-9_-]{16,64}$/;

/** A folder of sealed files. A file put under another's name does not open. */
export function sealedFolder(folder: string, { seal, open: unseal }: Sealing): Storage {
  return {
    async put(id, bytes) {
      const file = placeOf(folder, id);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      const draft = `${file}.${randomBytes(6).toString("hex")}.part`;
      try {
        await writeThrough(draft, seal(bytes, `file:${id}`));
        await rename(draft, file);
        await syncFolder(path.dirname(file));
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    async get(id) {
      const sealed = await readFile(placeOf(folder, id)).catch(nullWhenMissing);
      return sealed && unseal(sealed, `file:${id}`);
    },
    async delete(id) {
      await rm(placeOf(folder, id), { force: true });
    },
    async sweep(before, claim) {
      let removed = 0;
      for (const inner of await names(folder)) removed += await sweepFolder(path.join(folder, inner), before, claim);
      return removed;
    },
    async check() {
      const trial = path.join(folder, TRIAL, `${randomBytes(6).toString("hex")}.part`);
      await mkdir(path.dirname(trial), { recursive: true, mode: 0o700 });
      await writeThrough(trial, randomBytes(1_024));
      await rm(trial, { force: true });
    },
  };
}

/** Two letters of the id make a folder, so that no folder holds everything. */
function placeOf(folder: string, id: string): string {
  if (!ID.test(id)) throw new Error("A file's id is 16 to 64 letters, digits, _ or -");
  return path.join(folder, id.slice(0, 2), id);
}

function names(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => nullWhenMissing(error) ?? []);
}

async function sweepFolder(
  folder: string,
  before: Date,
  claim: (ids: string[]) => Promise<Set<string>>,
): Promise<number> {
  const old: string[] = [];
  for (const name of await names(folder)) {
    const found = await stat(path.join(folder, name)).catch(nullWhenMissing);
    if (found?.isFile() && found.mtime < before) old.push(name);
  }
  let removed = 0;
  for (let at = 0; at < old.length; at += CLAIM_AT_ONCE) {
    const batch = old.slice(at, at + CLAIM_AT_ONCE);
    // What is no id is a draft that was never renamed.
    const claimed = await claim(batch.filter((name) => ID.test(name)));
    const unclaimed = batch.filter((name) => !claimed.has(name));
    for (const name of unclaimed) await rm(path.join(folder, name), { force: true });
    removed += unclaimed.length;
  }
  return removed;
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is only sure to outlive a power cut once its folder is written too. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
