import { tried, type Tx } from "#app/platform/database/db.server";
import type { Letter } from "#app/platform/generated/client";
import type { CivilDate } from "../../clock/dates/civil-date";
import type { Text } from "../../language";
import type { LetterData } from "../../outbox/letters";
import type { Profile } from "../../policies/profile/profile";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { refuse, type Outcome } from "../../refusal";
import { type LetterContent, readerOf } from "../letters/content/kinds.server";
import { letterContent } from "../letters/content/letter-content.server";
import { findWaitingDigest } from "../letters/promise/visit-letters.server";
import { lockFamily } from "../ticket/lock.server";
import { seenBeside, staffOnTicket } from "../ticket/seen-by.server";
import { unsealBody } from "../ticket/seal.server";
import { isProposing, type ProposingAction } from "../workflow/workflow";
import { moving, type Move } from "./move.server";

/** A letter that acts would send: what it says, and the day it would go on where it goes with others of its visit (null: at once). */
type PreviewedLetter = { content: LetterContent; on: CivilDate | null };

/** Who would be told, or asked to show, that it was done: `words` are what they get to read; `letter`: they get a letter, else one of ours tells them. */
export type PreviewedTask = { kind: "recipient" | "system"; name: Text; words: string | null; letter: boolean };

/** All that would leave the house about what somebody sees, and whom somebody of ours would have to tell. `others`: with it goes what is about tickets they do not see. */
export type Preview = { letters: PreviewedLetter[]; tasks: PreviewedTask[]; others: boolean };

/** One act of several that are looked at together, inside their transaction. */
export type Act = (tx: Tx) => Promise<Outcome>;

const CONFIRMS = {
  "propose-refusal": "confirm-refusal",
  "propose-finish": "confirm-finish",
  "propose-fee": "confirm-fee",
  "propose-aside": "confirm-aside",
} as const satisfies Record<ProposingAction, string>;

/** What a second person agrees to. Anybody who may is taken; where nobody may, nothing would leave. */
function agreeing({ ticketId, action, now }: Move<ProposingAction>): Act {
  const confirm = CONFIRMS[action];
  return async (tx) => {
    for (const { id, role } of await staffOnTicket(ticketId, "ticket.review", tx)) {
      const actor = { kind: "staff", id, role } as const;
      const agreed = await moving({ ticketId, action: confirm, actor, input: {}, now, seen: null })(tx);
      if (agreed.ok || agreed.refusal !== "same-person") return agreed;
    }
    return refuse("nobody-to-confirm");
  };
}

/** The acts by which a move comes to its letter: itself, and the second person's where it only proposes. */
export function actsOf(asked: Move): Act[] {
  return isProposing(asked.action) ? [moving(asked), agreeing(asked as Move<ProposingAction>)] : [moving(asked)];
}

/** The visits acts on a ticket may write to: its own, and those of the tickets that are worked on together with it. */
async function visitsOf(tx: Tx, { id, visit }: { id: string; visit: string }): Promise<string[]> {
  const led = await tx.ticket.findMany({ where: { mergedIntoId: id }, select: { visit: true } });
  return [...new Set([visit, ...led.map((each) => each.visit)])];
}

async function idsOf(tx: Tx, visits: string[]): Promise<string[]> {
  const [letters, tasks] = await Promise.all([
    tx.letter.findMany({ where: { ticket: { visit: { in: visits } } }, select: { id: true } }),
    tx.task.findMany({ where: { ticket: { visit: { in: visits } } }, select: { id: true } }),
  ]);
  return [...letters, ...tasks].map(({ id }) => id);
}

type Since = { visit: string; before: string[]; now: Date; seen: ReadonlySet<string> };

/** What a letter says about the tickets somebody sees, and whether that is all of it; null where it says nothing of them. */
async function seenOfContent(
  tx: Tx,
  content: LetterContent,
  seen: ReadonlySet<string>,
): Promise<{ content: LetterContent | null; whole: boolean }> {
  if (content.kind !== "digest") return { content, whole: true };
  const { enclosed } = content.facts;
  const ids = enclosed.map(({ letterId }) => letterId);
  const rows = await tx.letter.findMany({ where: { id: { in: ids } }, select: { id: true, ticketId: true } });
  const shown = new Set(rows.filter(({ ticketId }) => ticketId && seen.has(ticketId)).map(({ id }) => id));
  const parts = enclosed.filter(({ letterId }) => shown.has(letterId));
  if (parts.length === enclosed.length) return { content, whole: true };
  const facts = { ...content.facts, enclosed: parts };
  return { content: parts.length > 0 ? { ...content, facts } : null, whole: false };
}

