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

/** Who typed: a colleague, the person of a ticket, the recipient a task is about, whoever a notice was sent to, whoever began a draft. */
export type WordsOwner = `${"staff" | "ticket" | "task" | "reader" | "draft"}:${string}`;

export type KeptWords = {
  fields: Record<string, string | string[]>;
  /** Why they were kept: nobody was let in any more, or another button of the same form led on. */
  why: "session-over" | "led-on";
  /** A file had been chosen too; it is not kept. */
  fileChosen: boolean;
};

/** Words as they are given back: the id by which they are let go once the form was sent, and the page they were typed on. */
export type GivenWords = KeptWords & { id: string; path: string };

/** Whose words are looked for: one owner's, or those of every draft this browser ever began. */
type Whose = WordsOwner | "any-draft";

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

/** Keeps what was typed into a form, sealed, in the place of what was kept of it before. Out: the id it is kept under; null for what is too long. */
export async function keepWords(
  { token, owner, path }: KeptPlace,
  words: KeptWords,
  now: Date,
): Promise<string | null> {
  const body = JSON.stringify(words);
  if (Buffer.byteLength(body) > LONGEST) return null;
  const id = randomUUID();
  const place = { tokenHash: sha256(token), owner, path };
  const expiresAt = new Date(now.getTime() + KEPT_MINUTES * 60_000);
  const row = { id, wordsSealed: seal(body, context(id)), createdAt: now, expiresAt };
  await transaction(async (tx) => {
    await tx.keptWords.upsert({ where: { tokenHash_owner_path: place }, create: { ...place, ...row }, update: row });
    await dropOld(tx, owner, now);
  });
  return id;
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

function ofOwner(owner: Whose): { owner: string | { startsWith: string } } {
  return { owner: owner === "any-draft" ? { startsWith: "draft:" } : owner };
}

/**
 * Words for their owner, in the browser they were typed in, the newest first: of one page, of every page under a path, or of any. They are
 * kept on: until their form was sent, they were thrown away, or their time is over.
 */
export async function listKeptWords(
  { token, owner }: { token: string; owner: Whose },
  at: { is: string } | { under: string } | "anywhere",
  now: Date,
): Promise<GivenWords[]> {
  const path = at === "anywhere" ? {} : { path: "is" in at ? at.is : { startsWith: at.under } };
  const rows = await db().keptWords.findMany({
    where: { tokenHash: sha256(token), ...ofOwner(owner), ...path, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
    take: MOST,
  });
  return rows.map((row) => ({ ...wordsIn(row), id: row.id, path: row.path }));
}

/** Lets words go: their form was sent, or whoever typed them wants them no more. Only in the browser they were typed in. */
export async function forgetKeptWords(token: string, id: string): Promise<void> {
  await db().keptWords.deleteMany({ where: { id, tokenHash: sha256(token) } });
}
