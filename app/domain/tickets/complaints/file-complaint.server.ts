import { transaction, type Tx } from "#app/platform/database/db.server";
import { writeTogether } from "#app/platform/database/write-together.server";
import { civilDateIn } from "../../clock/dates/zone";
import { EVENTS } from "../../journal/events";
import { record } from "../../journal/record.server";
import { letterWrites } from "../../outbox/queue-letter.server";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { refuse, type Outcome } from "../../refusal";
import type { WhatAnswer } from "../filing/answers";
import { complaintState } from "./rules";
import { listComplaints } from "./linked-tickets.server";
import { lockTicket, type LockedTicket } from "../ticket/lock.server";
import { receiptFor, ticketFiling } from "../filing/submit.server";
import { digestOf, unsealContact, unsealTicketAnswers } from "../filing/seal-answers.server";

/** A complaint as its form gives it. */
export type ComplaintAnswer = Extract<WhatAnswer, { right: "complaint" }>;

/** Everybody of ours who moved a ticket, or the one it was answered with, or was ever given it: none of them looks at a complaint about it. */
async function handlersOf(tx: Tx, { id, mergedIntoId }: LockedTicket): Promise<string[]> {
  const lines = await tx.journalEntry.findMany({
    where: { ticketId: { in: mergedIntoId ? [id, mergedIntoId] : [id] }, kind: { in: ["moved", "assigned"] } },
    select: { kind: true, actorId: true, data: true },
  });
  const ids = lines.map(({ kind, actorId, data }) =>
    kind === "assigned" ? EVENTS.assigned.parse(data).assigneeId : actorId,
  );
  return [...new Set(ids.filter((id) => id !== null))].sort();
}

async function file(tx: Tx, parent: LockedTicket, what: ComplaintAnswer, now: Date): Promise<string> {
  const policy = await loadPolicyVersion(parent.policyVersionId, tx);
  const { what: _what, ...answers } = unsealTicketAnswers(parent);
  const contact = unsealContact(parent);
  // The code that opened the page has shown that this is who asked: a complaint needs no more than that.
  const complaint = {
    parentId: parent.id,
    earlierHandlerIds: await handlersOf(tx, parent),
    identityVerifiedAt: now,
    identityRung: "contact-code" as const,
    ageBand: parent.ageBand,
  };
  const visit = {
    answers: { ...answers, contact },
    digest: digestOf(contact),
    policy,
    earlier: { age: null, open: new Map(), repeats: new Map() },
    receivedOn: civilDateIn(now, policy.profile.zone),
    now,
  };
  const filing = ticketFiling(what, parent.visit, 0, visit, complaint);
  const complaintId = filing.id;
  await writeTogether(tx, [...filing.writes, ...letterWrites(receiptFor(filing, parent.locale), now)]);
  await tx.ticket.update({ where: { id: parent.id }, data: { lastEventAt: now, lastEvent: "complained" } });
  await record(tx, parent.id, { kind: "requester" }, now, [{ kind: "complained", data: { complaintId } }]);
  return complaintId;
}

/**
 * Files a complaint about a ticket, for the person to whom its page is open. Called again while one is being looked at, it leads to that one.
 * In: the ticket complained about, what is wrong with how it was answered, the instant.
 * Out: the complaint's ticket; or `ticket-gone`, `complaint-not-open-to` (nothing answered yet, or this answer was looked at before).
 */
export async function fileComplaint(
  parentId: string,
  what: ComplaintAnswer,
  now: Date,
): Promise<Outcome<{ ticketId: string }>> {
  return transaction(async (tx) => {
    const parent = await lockTicket(tx, parentId);
    if (!parent) return refuse("ticket-gone");
    const { profile } = await loadPolicyVersion(parent.policyVersionId, tx);
    const state = complaintState({ ...parent, complaints: await listComplaints(parentId, tx) }, profile, now);
    if (state.kind === "open") return { ok: true, ticketId: state.complaintId };
    if (state.kind !== "possible") return refuse("complaint-not-open-to");
    return { ok: true, ticketId: await file(tx, parent, what, now) };
  });
}
