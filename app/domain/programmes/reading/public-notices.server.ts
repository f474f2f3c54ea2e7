import { db } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import type { Programme } from "#app/platform/generated/client";
import type { CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import type { Locale, Text } from "../../language";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { noticeFacts, noticeSections, type Fact, type Section } from "../letter/facts";
import type { ProgrammeKind, ProgrammeStatus } from "../programme/kinds";
import { wordsOf, type Words } from "../programme/words";

/** A notice as its policy's pages list it. */
export type ListedNotice = { id: string; kind: ProgrammeKind; title: Text; on: CivilDate };

/** A notice as anybody may read it, in one language. */
export type PublicNotice = {
  id: string;
  kind: ProgrammeKind;
  title: string;
  body: string;
  /** The day it was published. */
  on: CivilDate;
  facts: Fact[];
  sections: Section[];
};

/** What is published, and stays so: what was stopped is known to those who were told. */
const PUBLIC: readonly ProgrammeStatus[] = ["sending", "stopped", "done"];
const published = { byPage: true, publishedAt: { not: null }, status: { in: [...PUBLIC] } };

const LISTED = 200;

async function listed(policyId: string, shownFrom: CivilDate | null, zone: string): Promise<ListedNotice[]> {
  const rows = await db().programme.findMany({
    where: { policyId, ...published, ...(shownFrom && { shownUntil: { gte: shownFrom } }) },
    orderBy: { publishedAt: "desc" },
    take: LISTED,
    select: { id: true, kind: true, words: true, publishedAt: true },
  });
  return rows.flatMap((row) => {
    const words = wordsOf(row);
    return words && row.publishedAt
      ? [{ id: row.id, kind: words.kind, title: words.title, on: civilDateIn(row.publishedAt, zone) }]
      : [];
  });
}

/** Everything published under a policy, the newest first. */
export function listPublicNotices(policyId: string, zone: string): Promise<ListedNotice[]> {
  return listed(policyId, null, zone);
}

/** What the front of a policy's portal tells now. */
export function noticesOnFront(policyId: string, zone: string, now: Date): Promise<ListedNotice[]> {
  return listed(policyId, civilDateIn(now, zone), zone);
}

/** One published notice of a policy in one language; null for any other. */
export async function findPublicNotice(
  policyId: string,
  id: string | undefined,
  locale: Locale,
): Promise<{ notice: PublicNotice; words: Words } | null> {
  if (!id || !isUuid(id)) return null;
  const row = await db().programme.findFirst({ where: { id, policyId, ...published } });
  return row && noticeOf(row, locale);
}

/** What a released programme says, in one language; null where it is not released. */
export async function noticeOf(row: Programme, locale: Locale): Promise<{ notice: PublicNotice; words: Words } | null> {
  const words = wordsOf(row);
  if (!row.releasedAt || !words) return null;
  const { profile } = await loadPolicyVersion(row.policyVersionId);
  const notice = {
    id: row.id,
    kind: words.kind,
    title: words.title[locale],
    body: words.body[locale],
    on: civilDateIn(row.publishedAt ?? row.releasedAt, profile.zone),
    facts: noticeFacts(words, profile, locale),
    sections: noticeSections(words, locale),
  };
  return { notice, words };
}