/** The letters that would go: those that wait for the letter of their visit as that one. Of tickets that are not seen, nothing. */
async function lettersOfVisit(
  tx: Tx,
  { visit, before, now, seen }: Since,
): Promise<{ letters: PreviewedLetter[]; others: boolean }> {
  const rows = await tx.letter.findMany({
    where: { ticket: { visit }, id: { notIn: before }, kind: { not: "digest" } },
  });
  const outward = rows.filter(({ kind }) => readerOf(kind) !== "staff");
  const waiting = outward.some(({ collected }) => collected) ? await findWaitingDigest(tx, visit) : null;
  const digest = waiting && (await tx.letter.findUniqueOrThrow({ where: { id: waiting.id } }));
  const single = outward.filter(({ collected }) => !collected);
  const own = single.filter(({ ticketId }) => ticketId && seen.has(ticketId));
  const letters: PreviewedLetter[] = [];
  let others = own.length < single.length;
  for (const row of [...(digest ? [digest] : []), ...own]) {
    const all = await contentOf(tx, row, now);
    if (!all) continue;
    const { content, whole } = await seenOfContent(tx, all, seen);
    others ||= !whole;
    const on = row.kind === "digest" ? (row.data as LetterData["digest"]).on : null;
    if (content) letters.push({ content, on });
  }
  return { letters: letters.sort(asRead), others };
}

async function lettersSince(
  tx: Tx,
  visits: string[],
  since: Omit<Since, "visit">,
): Promise<{ letters: PreviewedLetter[]; others: boolean }> {
  const letters: PreviewedLetter[] = [];
  let others = false;
  for (const visit of visits) {
    const would = await lettersOfVisit(tx, { ...since, visit });
    letters.push(...would.letters);
    others ||= would.others;
  }
  return { letters, others };
}

/** The requester's letters first, the others by whom they go to: looked at twice, each is in the same place. */
function asRead(one: PreviewedLetter, other: PreviewedLetter): number {
  const rank = ({ content: { kind, to } }: PreviewedLetter) =>
    `${readerOf(kind) === "requester" ? 0 : 1} ${kind} ${to ?? ""}`;
  return rank(one) < rank(other) ? -1 : 1;
}

async function contentOf(tx: Tx, letter: Letter, now: Date): Promise<LetterContent | null> {
  const ticket = await tx.ticket.findUniqueOrThrow({ where: { id: letter.ticketId ?? "" } });
  const { profile } = await loadPolicyVersion(ticket.policyVersionId, tx);
  return letterContent(tx, { ...letter, ticket }, profile, now);
}

async function tasksSince(tx: Tx, ticketId: string, before: string[], profile: Profile): Promise<PreviewedTask[]> {
  const rows = await tx.task.findMany({
    where: { ticketId, id: { notIn: before }, kind: { in: ["recipient", "system"] } },
    orderBy: { key: "asc" },
  });
  const named = { recipient: profile.recipients, system: profile.cancellation.systems };
  return rows.map(({ id, kind: of, key, aboutSealed, tokenHash }) => {
    const kind = of as PreviewedTask["kind"];
    const name = named[kind].find((each) => each.id === key)?.text ?? { "zh-CN": key, en: key };
    const words = aboutSealed && unsealBody<string>("task-about", { id, bodySealed: aboutSealed });
    return { kind, name, words, letter: tokenHash !== null };
  });
}

/**
 * What acts on a ticket would send, read from the acts themselves: they are done in a transaction that is taken back, so that nothing
 * of them stays, neither a line of the journal nor a promise, and what is shown is read the way the sending reads it.
 * Of a visit's letter it shows the parts of tickets that who looks sees. In: the ticket, who looks, the acts in order, the instant. Out: what would leave; or the first act's refusal, and `nobody-to-confirm`.
 */
export async function previewActs(
  { ticketId, staffId, now }: { ticketId: string; staffId: string; now: Date },
  acts: readonly Act[],
): Promise<Outcome<{ preview: Preview }>> {
  return tried(async (tx) => {
    await lockFamily(tx, ticketId);
    const ticket = await tx.ticket.findUnique({ where: { id: ticketId } });
    if (!ticket) return refuse("ticket-gone");
    const visits = await visitsOf(tx, ticket);
    const before = await idsOf(tx, visits);
    for (const act of acts) {
      const done = await act(tx);
      if (!done.ok) return done;
    }
    const { profile } = await loadPolicyVersion(ticket.policyVersionId, tx);
    const tickets = await tx.ticket.findMany({ where: { visit: { in: visits } }, select: { id: true } });
    const ids = tickets.map(({ id }) => id);
    const seen = await seenBeside(ticketId, ids, staffId, tx);
    const would = await lettersSince(tx, visits, { before, now, seen });
    return { ok: true, preview: { ...would, tasks: await tasksSince(tx, ticketId, before, profile) } };
  });
}
