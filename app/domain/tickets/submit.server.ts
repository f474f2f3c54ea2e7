import { randomInt, randomUUID } from "node:crypto";
import { transaction, type Tx } from "#app/platform/db.server";
import type { File, Prisma } from "#app/platform/generated/client";
import { formatTerm } from "../clock/terms";
import { readStopwatch } from "../clock/stopwatch";
import { civilDateIn } from "../clock/zone";
import { spendCode } from "../identity/spend-code.server";
import { recordFirst } from "../journal/record.server";
import { queueLetter } from "../outbox/queue-letter.server";
import { loadPolicyVersion, type PublishedPolicy } from "../policies/published.server";
import { refuse, type Outcome } from "../refusal";
import type { FiledAnswers, WhatAnswer } from "./answers";
import { dueColumns } from "./apply-due.server";
import { clockRule } from "./clock-rule";
import { giveFiles, takeDraftFiles } from "./draft-files.server";
import { openAnswers } from "./draft.server";
import { findEarlier, lockContact, type Earlier } from "./earlier.server";
import { codeHolder } from "./file-code.server";
import { completeAnswers } from "./journey";
import { maskName } from "./mask";
import { makeReference } from "./reference";
import { contactDigest, contentDigest, sealAnswers, sealContact } from "./sealed.server";

type LockedDraft = { id: string; policyVersionId: string; answersSealed: Uint8Array; expiresAt: Date; ticketId: string | null; ledTo: string[] };

async function lockDraft(tx: Tx, draftId: string): Promise<LockedDraft | null> {
  const rows = await tx.$queryRaw<LockedDraft[]>`
    SELECT "id", "policyVersionId", "answersSealed", "expiresAt", "ticketId", "ledTo" FROM "Draft" WHERE "id" = ${draftId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

type NewTicket = Omit<Prisma.TicketCreateManyInput, "reference" | "visit">;

/** What a complaint has beside the answers: the ticket it is about, who handled that, and what is known from it. */
export type ComplaintOf = { parentId: string; earlierHandlerIds: string[]; identityVerifiedAt: Date };

const REFERENCE_TRIES = 5;

/** Inserts the row under a reference nobody has: a taken one is skipped by the database and another is drawn. Out: the reference of its visit, its own where it is the first. */
async function insertTicket(tx: Tx, ticket: NewTicket, visit: string | null): Promise<string> {
  for (let attempt = 0; attempt < REFERENCE_TRIES; attempt++) {
    const reference = makeReference((below) => randomInt(below));
    const row = { ...ticket, reference, visit: visit ?? reference };
    const { count } = await tx.ticket.createMany({ data: [row], skipDuplicates: true });
    if (count === 1) return row.visit;
  }
  throw new Error("no free reference was found");
}

/** What the tickets of one visit have in common. */
export type Visit = { /** What was uploaded with the draft: each ticket gets it. */ files: File[]; answers: Pick<FiledAnswers, "requester" | "who" | "contact">; digest: Uint8Array<ArrayBuffer>; policy: PublishedPolicy; earlier: Earlier; now: Date };

/**
 * Writes one ticket and its first journal lines. In: its right's answer, the visit's reference (null: it is the first), and what it has
 * beside that when it is a complaint. Out: its id and the visit's reference.
 */
export async function fileTicket(tx: Tx, what: WhatAnswer, visit: string | null, { files, answers, digest, policy, earlier, now }: Visit, complaint?: ComplaintOf): Promise<{ id: string; visit: string }> {
  const { requester, who, contact } = answers;
  const { profile } = policy;
  const { right } = what;
  const told = { requester, who, what };
  const id = randomUUID();
  const rule = clockRule(profile, right);
  const receivedOn = civilDateIn(now, profile.zone);
  const reading = readStopwatch([{ type: "started", on: receivedOn, at: now }], rule);
  const due = dueColumns(reading, profile, receivedOn, now);
  const row: NewTicket = {
    ...complaint, id, policyVersionId: policy.id, right, requesterKind: requester.kind, locale: contact.letterLocale, status: "received",
    contactSealed: sealContact(id, contact), answersSealed: sealAnswers(id, told),
    personMasked: maskName(contact.name), contactDigest: digest, repeats: earlier.repeats.get(right) ?? 0,
    receivedAt: now, receivedOn, ...due, lastEventAt: now, lastEvent: "filed",
  };
  const reference = await insertTicket(tx, row, visit);
  const about = complaint ? { parentId: complaint.parentId } : {};
  await recordFirst(tx, id, { kind: "requester" }, now, [
    { kind: "filed", data: { right, policyVersionId: policy.id, receivedOn, channel: "portal", answersDigest: contentDigest(id, told), ...about } },
    {
      kind: "due-set",
      data: { clock: "promise", receivedOn, term: formatTerm(rule.term), dueOn: due.dueOn, provisional: due.provisional, calendarVersion: due.calendarVersion, reason: "filed", before: null },
    },
  ]);
  await giveFiles(tx, files, id, now);
  return { id, visit: reference };
}

/** Files a ticket for each right under one reference, and promises the one receipt that tells of all. Out: the first ticket's id; null when there was nothing to file. */
async function fileVisit(tx: Tx, whats: readonly WhatAnswer[], visit: Visit): Promise<string | null> {
  let first: { id: string; visit: string } | null = null;
  for (const what of whats) {
    const filed = await fileTicket(tx, what, first?.visit ?? null, visit);
    first ??= filed;
  }
  if (!first) return null;
  const { answers, now } = visit;
  await queueLetter(tx, { kind: "receipt", ticketId: first.id, locale: answers.contact.letterLocale, staffId: null, data: {}, dedupeKey: `${first.id}:receipt` }, now);
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
  return transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId);
    if (!draft || draft.expiresAt <= now) return refuse("draft-gone");
    if (draft.ticketId) return { ok: true, ticketId: draft.ticketId, ledTo: draft.ledTo };
    const policy = await loadPolicyVersion(draft.policyVersionId, tx);
    const answers = completeAnswers(openAnswers(draft), policy.profile);
    // A complaint is made from the page of what it is about, never here.
    if (!answers || answers.rights.includes("complaint")) return refuse("draft-incomplete");
    const spent = await spendCode(tx, codeHolder(draftId, answers.contact.email), code, now);
    if (!spent.ok) return spent;
    const digest = contactDigest(answers.contact.email);
    await lockContact(tx, digest);
    const earlier = await findEarlier(tx, digest, answers, policy, civilDateIn(now, policy.profile.zone));
    const ledTo = answers.rights.flatMap((right) => earlier.open.get(right) ?? []);
    const files = await takeDraftFiles(tx, draftId);
    const filed = await fileVisit(tx, answers.whats.filter(({ right }) => !earlier.open.has(right)), { files, answers, digest, policy, earlier, now });
    const ticketId = filed ?? ledTo[0];
    if (!ticketId) throw new Error("a complete draft asks for nothing");
    await tx.draft.updateMany({ where: { id: draftId }, data: { ticketId, ledTo, answersSealed: new Uint8Array(), updatedAt: now } });
    return { ok: true, ticketId, ledTo };
  });
}
