import { randomUUID } from "node:crypto";
import { db, transaction, type Tx } from "#app/platform/database/db.server";
import type { Finding } from "#app/platform/generated/client";
import { acceptUpload, type Upload } from "../../files/accept-upload.server";
import { isTold, NOTHING_YET, readTable, writeLines, type FindingBody } from "../../files/finding";
import { fileFacts, findFile, liveFiles, type FileFacts } from "../../files/stored-file.server";
import type { JournalEvent } from "../../journal/events";
import { record } from "../../journal/record.server";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { refuse, type Outcome } from "../../refusal";
import { eraseHeld } from "./erase-files.server";
import { findingCategories, mayBringPackage } from "./finding-categories";
import { lockTicket, type LockedTicket } from "../ticket/lock.server";
import { contentDigest, unsealBody, sealBody } from "../ticket/seal.server";
import type { Status } from "../ticket/statuses";

/** Whose finding, of which category, by whom, when. */
export type FindingAsked = { ticketId: string; category: string; staffId: string; now: Date };

/** While an answer and what was found for it can be written down and changed: until the ticket is finished. */
const GATHERING: readonly Status[] = ["handling", "approved"];

/** Holds the ticket for somebody who may write its answer. Out: the ticket; or `ticket-gone`, `action-not-allowed-now`, `not-assignee`. */
export async function holdAnswer(
  tx: Tx,
  { ticketId, staffId }: Pick<FindingAsked, "ticketId" | "staffId">,
): Promise<Outcome<{ ticket: LockedTicket }>> {
  const ticket = await lockTicket(tx, ticketId);
  if (!ticket) return refuse("ticket-gone");
  if (!GATHERING.includes(ticket.status)) return refuse("action-not-allowed-now");
  return ticket.assigneeId === staffId ? { ok: true, ticket } : refuse("not-assignee");
}

/** As `holdAnswer`, for a right that is answered with what was found; `action-not-allowed-now` for others. */
async function hold(
  tx: Tx,
  asked: Pick<FindingAsked, "ticketId" | "staffId">,
): Promise<Outcome<{ ticket: LockedTicket }>> {
  const held = await holdAnswer(tx, asked);
  return held.ok && !mayBringPackage(held.ticket.right) ? refuse("action-not-allowed-now") : held;
}

/** What holds for one category of the policy. Out: as `hold`; `ticket-gone` also where the policy knows no such category. */
async function holdCategory(tx: Tx, asked: FindingAsked): Promise<Outcome<{ ticket: LockedTicket }>> {
  const held = await hold(tx, asked);
  if (!held.ok) return held;
  const { profile } = await loadPolicyVersion(held.ticket.policyVersionId, tx);
  return findingCategories(profile, held.ticket.right).some(({ id }) => id === asked.category)
    ? held
    : refuse("ticket-gone");
}

/** Whatever changes, the confirmation that third parties are covered must be given again. */
async function unconfirm(tx: Tx, ticketId: string): Promise<void> {
  await tx.ticket.updateMany({ where: { id: ticketId }, data: { redactedAt: null } });
}

function bodyOf(row: Finding | null): FindingBody {
  return row ? unsealBody<FindingBody>("finding", row) : NOTHING_YET;
}

/** Keeps what is said of a category by now, in words or a table; the confirmation must be given again. Out: the journal's line of it. */
async function keepBody(
  tx: Tx,
  { ticketId, category, staffId, now }: FindingAsked,
  body: FindingBody,
): Promise<JournalEvent> {
  const before = await tx.finding.findUnique({
    where: { ticketId_category: { ticketId, category } },
    select: { id: true },
  });
  const id = before?.id ?? randomUUID();
  const row = { bodySealed: sealBody("finding", id, body), at: now, staffId };
  await tx.finding.upsert({
    where: { ticketId_category: { ticketId, category } },
    create: { id, ticketId, category, ...row },
    update: row,
  });
  await unconfirm(tx, ticketId);
  return { kind: "found", data: { findingId: id, category, contentDigest: contentDigest(id, body) } };
}

/**
 * Writes down in words what was found in a category, or that nothing was; a table brought before stays, unless nothing was found after all.
 * In: the ticket's row held for who writes. Out: the journal's line of it; none where that stood there already.
 */
export async function writeFound(
  tx: Tx,
  asked: FindingAsked,
  { nothing, lines }: Pick<FindingBody, "nothing" | "lines">,
): Promise<JournalEvent[]> {
  const { ticketId, category } = asked;
  const before = await tx.finding.findUnique({ where: { ticketId_category: { ticketId, category } } });
  const stood = bodyOf(before);
  const same = nothing === stood.nothing && writeLines(lines) === writeLines(stood.lines);
  if (same) return [];
  return [await keepBody(tx, asked, nothing ? { ...NOTHING_YET, nothing } : { ...stood, nothing, lines })];
}

