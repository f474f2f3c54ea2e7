import { randomUUID } from "node:crypto";
import type { Sql } from "#app/platform/database/db.server";
import { Prisma } from "#app/platform/generated/client";
import { sha256 } from "#app/platform/seal/secret.server";
import { sqlTransaction } from "#app/platform/database/sql-transaction.server";
import { writeTogether, type Write } from "#app/platform/database/write-together.server";
import type { CivilDate } from "../../clock/dates/civil-date";
import { formatTerm } from "../../clock/dates/terms";
import { readStopwatch } from "../../clock/stopwatch/stopwatch";
import { civilDateIn } from "../../clock/dates/zone";
import { spendCode } from "../../identity/spend-code.server";
import type { JournalEvent } from "../../journal/events";
import { firstLines } from "../../journal/record.server";
import { letterWrites, type NewLetter } from "../../outbox/queue-letter.server";
import type { IdentityRung } from "../../policies/profile/rungs";
import { closingOf, isClosedOn } from "../../programmes/programme/service-end.server";
import { loadPolicyVersion, type PublishedPolicy } from "../../policies/versions/published.server";
import { refuse, type Outcome } from "../../refusal";
import type { FiledAnswers, TicketContact, WhatAnswer } from "./answers";
import { authorityColumns, authorityTask, messageWrite } from "../channel/came.server";
import type { Came, Channel } from "../channel/came";
import { dueColumns } from "../deadlines/due-columns.server";
import { clockRule } from "../deadlines/clock-rule";
import { dropFileRows, giveFiles } from "./draft-files.server";
import { unsealDraftAnswers } from "./draft.server";
import { contactLock, findEarlier, type Earlier } from "./earlier.server";
import { draftState, hasChanged } from "./draft-state.server";
import { codeHolder } from "./file-code.server";
import { ticketWrites, type NewTicket } from "./insert-ticket.server";
import { completeAnswers } from "./journey";
import { MOST_SPELLINGS } from "../clues/told";
import { foundBy } from "./found-by";
import { toldAge } from "./subject-age";
import { maskName } from "../ticket/mask";
import { contentDigest } from "../ticket/seal.server";
import { digestOf, sealContact, sealAnswers } from "./seal-answers.server";

type LockedDraft = {
  id: string;
  policyVersionId: string;
  answersSealed: Uint8Array;
  expiresAt: Date;
  hasFiles: boolean;
  ticketId: string | null;
  ledTo: string[];
  confirmed: string | null;
  closing: unknown;
};

/** A draft by its id, or by the token its browser holds, with the state its page was made from (null where the page does not say). */
export type WhichDraft = { id: string } | { token: string; seen: string | null };

async function lockDraft(sql: Sql, which: WhichDraft): Promise<LockedDraft | null> {
  const isIt =
    "id" in which ? Prisma.sql`draft."id" = ${which.id}::uuid` : Prisma.sql`draft."tokenHash" = ${sha256(which.token)}`;
  const rows = await sql.$queryRaw<LockedDraft[]>`
    SELECT draft."id", draft."policyVersionId", draft."answersSealed", draft."expiresAt", draft."hasFiles", draft."ticketId", draft."ledTo", draft."confirmed",
      ${closingOf(Prisma.sql`version."policyId"`)} AS "closing"
    FROM "Draft" AS draft JOIN "PolicyVersion" AS version ON version."id" = draft."policyVersionId"
    WHERE ${isIt} FOR UPDATE OF draft`;
  return rows[0] ?? null;
}

/** Whether the draft is another than was seen. Its row is held: nothing of it changes from here on. */
async function changedSince(sql: Sql, draft: LockedDraft, answers: FiledAnswers, which: WhichDraft): Promise<boolean> {
  const seen = "token" in which ? which.seen : null;
  if (seen === null && draft.confirmed === null) return false;
  const { id, policyVersionId, hasFiles, confirmed } = draft;
  const files = hasFiles
    ? await sql.$queryRaw<
        { id: string }[]
      >`SELECT "id" FROM "File" WHERE "draftId" = ${id}::uuid AND "purpose" = 'evidence' AND "erasedAt" IS NULL`
    : [];
  const state = draftState({ id, policyVersionId, answers, fileIds: files.map((file) => file.id) });
  return hasChanged(state, seen, confirmed);
}

/** What a complaint has beside the answers: the ticket it is about, who handled that, and what is known from it. */
export type ComplaintOf = {
  parentId: string;
  earlierHandlerIds: string[];
  identityVerifiedAt: Date;
  identityRung: IdentityRung;
  ageBand: string | null;
};

