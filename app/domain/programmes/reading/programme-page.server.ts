import { db } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import type { Programme } from "#app/platform/generated/client";
import type { Text } from "../../language";
import type { ProgrammeEvent } from "../../journal/programme-events";
import { staffNames } from "../../people/staff-names.server";
import { loadPolicyVersion, type PublishedPolicy } from "../../policies/versions/published.server";
import { addDays } from "../../clock/dates/civil-date";
import { civilDateIn, startOfDay } from "../../clock/dates/zone";
import type { Profile } from "../../policies/profile/profile";
import { accountOf, hasUndecided, type AudienceAccount } from "../audience/account";
import { findReading } from "../audience/connected.server";
import type { MasterLetter } from "../letter/fill-letter";
import type { ProgrammeKind, ProgrammeStatus } from "../programme/kinds";
import { contactsKeptUntil } from "../programme/contacts-end";
import { tellBy } from "../programme/notice-days";
import { earliestEndFrom, notReady, toldByFrom, type NotReady } from "../programme/ready";
import { policyOf } from "../programme/row.server";
import { wordsOf, type Words } from "../programme/words";
import { countAudience, failureClasses, toldSince, toldTimes, type Counts, type FailureClass } from "./counts.server";

/** A line of a programme's journal; `by`: a colleague's name, null for the product or a person. */
export type ProgrammeLine = ProgrammeEvent & { id: string; at: string; by: string | null };

/** A programme as the desk reads it. Instants are ISO texts. */
export type ProgrammePage = {
  id: string;
  policyId: string;
  policyName: Text;
  zone: string;
  kind: ProgrammeKind;
  status: ProgrammeStatus;
  version: number;
  words: Words | null;
  byLetter: boolean;
  byPage: boolean;
  pace: number;
  shownUntil: string | null;
  missing: NotReady[];
  /** The earliest day on which a service can end whose programme is released today. */
  earliestEnd: string;
  /** The day by which the last is told where it is released now. */
  toldBy: string;
  /** What is promised of the time, and how many it was not kept for; null where no day is promised. */
  inTime: InTime | null;
  account: AudienceAccount | null;
  keepDays: number;
  /** The last day on which addresses and names are kept; null while letters go out, and where there are none. */
  keptUntil: string | null;
  erasedAt: string | null;
  counts: Counts;
  failures: FailureClass[];
  times: {
    released: string | null;
    first: string | null;
    last: string | null;
    authority: string | null;
    done: string | null;
  };
  authors: string[];
  authorIds: string[];
  proposedById: string | null;
  lines: ProgrammeLine[];
  moreLines: boolean;
};

/** `by`: the last day on which somebody is told in time; `late`: how many were told after it; `owed`: how many have not been told and it is over. */
type InTime = { by: string; late: number; owed: number };

/** One line a reader, or a task, is the lists' business, not the journal card's. */
const LISTED_ELSEWHERE = ["told", "perhaps-told", "not-told", "letter-returned", "change-accepted", "end-task-opened"];
const LINES = 100;

/** A programme and its policy as it is in force; null where there is none. */
export async function findProgramme(
  id: string | undefined,
): Promise<{ programme: Programme; policy: PublishedPolicy } | null> {
  const programme = id && isUuid(id) ? await db().programme.findUnique({ where: { id } }) : null;
  return programme && { programme, policy: await policyOf(programme) };
}

async function linesOf(programmeId: string): Promise<{ lines: ProgrammeLine[]; moreLines: boolean }> {
  const rows = await db().journalEntry.findMany({
    where: { programmeId, kind: { notIn: LISTED_ELSEWHERE } },
    orderBy: { seq: "desc" },
    take: LINES + 1,
  });
  const names = await staffNames(rows.flatMap(({ actorId }) => actorId ?? []));
  const lines = rows.slice(0, LINES).map(
    ({ id, at, kind, data, actorId }) =>
      ({
        id: String(id),
        at: at.toISOString(),
        kind,
        data,
        by: actorId && (names.get(actorId) ?? null),
      }) as ProgrammeLine,
  );
  return { lines, moreLines: rows.length > LINES };
}

async function inTimeOf(
  { id, releasedAt }: Programme,
  words: Words | null,
  { waiting, failed }: Counts,
  profile: Profile,
  now: Date,
): Promise<InTime | null> {
  const by = words && tellBy(words, profile);
  if (by === null || !releasedAt) return null;
  const over = startOfDay(addDays(by, 1), profile.zone);
  return { by, late: await toldSince(id, over), owed: now >= over ? waiting + failed : 0 };
}