/** In: the table of a category by now, or none. Out: as `holdCategory`. */
async function changeTable(asked: FindingAsked, how: (before: FindingBody) => FindingBody): Promise<Outcome> {
  const { ticketId, category, staffId, now } = asked;
  return transaction(async (tx) => {
    const held = await holdCategory(tx, asked);
    if (!held.ok) return held;
    const before = await tx.finding.findUnique({ where: { ticketId_category: { ticketId, category } } });
    const line = await keepBody(tx, asked, how(bodyOf(before)));
    await record(tx, ticketId, { kind: "staff", id: staffId }, now, [line]);
    return { ok: true };
  });
}

/** Takes the table of a category away. */
export function dropTable(asked: FindingAsked): Promise<Outcome> {
  return changeTable(asked, (before) => ({ ...before, table: null }));
}

/**
 * Takes what staff bring for a category: a picture or a document is made anew and attached; anything else is read as a table, in the place
 * of the one before. Out: ok; or why not, as `acceptUpload` and `hold` say, or as `readTable` says.
 */
export async function attachFinding(asked: FindingAsked, upload: Upload): Promise<Outcome> {
  const { ticketId, category, staffId, now } = asked;
  const file = { owner: { ticketId }, purpose: "finding", category, staffId } as const;
  const accepted = await acceptUpload(
    upload,
    file,
    {
      allow: (tx) => holdCategory(tx, asked),
      note: async (tx, { id }) => {
        await unconfirm(tx, ticketId);
        await record(tx, ticketId, { kind: "staff", id: staffId }, now, [
          { kind: "file-kept", data: { fileId: id, purpose: "finding", category } },
        ]);
      },
    },
    now,
  );
  if (accepted.ok || accepted.refusal !== "file-kind") return accepted;
  const read = readTable(upload.bytes);
  return read.ok ? changeTable(asked, (before) => ({ ...before, nothing: false, table: read.table })) : read;
}

/** Takes an attached file away, bytes and all. One that is not this ticket's changes nothing. */
export async function detachFinding(
  { ticketId, staffId, now }: Omit<FindingAsked, "category">,
  fileId: string,
): Promise<Outcome> {
  return transaction(async (tx) => {
    const held = await hold(tx, { ticketId, staffId });
    if (!held.ok) return held;
    await unconfirm(tx, ticketId);
    const file = await findFile({ ticketId }, fileId, ["finding"], tx);
    if (file) await eraseHeld(tx, file, { kind: "staff", id: staffId }, now);
    return { ok: true };
  });
}

/** Staff confirm that data of third parties are out of everything that was found. Out: ok; or as `hold`, `findings-missing`. */
export async function confirmRedacted(asked: Omit<FindingAsked, "category">): Promise<Outcome> {
  return transaction(confirmingRedacted(asked));
}

/** As `confirmRedacted`, inside a transaction of the caller's. */
export function confirmingRedacted({
  ticketId,
  staffId,
  now,
}: Omit<FindingAsked, "category">): (tx: Tx) => Promise<Outcome> {
  return async (tx) => {
    const held = await hold(tx, { ticketId, staffId });
    if (!held.ok) return held;
    // A row whose table was taken away again says nothing any more.
    const findings = (await tx.finding.findMany({ where: { ticketId } })).filter((row) =>
      isTold(bodyOf(row), 0),
    ).length;
    const files = await tx.file.count({ where: { ticketId, purpose: "finding", erasedAt: null } });
    if (findings + files === 0) return refuse("findings-missing");
    await tx.ticket.updateMany({ where: { id: ticketId }, data: { redactedAt: now } });
    await record(tx, ticketId, { kind: "staff", id: staffId }, now, [
      { kind: "redacted", data: { findings: findings + files } },
    ]);
    return { ok: true };
  };
}

export type Found = { category: string; body: FindingBody; files: FileFacts[] };

/** What was found so far, by category of the policy, in its order. */
export async function findingsOf(
  ticketId: string,
  categories: readonly { id: string }[],
  tx: Tx = db(),
): Promise<Found[]> {
  const [rows, files] = await Promise.all([
    tx.finding.findMany({ where: { ticketId } }),
    liveFiles({ ticketId }, "finding", tx),
  ]);
  return categories.map(({ id: category }) => ({
    category,
    body: bodyOf(rows.find((row) => row.category === category) ?? null),
    files: files.filter((row) => row.category === category).map(fileFacts),
  }));
}