/** What the tickets of one visit have in common; `receivedOn`: the day of receipt in the policy's zone. */
export type FilingVisit = {
  answers: Pick<FiledAnswers, "requester" | "who" | "age" | "guardian" | "guardianContact"> & {
    contact: TicketContact;
  };
  digest: Uint8Array<ArrayBuffer>;
  policy: PublishedPolicy;
  earlier: Earlier;
  receivedOn: CivilDate;
  now: Date;
  /** How it came, where one of ours takes it in; `now` is then when that is done. What is split off came as what it was a part of did. */
  came?: Received;
};

type Received = Omit<Came, "channel"> & { channel: Channel };

/** A ticket to be: its id, the visit's reference, and the writes that file it. */
export type Filing = { id: string; visit: string; writes: Write[] };

/** What one of ours took down with a ticket: what was said, and that an authority wants an answer of its own. */
function cameWith(ticketId: string, place: number, came: Received, now: Date) {
  const { words, staffId, authority } = came;
  return [
    ...(words === "" ? [] : [messageWrite(ticketId, place, { words, at: now, staffId })]),
    ...(authority ? authorityTask(ticketId, place, authority, now) : []),
  ];
}

/**
 * One ticket and its first journal lines, not written yet. In: its right's answer, the visit's reference (null: it is the first), its place
 * in the visit, and what it has beside that when it is a complaint.
 */
export function ticketFiling(
  what: WhatAnswer,
  visit: string | null,
  place: number,
  { answers, digest, policy, earlier, receivedOn, now, came }: FilingVisit,
  complaint?: ComplaintOf,
): Filing {
  const { contact, ...common } = answers;
  const { requester } = common;
  const { profile } = policy;
  const { right } = what;
  const told = { ...common, what };
  const id = randomUUID();
  const rule = clockRule(profile, right);
  const receivedAt = came?.receivedAt ?? now;
  const authority = authorityColumns(id, came?.authority ?? null, profile.zone);
  const reading = readStopwatch([{ type: "started", on: receivedOn, at: receivedAt }], rule);
  const due = dueColumns(reading, authority, profile, receivedOn, now);
  const more = came ? cameWith(id, place, came, now) : [];
  const ticket: NewTicket = {
    parentId: null,
    earlierHandlerIds: [],
    identityVerifiedAt: null,
    identityRung: null,
    // Whoever is known to be a minor stays guarded where nobody says that they have come of age.
    ageBand: toldAge(answers) ?? earlier.age,
    ...complaint,
    id,
    policyVersionId: policy.id,
    right,
    requesterKind: requester.kind,
    locale: contact.letterLocale,
    contactSealed: sealContact(id, contact),
    answersSealed: sealAnswers(id, told),
    personMasked: maskName(contact.name),
    contactDigest: digest,
    repeats: earlier.repeats.get(right) ?? 0,
    channel: came?.channel ?? "portal",
    receivedAt,
    receivedOn,
    registeredAt: came ? now : null,
    ...authority,
    ...due,
    lastEventAt: now,
    lastEvent: "filed",
  };
  const about = complaint ? { parentId: complaint.parentId } : {};
  const events: JournalEvent[] = [
    {
      kind: "filed",
      data: {
        right,
        policyVersionId: policy.id,
        receivedOn,
        channel: came?.channel ?? "portal",
        ...(came && { receivedAt: receivedAt.toISOString() }),
        ...(authority.authorityDueOn !== null && { authorityDueOn: authority.authorityDueOn }),
        answersDigest: contentDigest(id, told),
        ...about,
      },
    },
    {
      kind: "due-set",
      data: {
        clock: "promise",
        receivedOn,
        term: formatTerm(rule.term),
        dueOn: due.dueOn,
        provisional: due.provisional,
        calendarVersion: due.calendarVersion,
        reason: "filed",
        before: null,
      },
    },
    ...more.map(({ event }) => event),
  ];
  const lines = firstLines(id, came ? { kind: "staff", id: came.staffId } : { kind: "requester" }, now, events);
  const spellings = [...foundBy({ ...told, contact }, profile), ...more.flatMap((each) => each.spellings)];
  const { writes, ...filed } = ticketWrites(ticket, lines, spellings.slice(0, MOST_SPELLINGS), visit, place);
  return { id, ...filed, writes: [...writes, ...more.map(({ write }) => write)] };
}

