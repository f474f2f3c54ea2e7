import { randomUUID } from "node:crypto";
import type { Sql } from "#app/platform/db.server";
import { sqlTransaction } from "#app/platform/sql-transaction.server";
import { formatTerm } from "../clock/terms";
import { readStopwatch } from "../clock/stopwatch";
import { civilDateIn } from "../clock/zone";
import { spendCode } from "../identity/spend-code.server";
import { firstLines } from "../journal/record.server";
import { queueLetter } from "../outbox/queue-letter.server";
import { loadPolicyVersion, type PublishedPolicy } from "../policies/published.server";
import { refuse, type Outcome } from "../refusal";
import type { FiledAnswers, WhatAnswer } from "./answers";
import { dueColumns } from "./apply-due.server";
import { clockRule } from "./clock-rule";
import { dropFileRows, giveFiles } from "./draft-files.server";
import { openAnswers } from "./draft.server";
import { findEarlier, lockContact, type Earlier } from "./earlier.server";
import { codeHolder } from "./file-code.server";
import { insertTicket, type NewTicket } from "./insert-ticket.server";
import { completeAnswers } from "./journey";
import { maskName } from "./mask";
import { contactDigest, contentDigest, sealAnswers, sealContact } from "./sealed.server";

type LockedDraft = { id: string; policyVersionId: string; answersSealed: Uint8Array; expiresAt: Date; ticketId: string | null; ledTo: string[] };

async function lockDraft(sql: Sql, draftId: string): Promise<LockedDraft | null> {
  const rows = await sql.$queryRaw<LockedDraft[]>`
    SELECT "id", "policyVersionId", "answersSealed", "expiresAt", "ticketId", "ledTo" FROM "Draft" WHERE "id" = ${draftId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/** What a complaint has beside the answers: the ticket it is about, who handled that, and what is known from it. */
export type ComplaintOf = { parentId: string; earlierHandlerIds: string[]; identityVerifiedAt: Date };

/** What the tickets of one visit have in common. */
export type Visit = { answers: Pick<FiledAnswers, "requester" | "who" | "contact">; digest: Uint8Array<ArrayBuffer>; policy: PublishedPolicy; earlier: Earlier; now: Date };

/**
 * Writes one ticket and its first journal lines. In: its right's answer, the visit's reference (null: it is the first), and what it has
 * beside that when it is a complaint. Out: its id and the visit's reference.
 */
export async function fileTicket(sql: Sql, what: WhatAnswer, visit: string | null, { answers, digest, policy, earlier, now }: Visit, complaint?: ComplaintOf): Promise<{ id: string; visit: string }> {
  const { requester, who, contact } = answers;
  const { profile } = policy;
  const { right } = what;
  const told = { requester, who, what };
  const id = randomUUID();
  const rule = clockRule(profile, right);
  const receivedOn = civilDateIn(now, profile.zone);
  const reading = readStopwatch([{ type: "started", on: receivedOn, at: now }], rule);
  const due = dueColumns(reading, profile, receivedOn, now);
  const ticket: NewTicket = {
    parentId: null, earlierHandlerIds: [], identityVerifiedAt: null, ...complaint, id, policyVersionId: policy.id, right, requesterKind: requester.kind, locale: contact.letterLocale,
    contactSealed: sealContact(id, contact), answersSealed: sealAnswers(id, told),
    personMasked: maskName(contact.name), contactDigest: digest, repeats: earlier.repeats.get(right) ?? 0,
    receivedAt: now, receivedOn, ...due, lastEventAt: now, lastEvent: "filed",
  };
  const about = complaint ? { parentId: complaint.parentId } : {};
  const lines = firstLines(id, { kind: "requester" }, now, [
    { kind: "filed", data: { right, policyVersionId: policy.id, receivedOn, channel: "portal", answersDigest: contentDigest(id, told), ...about } },
    {
      kind: "due-set",
      data: { clock: "promise", receivedOn, term: formatTerm(rule.term), dueOn: due.dueOn, provisional: due.provisional, calendarVersion: due.calendarVersion, reason: "filed", before: null },
    },
  ]);
  const reference = await insertTicket(sql, ticket, lines, visit);
  return { id, visit: reference };
}

/** Files a ticket for each right under one reference, and promises the one receipt that tells of all. Out: the first ticket's id; null when there was nothing to file. */
async function fileVisit(sql: Sql, draftId: string, whats: readonly WhatAnswer[], visit: Visit): Promise<string | null> {
  let first: { id: string; visit: string } | null = null;
  let files = 0;
  for (const what of whats) {
    const filed = await fileTicket(sql, what, first?.visit ?? null, visit);
    first ??= filed;
    files += await giveFiles(sql, draftId, filed.id, visit.now);
  }
  if (files > 0) await dropFileRows(sql, draftId);
  if (!first) return null;
  const { answers, now } = visit;
  await queueLetter(sql, { kind: "receipt", ticketId: first.id, locale: answers.contact.letterLocale, staffId: null, data: {}, dedupeKey: `${first.id}:receipt` }, now);
  return first.id;
}

/** What became of a draft: its first ticket, or the first open one it led to; and every open one it led to. */
export type Submitted = { ticketId: string; ledTo: string[] };

/**
 * Files a draft, once the code sent to its contact is right: a ticket for each right, all in one transaction. A right for which the
 * same person has an open ticket is not filed again; only now, with the contact proven, may that be told. Called twice, it files once and answers the same.
 * In: the draft, the six digits, the instant of receipt. Out: its tickets; or why not (`draft-gone`, `draft-incomplete`, the codes' refusals).
 */
export async function submitDraft(draftId: string, code: string, now: Date): Promise<Outcome<Submitted>> {
  return sqlTransaction(async (sql) => {
    const draft = await lockDraft(sql, draftId);
    if (!draft || draft.expiresAt <= now) return refuse("draft-gone");
    if (draft.ticketId) return { ok: true, ticketId: draft.ticketId, ledTo: draft.ledTo };
    const policy = await loadPolicyVersion(draft.policyVersionId, sql);
    const answers = completeAnswers(openAnswers(draft), policy.profile);
    // A complaint is made from the page of what it is about, never here.
    if (!answers || answers.rights.includes("complaint")) return refuse("draft-incomplete");
    const spent = await spendCode(sql, codeHolder(draftId, answers.contact.email), code, now);
    if (!spent.ok) return spent;
    const digest = contactDigest(answers.contact.email);
    await lockContact(sql, digest);
    const earlier = await findEarlier(sql, digest, answers, policy, civilDateIn(now, policy.profile.zone));
    const ledTo = answers.rights.flatMap((right) => earlier.open.get(right) ?? []);
    const filed = await fileVisit(sql, draftId, answers.whats.filter(({ right }) => !earlier.open.has(right)), { answers, digest, policy, earlier, now });
    const ticketId = filed ?? ledTo[0];
    if (!ticketId) throw new Error("a complete draft asks for nothing");
    await sql.$executeRaw`UPDATE "Draft" SET "ticketId" = ${ticketId}::uuid, "ledTo" = ${ledTo}::uuid[], "answersSealed" = '', "updatedAt" = ${now}::timestamptz WHERE "id" = ${draftId}::uuid`;
    return { ok: true, ticketId, ledTo };
  });
}
