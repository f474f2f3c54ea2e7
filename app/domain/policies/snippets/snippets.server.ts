import { randomUUID } from "node:crypto";
import { db, transaction, type Tx } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import type { Snippet } from "#app/platform/generated/client";
import type { Locale } from "../../language";
import { may, type Role } from "../../people/permissions";
import { refuse, type Outcome } from "../../refusal";
import type { Right } from "../profile/rights";
import { findPolicyInForce } from "../versions/published.server";

/** Words that are written often, of one policy, for one of its rights or for all (null), in one language. */
export type SnippetWords = {
  policyId: string;
  right: Right | null;
  locale: Locale;
  title: string;
  body: string;
  /** Not offered any more. */
  retired: boolean;
};

/** One version of a snippet: its words, who wrote them and when. */
export type SnippetVersion = SnippetWords & { id: string; version: number; by: string; at: string };

/** As many as one page of the list shows, and as many as are offered beside one field. */
const SNIPPETS_A_PAGE = 50;

function versionOf(row: Snippet & { staff: { name: string } }): SnippetVersion {
  const { id, version, policyId, right, locale, title, body, retired, staff, at } = row;
  const words = { policyId, right: right as Right | null, locale: locale as Locale, title, body, retired };
  return { id, version, ...words, by: staff.name, at: at.toISOString() };
}

const WITH_WRITER = { staff: { select: { name: true } } } as const;

/** All snippets as they are now, by policy, language and title. In: which page, from 1. Out: its rows, and whether there are more. */
export async function listSnippets(page: number): Promise<{ rows: SnippetVersion[]; more: boolean }> {
  const rows = await db().snippet.findMany({
    where: { current: true },
    include: WITH_WRITER,
    orderBy: [{ policyId: "asc" }, { locale: "desc" }, { title: "asc" }, { id: "asc" }],
    skip: (page - 1) * SNIPPETS_A_PAGE,
    take: SNIPPETS_A_PAGE + 1,
  });
  return { rows: rows.slice(0, SNIPPETS_A_PAGE).map(versionOf), more: rows.length > SNIPPETS_A_PAGE };
}

/** A snippet as it is now, and its newest versions before, newest first; null where there is none. */
export async function findSnippet(id: string): Promise<{ now: SnippetVersion; before: SnippetVersion[] } | null> {
  if (!isUuid(id)) return null;
  const rows = await db().snippet.findMany({
    where: { id },
    include: WITH_WRITER,
    orderBy: { version: "desc" },
    take: SNIPPETS_A_PAGE,
  });
  const [now, ...before] = rows.map(versionOf);
  return now ? { now, before } : null;
}

type Offered = { policyId: string; right: string; locale: Locale };

/** What is offered to who writes about a right under a policy, in the language of the letter. */
export async function snippetsFor({ policyId, right, locale }: Offered): Promise<{ id: string; title: string }[]> {
  return db().snippet.findMany({
    where: { policyId, locale, current: true, retired: false, OR: [{ right }, { right: null }] },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: SNIPPETS_A_PAGE,
    select: { id: true, title: true },
  });
}

/** The words of a snippet that is offered; null for any other. */
export async function findOffered(id: string, { policyId, right, locale }: Offered): Promise<string | null> {
  if (!isUuid(id)) return null;
  const row = await db().snippet.findFirst({
    where: { id, policyId, locale, current: true, retired: false, OR: [{ right }, { right: null }] },
    select: { body: true },
  });
  return row?.body ?? null;
}

type Saving = {
  /** The snippet, and the version that was looked at; null for a new one. */
  of: { id: string; seen: number } | null;
  words: SnippetWords;
  actor: { id: string; role: Role };
  now: Date;
};

/** Whether another snippet that is offered for the same letters has that name: whoever picks one could not tell them apart. */
async function hasNamesake(tx: Tx, id: string, { policyId, right, locale, title }: SnippetWords): Promise<boolean> {
  const same = { policyId, right, locale, title: { equals: title, mode: "insensitive" } } as const;
  return (await tx.snippet.findFirst({ where: { ...same, current: true, retired: false, id: { not: id } } })) !== null;
}

/** Says who wrote the version that was not seen. */
async function snippetMoved(tx: Tx, id: string) {
  const now = await tx.snippet.findFirst({ where: { id, current: true }, select: { staffId: true } });
  const by = now && (await tx.staff.findUnique({ where: { id: now.staffId }, select: { name: true } }));
  return refuse("snippet-moved", { by: by?.name ?? "" });
}

/**
 * Writes a snippet, or its next version: what was before stays as it was, with who wrote it and when. Letters hold their words themselves.
 * Out: its id; or `not-permitted`, `policy-gone`, `snippet-moved` (somebody else wrote a version since, or there is no such snippet),
 * `snippet-name-taken`.
 */
export async function saveSnippet({ of, words, actor, now }: Saving): Promise<Outcome<{ id: string }>> {
  if (!may(actor.role, "text.manage")) return refuse("not-permitted");
  if (!(await findPolicyInForce(words.policyId, now))) return refuse("policy-gone");
  const id = of?.id ?? randomUUID();
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`snippets:${words.policyId}`}))`;
    if (!words.retired && (await hasNamesake(tx, id, words))) return refuse("snippet-name-taken");
    if (of) {
      const { count } = await tx.snippet.updateMany({
        where: { id, version: of.seen, current: true },
        data: { current: false },
      });
      if (count !== 1) return snippetMoved(tx, of.id);
    }
    const version = (of?.seen ?? 0) + 1;
    await tx.snippet.create({ data: { id, version, ...words, current: true, staffId: actor.id, at: now } });
    return { ok: true, id };
  });
}

/** A snippet as it is offered for many tickets: for one right of theirs or for all (null), with its words. */
export type OfferedSnippet = { id: string; title: string; right: Right | null; body: string };

/** What is offered to who writes about several rights under a policy, in one language. */
export async function listSnippetsFor({
  policyId,
  rights,
  locale,
}: {
  policyId: string;
  rights: readonly Right[];
  locale: Locale;
}): Promise<OfferedSnippet[]> {
  const rows = await db().snippet.findMany({
    where: { policyId, locale, current: true, retired: false, OR: [{ right: { in: [...rights] } }, { right: null }] },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: SNIPPETS_A_PAGE,
    select: { id: true, title: true, right: true, body: true },
  });
  return rows.map((row) => ({ ...row, right: row.right as Right | null }));
}
