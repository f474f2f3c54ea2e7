import { randomUUID } from "node:crypto";
import { transaction, type Tx } from "#app/platform/database/db.server";
import { writeTogether } from "#app/platform/database/write-together.server";
import { lastDayBefore } from "../../clock/dates/zone";
import { record } from "../../journal/record.server";
import { may, type Role } from "../../people/permissions";
import type { Right } from "../../policies/profile/rights";
import { loadPolicyVersion, type PublishedPolicy } from "../../policies/versions/published.server";
import { refuse, type Outcome } from "../../refusal";
import type { Channel } from "../channel/came";
import { addCluesIn } from "../clues/write-clues.server";
import type { MessageBody } from "../evidence/evidence-asked";
import type { WhatAnswer } from "../filing/answers";
import { mayAskFor } from "../filing/requester";
import { unsealContact, unsealTicketAnswers } from "../filing/seal-answers.server";
import { ticketFiling } from "../filing/submit.server";
import { writeToRequester } from "../letters/promise/write-to-requester.server";
import { guardMinor, lastAccess } from "../minors/guard.server";
import { isInForce } from "../minors/rules";
import { moving } from "../moves/move.server";
import { lockFamily, lockTicket, type LockedTicket } from "../ticket/lock.server";
import { movedMeanwhile } from "../ticket/moved-meanwhile.server";
import { roleOnTicket } from "../ticket/seen-by.server";
import { contentDigest, sealBody, unsealBody } from "../ticket/seal.server";
import { isMerged } from "../workflow/facts.server";
import { splitRefused } from "./split-rules";

export type Splitting = {
  ticketId: string;
  actor: { id: string };
  /** What the new ticket asks for. */
  what: WhatAnswer;
  /** Which of the ticket's files and messages go along; what is none of its is left out. */
  fileIds: readonly string[];
  messageIds: readonly string[];
  /** Why, for colleagues. */
  reason: string;
  /** The version that was looked at; null where nothing was shown. */
  seen: number | null;
  now: Date;
};

/** `taken`: whether it is in the hands of who split; else it is for colleagues elsewhere, in their queue. */
export type SplitOff = { ticketId: string; reference: string; taken: boolean };

/** Why a ticket cannot be split so now; null where it can. */
function against(
  source: LockedTicket,
  { what, actor }: Pick<Splitting, "what" | "actor">,
  { profile }: PublishedPolicy,
): Outcome {
  const refused = splitRefused({ ...source, merged: isMerged(source) }, actor.id);
  if (refused) return refuse(refused);
  if (what.right === "complaint") return refuse("split-right");
  const { kind } = unsealTicketAnswers(source).requester;
  return profile.rights[what.right] && mayAskFor(kind, what.right) ? { ok: true } : refuse("split-right");
}

/** Writes the ticket as it would have been filed with the other: of the same person, received at the same instant, and known as surely. */
async function fileOff(
  tx: Tx,
  source: LockedTicket,
  { what, actor, now }: Splitting,
  policy: PublishedPolicy,
): Promise<string> {
  const { what: _what, ...answers } = unsealTicketAnswers(source);
  const { receivedAt, receivedOn, registeredAt, channel, ageBand, identityVerifiedAt, identityRung } = source;
  const came = { channel: channel as Channel, receivedAt, staffId: actor.id, words: "", authority: null };
  const { id, writes } = ticketFiling(what, source.visit, 0, {
    answers: { ...answers, contact: unsealContact(source) },
    digest: source.contactDigest,
    policy,
    earlier: { age: null, open: new Map(), repeats: new Map() },
    receivedOn,
    now,
    came,
  });
  await writeTogether(tx, writes);
  await tx.ticket.update({
    where: { id },
    data: { registeredAt, ageBand, identityVerifiedAt, identityRung, splitFromId: source.id },
  });
  return id;
}

/** Takes messages along, each at the instant it was said. */
async function copyMessages(tx: Tx, sourceId: string, ticketId: string, ids: readonly string[]): Promise<void> {
  const rows = await tx.message.findMany({
    where: { ticketId: sourceId, id: { in: [...ids] } },
    orderBy: { at: "asc" },
  });
  for (const row of rows) {
    const id = randomUUID();
    const body = unsealBody<MessageBody>("message", row);
    const { from, staffId, at } = row;
    await tx.message.createMany({
      data: { id, ticketId, from, staffId, at, bodySealed: sealBody("message", id, body) },
    });
    if (from === "requester" && typeof body === "string") await addCluesIn(tx, ticketId, body);
  }
}

