import { randomUUID } from "node:crypto";
import { db, transaction, type Tx } from "#app/platform/database/db.server";
import type { KeptWords as Row } from "#app/platform/generated/client";
import { seal, unseal } from "#app/platform/seal/seal.server";
import { sha256 } from "#app/platform/seal/secret.server";

/** How long words are kept for whoever typed them: long enough to sign in again, or to wait for a code. */
export const KEPT_MINUTES = 30;
/** Longer than any form of ours filled to the brim, in bytes of JSON. */
const LONGEST = 768 * 1024;
/** Forms of one owner that wait at once; what was kept first goes first. */
const MOST = 10;

/** Who typed: a colleague, the person of a ticket, the recipient a task is about. */
export type WordsOwner = `${"staff" | "ticket" | "task"}:${string}`;

export type KeptWords = {
  fields: Record<string, string | string[]>;
  /** Why they were kept: nobody was let in any more, or another button of the same form led on. */
  why: "session-over" | "led-on";
  /** A file had been chosen too; it is not kept. */
  fileChosen: boolean;
};

/** Of one browser, by the token its cookie carries, and of one form, by the path of its page. */
export type KeptPlace = { token: string; owner: WordsOwner; path: string };

function context(id: string): string {
  return `kept-words:${id}`;
}

function wordsIn({ id, wordsSealed }: Pick<Row, "id" | "wordsSealed">): KeptWords {
  return JSON.parse(unseal(wordsSealed, context(id))) as KeptWords;
}

/** What is over goes as soon as anybody's words are kept; the sweep takes the rest. */
async function dropOld(tx: Tx, owner: WordsOwner, now: Date): Promise<void> {
  await tx.keptWords.deleteMany({ where: { expiresAt: { lte: now } } });
  const tooMany = await tx.keptWords.findMany({
    where: { owner },
    orderBy: { createdAt: "desc" },
    skip: MOST,
    select: { id: true },
  });
  if (tooMany.length > 0) await tx.keptWords.deleteMany({ where: { id: { in: tooMany.map(({ id }) => id) } } });
}

/** Keeps what was typed into a form, sealed, in the place of what was kept of it before. Out: whether it was: what is too long is not. */
export async function keepWords({ token, owner, path }: KeptPlace, words: KeptWords, now: Date): Promise<boolean> {
  const body = JSON.stringify(words);
  if (Buffer.byteLength(body) > LONGEST) return false;
  const id = randomUUID();
  const place = { tokenHash: sha256(token), owner, path };
  const expiresAt = new Date(now.getTime() + KEPT_MINUTES * 60_000);
  const row = { id, wordsSealed: seal(body, context(id)), createdAt: now, expiresAt };
  await transaction(async (tx) => {
    await tx.keptWords.upsert({ where: { tokenHash_owner_path: place }, create: { ...place, ...row }, update: row });
    await dropOld(tx, owner, now);
  });
  return true;
}

/** Where words of this browser wait for owners who are named, the newest first. */
export async function findKeptPlace(
  token: string,
  owners: readonly WordsOwner[],
  now: Date,
): Promise<Pick<KeptPlace, "owner" | "path"> | null> {
  const row = await db().keptWords.findFirst({
    where: { tokenHash: sha256(token), owner: { in: [...owners] }, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
    select: { owner: true, path: true },
  });
  return row && { owner: row.owner as WordsOwner, path: row.path };
}

/** Whether anything of this browser waits, of one page or of any that begins so. For those who have still to say who they are. */
export async function hasKeptWords(
  token: string,
  path: { is: string } | { under: string },
  now: Date,
): Promise<boolean> {
  const at = "is" in path ? path.is : { startsWith: path.under };
  const row = await db().keptWords.findFirst({
    where: { tokenHash: sha256(token), path: at, expiresAt: { gt: now } },
    select: { id: true },
  });
  return row !== null;
}

/** Gives words back to their owner, in the browser they were typed in, once: they are not kept any longer. Null where there are none. */
export async function takeKeptWords({ token, owner, path }: KeptPlace, now: Date): Promise<KeptWords | null> {
  return transaction(async (tx) => {
    const row = await tx.keptWords.findUnique({
      where: { tokenHash_owner_path: { tokenHash: sha256(token), owner, path } },
    });
    if (!row) return null;
    const { count } = await tx.keptWords.deleteMany({ where: { id: row.id } });
    return count === 1 && row.expiresAt > now ? wordsIn(row) : null;
  });
}