function iso(at: Date | null): string | null {
  return at && at.toISOString();
}

/** All the desk shows of a programme. In: its row, the policy in force, the instant. */
export async function programmePage(programme: Programme, policy: PublishedPolicy, now: Date): Promise<ProgrammePage> {
  const { id, policyId, version, byLetter, byPage, pace, shownUntil, authorIds, proposedById } = programme;
  const [counts, failures, told, journal, names] = await Promise.all([
    countAudience(id, policyId),
    failureClasses(id),
    toldTimes(id),
    linesOf(id),
    staffNames(authorIds),
  ]);
  const words = wordsOf(programme);
  const account = accountOf(programme);
  const list = { reading: (await findReading(id))?.state === "reading", undecided: hasUndecided(account) };
  const letters = { byLetter, readers: counts.all, pace, lettersVersion: programme.lettersVersion };
  const stands = { words, version, ...letters, ...list };
  return {
    id,
    policyId,
    policyName: policy.profile.name,
    zone: policy.profile.zone,
    kind: programme.kind as ProgrammeKind,
    status: programme.status as ProgrammeStatus,
    version,
    words,
    byLetter,
    byPage,
    pace,
    shownUntil,
    missing: notReady(stands, policy.profile, now),
    earliestEnd: earliestEndFrom(stands, policy.profile, now),
    toldBy: toldByFrom(stands, policy.profile, now),
    inTime: await inTimeOf(programme, words, counts, policy.profile, now),
    account,
    keepDays: programme.keepDays,
    keptUntil: counts.all === 0 ? null : contactsKeptUntil(programme, words, policy.profile.zone),
    erasedAt: iso(programme.contactsErasedAt),
    counts,
    failures,
    times: {
      released: iso(programme.releasedAt),
      first: iso(told.first),
      last: iso(told.last),
      authority: iso(told.authority),
      done: iso(programme.doneAt),
    },
    authors: authorIds.map((author) => names.get(author) ?? ""),
    authorIds,
    proposedById,
    ...journal,
  };
}

/** The letters of a programme as they go out, with a place for each reader's own; `stale`: it was written anew since. */
export function lettersOf({ letters, lettersVersion, version }: Programme): {
  letters: MasterLetter[];
  stale: boolean;
} {
  return { letters: (letters as MasterLetter[] | null) ?? [], stale: lettersVersion !== version };
}

/** A programme in the list of all. */
export type ListedProgramme = {
  id: string;
  policyName: Text;
  kind: ProgrammeKind;
  status: ProgrammeStatus;
  title: Text | null;
  updatedOn: string;
  all: number;
  sent: number;
};

const LISTED = 200;

/** The newest programmes, those thrown away left out, of one kind under one policy where they are told, and under some policies alone (null: all); `more`: there are others. */
export async function listProgrammes(
  only: { kind: ProgrammeKind; policyId: string } | null,
  policies: readonly string[] | null,
): Promise<{ programmes: ListedProgramme[]; more: boolean }> {
  const rows = await db().programme.findMany({
    where: {
      status: { not: "discarded" satisfies ProgrammeStatus },
      ...only,
      ...(policies ? { AND: { policyId: { in: [...policies] } } } : {}),
    },
    orderBy: { updatedAt: "desc" },
    take: LISTED + 1,
  });
  const counted = await db().programmeReader.groupBy({
    by: ["programmeId"],
    where: { programmeId: { in: rows.map(({ id }) => id) } },
    _count: { _all: true, sentAt: true },
  });
  const programmes = rows.slice(0, LISTED).map(async (row): Promise<ListedProgramme> => {
    const { profile } = await loadPolicyVersion(row.policyVersionId);
    const count = counted.find(({ programmeId }) => programmeId === row.id)?._count;
    return {
      id: row.id,
      policyName: profile.name,
      kind: row.kind as ProgrammeKind,
      status: row.status as ProgrammeStatus,
      title: wordsOf(row)?.title ?? null,
      updatedOn: civilDateIn(row.updatedAt, profile.zone),
      all: count?._all ?? 0,
      sent: count?.sentAt ?? 0,
    };
  });
  return { programmes: await Promise.all(programmes), more: rows.length > LISTED };
}