/** Takes files along: rows of its own for the same bytes, for each ticket ends on its own day. Out: their ids. */
async function copyFiles(tx: Tx, sourceId: string, ticketId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.file.findMany({
    where: { ticketId: sourceId, id: { in: [...ids] }, purpose: "evidence", erasedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const copies = rows.map((row) => ({ ...row, id: randomUUID(), ticketId, draftId: null }));
  await tx.file.createMany({ data: copies });
  return copies.map(({ id }) => id);
}

/** What was opened to a colleague of a ticket about a minor, by whom and until when, is open to them of its part too: it is the same person's. */
async function carryAccessOver(
  tx: Tx,
  source: LockedTicket,
  ticketId: string,
  { actor, now }: Splitting,
): Promise<void> {
  const access = await lastAccess(source.id, actor.id, tx);
  if (!access || !isInForce(access, now)) return;
  const { id: of, reasonSealed, noteSealed, viewedOn: _viewedOn, endSealed: _endSealed, ...row } = access;
  const id = randomUUID();
  const again = (kind: "access-reason" | "access-note", bodySealed: Uint8Array<ArrayBuffer>) =>
    sealBody(kind, id, unsealBody<string>(kind, { id: of, bodySealed }));
  const words = {
    reasonSealed: again("access-reason", reasonSealed),
    noteSealed: noteSealed && again("access-note", noteSealed),
  };
  await tx.minorAccess.createMany({ data: { ...row, ...words, id, ticketId } });
  const by = { kind: "staff", id: row.decidedById ?? actor.id } as const;
  const { profile } = await loadPolicyVersion(source.policyVersionId, tx);
  const until = row.expiresAt ? { until: lastDayBefore(row.expiresAt, profile.zone) } : {};
  const data = { accessId: id, staffId: actor.id, decision: "approved", ...until };
  await record(tx, ticketId, by, now, [{ kind: "minor-access-decided", data }]);
}

/** Gives the part to who splits, where they work on what its right is held by; else it stays in the queue of those who do. Out: whether it is theirs. */
async function takeHere(tx: Tx, source: LockedTicket, ticketId: string, asked: Splitting): Promise<boolean> {
  const { actor, now } = asked;
  const role = await roleOnTicket({ id: ticketId }, actor.id, tx);
  if (!role || !may(role, "ticket.work")) return false;
  await carryAccessOver(tx, source, ticketId, asked);
  const by = { kind: "staff", id: actor.id, role } as const;
  const taken = await moving({ ticketId, action: "take", actor: by, input: {}, now, seen: null })(tx);
  if (!taken.ok) throw new Error(`what was split off could not be taken: ${taken.refusal}`);
  return true;
}

/** Keeps why as a note, and says in the journal which the other one is. */
async function noteSplit(
  tx: Tx,
  ticketId: string,
  other: { id: string; reference: string; right: Right; off: boolean },
  { actor, reason, now }: Splitting,
): Promise<void> {
  const noteId = randomUUID();
  const bodySealed = sealBody("note", noteId, reason);
  await tx.note.createMany({ data: { id: noteId, ticketId, staffId: actor.id, at: now, bodySealed } });
  await addCluesIn(tx, ticketId, reason);
  const { id, reference, right, off } = other;
  const data = { ticketId: id, reference, right, off, noteId, contentDigest: contentDigest(noteId, reason) };
  await record(tx, ticketId, { kind: "staff", id: actor.id }, now, [{ kind: "split", data }]);
}

async function splitWithin(tx: Tx, asked: Splitting): Promise<Outcome<SplitOff>> {
  const { ticketId, actor, seen, now, what } = asked;
  await lockFamily(tx, ticketId);
  const source = await lockTicket(tx, ticketId);
  const role: Role | null = source && (await roleOnTicket({ id: ticketId }, actor.id, tx));
  if (!source || !role) return refuse("ticket-gone");
  if (!may(role, "ticket.work")) return refuse("not-permitted");
  const policy = await loadPolicyVersion(source.policyVersionId, tx);
  const { zone } = policy.profile;
  const guarded = await guardMinor(source, { staffId: actor.id, zone, now, shown: false, client: tx });
  if (!guarded.ok) return guarded;
  if (seen !== null && seen !== source.version) return movedMeanwhile(tx, ticketId);
  const possible = against(source, asked, policy);
  if (!possible.ok) return possible;
  const id = await fileOff(tx, source, asked, policy);
  const { reference } = await tx.ticket.findUniqueOrThrow({ where: { id }, select: { reference: true } });
  await copyMessages(tx, ticketId, id, asked.messageIds);
  const files = await copyFiles(tx, ticketId, id, asked.fileIds);
  const by = { kind: "staff", id: actor.id } as const;
  await record(
    tx,
    id,
    by,
    now,
    files.map((fileId) => ({ kind: "file-kept", data: { fileId, purpose: "evidence" } })),
  );
  await noteSplit(tx, id, { ...source, off: false }, asked);
  await noteSplit(tx, ticketId, { id, reference, right: what.right, off: true }, asked);
  await tx.ticket.update({
    where: { id: ticketId },
    data: { version: { increment: 1 }, lastEventAt: now, lastEvent: "split" },
  });
  const taken = await takeHere(tx, source, id, asked);
  const letter = { kind: "receipt", data: {}, dedupeKey: `${id}:receipt` } as const;
  await writeToRequester(tx, letter, { ...source, id }, zone, now, { urgent: true });
  return { ok: true, ticketId: id, reference, taken };
}

/**
 * Makes a part of what a ticket asks for a ticket of its own, in the hands of who splits, or in the queue of those who hold its right: its own reference, right and journal, the person, visit and true
 * receipt of the first, from which its clock counts; what was verified of the person stays verified, as far as its right lets that be enough. The first
 * stays as it is. Files and messages that were chosen stand on both. The person gets a receipt that lists both. One transaction; both journals say so.
 * Out: the new ticket; or `ticket-gone`, `not-permitted`, `minor-access-needed`, `moved-meanwhile`, `split-complaint`, `split-not-now`, `not-assignee`,
 * `split-right`.
 */
export async function split(asked: Splitting): Promise<Outcome<SplitOff>> {
  return transaction(splitting(asked));
}

/** As `split`, inside a transaction of the caller's. */
export function splitting(asked: Splitting): (tx: Tx) => Promise<Outcome<SplitOff>> {
  return (tx) => splitWithin(tx, asked);
}
