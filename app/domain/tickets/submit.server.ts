import { randomInt, randomUUID } from "node:crypto";
import { transaction, type Tx } from "#app/platform/db.server";
import type { Prisma } from "#app/platform/generated/client";
import { formatTerm } from "../clock/terms";
import { readStopwatch } from "../clock/stopwatch";
import { civilDateIn } from "../clock/zone";
import { spendCode } from "../identity/spend-code.server";
import { record } from "../journal/record.server";
import { queueLetter } from "../outbox/queue-letter.server";
import { loadPolicyVersion, type PublishedPolicy } from "../policies/published.server";
import { refuse, type Outcome } from "../refusal";
import type { FiledAnswers } from "./answers";
import { dueColumns } from "./apply-due.server";
import { clockRule } from "./clock-rule";
import { openAnswers } from "./draft.server";
import { codeHolder } from "./file-code.server";
import { completeAnswers } from "./journey";
import { maskName } from "./mask";
import { makeReference } from "./reference";
import { contactDigest, contentDigest, sealAnswers, sealContact } from "./sealed.server";

type LockedDraft = { id: string; policyVersionId: string; answersSealed: Uint8Array; expiresAt: Date; ticketId: string | null };

async function lockDraft(tx: Tx, draftId: string): Promise<LockedDraft | null> {
  const rows = await tx.$queryRaw<LockedDraft[]>`
    SELECT "id", "policyVersionId", "answersSealed", "expiresAt", "ticketId" FROM "Draft" WHERE "id" = ${draftId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

type NewTicket = Omit<Prisma.TicketCreateManyInput, "reference" | "visit">;

const REFERENCE_TRIES = 5;

/** Inserts the row under a reference nobody has: a taken one is skipped by the database and another is drawn. */
async function insertTicket(tx: Tx, ticket: NewTicket): Promise<void> {
  for (let attempt = 0; attempt < REFERENCE_TRIES; attempt++) {
    const reference = makeReference((below) => randomInt(below));
    const row = { ...ticket, reference, visit: reference };
    const { count } = await tx.ticket.createMany({ data: [row], skipDuplicates: true });
    if (count === 1) return;
  }
  throw new Error("no free reference was found");
}

/** Writes the ticket, its first journal lines and its receipt. Out: its id. */
async function fileTicket(tx: Tx, answers: FiledAnswers, policy: PublishedPolicy, now: Date): Promise<string> {
  const { right, contact, ...told } = answers;
  const { profile } = policy;
  const id = randomUUID();
  const rule = clockRule(profile, right);
  const receivedOn = civilDateIn(now, profile.zone);
  const reading = readStopwatch([{ type: "started", on: receivedOn, at: now }], rule);
  const due = dueColumns(reading, profile, receivedOn, now);
  await insertTicket(tx, {
    id, policyVersionId: policy.id, right, requesterKind: told.requester.kind, locale: contact.letterLocale, status: "received",
    contactSealed: sealContact(id, contact), answersSealed: sealAnswers(id, told),
    personMasked: maskName(contact.name), contactDigest: contactDigest(contact.email),
    receivedAt: now, receivedOn, ...due, lastEventAt: now, lastEvent: "filed",
  });
  await record(tx, id, { kind: "requester" }, now, [
    { kind: "filed", data: { right, policyVersionId: policy.id, receivedOn, channel: "portal", answersDigest: contentDigest(id, told) } },
    {
      kind: "due-set",
      data: { clock: "promise", receivedOn, term: formatTerm(rule.term), dueOn: due.dueOn, provisional: due.provisional, calendarVersion: due.calendarVersion, reason: "filed", before: null },
    },
  ]);
  await queueLetter(tx, { kind: "receipt", ticketId: id, locale: contact.letterLocale, staffId: null, data: {}, dedupeKey: `${id}:receipt` }, now);
  return id;
}

/**
 * Files a draft, once the code sent to its contact is right. Called twice, it files once and answers the same.
 * In: the draft, the six digits, the instant of receipt. Out: the ticket's id; or why not (`draft-gone`, `draft-incomplete`, the codes' refusals).
 */
export async function submitDraft(draftId: string, code: string, now: Date): Promise<Outcome<{ ticketId: string }>> {
  return transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId);
    if (!draft || draft.expiresAt <= now) return refuse("draft-gone");
    if (draft.ticketId) return { ok: true, ticketId: draft.ticketId };
    const policy = await loadPolicyVersion(draft.policyVersionId, tx);
    const answers = completeAnswers(openAnswers(draft), policy.profile);
    if (!answers) return refuse("draft-incomplete");
    const spent = await spendCode(tx, codeHolder(draftId, answers.contact.email), code, now);
    if (!spent.ok) return spent;
    const ticketId = await fileTicket(tx, answers, policy, now);
    await tx.draft.updateMany({ where: { id: draftId }, data: { ticketId, answersSealed: new Uint8Array(), updatedAt: now } });
    return { ok: true, ticketId };
  });
}