/** The receipt that tells of all that was filed with a ticket. */
export function receiptFor({ id: ticketId }: Pick<Filing, "id">, locale: string): NewLetter<"receipt"> {
  return { kind: "receipt", ticketId, locale, staffId: null, data: {}, dedupeKey: `${ticketId}:receipt` };
}

/** A ticket for each right under one reference, none of them written yet. */
export function visitFilings(whats: readonly WhatAnswer[], visit: FilingVisit): Filing[] {
  const filings: Filing[] = [];
  for (const [place, what] of whats.entries())
    filings.push(ticketFiling(what, filings[0]?.visit ?? null, place, visit));
  return filings;
}

/** What happens to the draft itself: it keeps no answers, only what became of it. */
export function draftFiled(draftId: string, { ticketId, ledTo }: Became, now: Date): Write {
  return {
    as: "draft",
    sql: Prisma.sql`UPDATE "Draft" SET "ticketId" = ${ticketId}::uuid, "ledTo" = ${ledTo}::uuid[], "answersSealed" = '', "updatedAt" = ${now}::timestamptz WHERE "id" = ${draftId}::uuid`,
  };
}

/** Writes the tickets, the one receipt that tells of all, and what became of the draft; then gives the tickets the draft's files. */
async function fileVisit(
  sql: Sql,
  draft: LockedDraft,
  filings: readonly Filing[],
  became: Became,
  { answers, now }: FilingVisit,
): Promise<void> {
  const [first] = filings;
  const receipt = first ? letterWrites(receiptFor(first, answers.contact.letterLocale), now) : [];
  await writeTogether(sql, [...filings.flatMap(({ writes }) => writes), ...receipt, draftFiled(draft.id, became, now)]);
  if (!draft.hasFiles || !first) return;
  for (const { id } of filings) await giveFiles(sql, draft.id, id, now);
  await dropFileRows(sql, draft.id);
}

/** What became of a draft: its first ticket, or the first open one it led to; and every open one it led to. */
type Became = { ticketId: string; ledTo: string[] };

/** `fresh`: it was filed just now. Only then was the code looked at, and the contact proven. */
export type Submitted = Became & ({ fresh: true; contact: string } | { fresh: false });

/**
 * Files a draft, once the code sent to its contact is right: a ticket for each right, all in one transaction. A right for which the
 * same person has an open ticket is not filed again; only now, with the contact proven, may that be told. Called twice, it files once and answers the same.
 * In: the draft, the six digits, the instant of receipt. Out: its tickets; or why not (`draft-gone`, also where its portal has closed, `draft-incomplete`, `draft-changed` where it is not what its page showed, the codes' refusals).
 */
export async function submitDraft(which: WhichDraft, code: string, now: Date): Promise<Outcome<Submitted>> {
  return sqlTransaction(async (sql) => {
    const draft = await lockDraft(sql, which);
    if (!draft || draft.expiresAt <= now) return refuse("draft-gone");
    if (draft.ticketId) return { ok: true, ticketId: draft.ticketId, ledTo: draft.ledTo, fresh: false };
    const policy = await loadPolicyVersion(draft.policyVersionId, sql);
    const receivedOn = civilDateIn(now, policy.profile.zone);
    // What is sent after the portal closed is not collected: where the draft is asked for next, it is erased and its person told why.
    if (isClosedOn(draft.closing, receivedOn)) return refuse("draft-gone");
    const answers = completeAnswers(unsealDraftAnswers(draft), policy.profile);
    // A complaint is made from the page of what it is about, never here.
    if (!answers || answers.rights.includes("complaint")) return refuse("draft-incomplete");
    // Before the code is looked at: what is not filed costs nobody a code.
    if (await changedSince(sql, draft, answers, which)) return refuse("draft-changed");
    const digest = digestOf(answers.contact);
    const spent = await spendCode(sql, codeHolder(draft.id, answers.contact.email), code, now, contactLock(digest));
    if (!spent.ok) return spent;
    const earlier = await findEarlier(sql, digest, answers, policy, receivedOn);
    const ledTo = answers.rights.flatMap((right) => earlier.open.get(right) ?? []);
    const { rights: _rights, whats, ...common } = answers;
    const visit = { answers: common, digest, policy, earlier, receivedOn, now };
    const filings = visitFilings(
      whats.filter(({ right }) => !earlier.open.has(right)),
      visit,
    );
    const ticketId = filings[0]?.id ?? ledTo[0];
    if (!ticketId) throw new Error("a complete draft asks for nothing");
    await fileVisit(sql, draft, filings, { ticketId, ledTo }, visit);
    return { ok: true, ticketId, ledTo, fresh: true, contact: answers.contact.email };
  });
}
