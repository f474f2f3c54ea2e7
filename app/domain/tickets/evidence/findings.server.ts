import { randomUUID } from "node:crypto";
import { db, transaction, type Tx } from "#app/platform/database/db.server";
import type { Finding } from "#app/platform/generated/client";
import { acceptUpload, type Upload } from "../../files/accept-upload.server";
import { isTold, NOTHING_YET, readTable, type FindingBody } from "../../files/finding";
import { fileFacts, findFile, liveFiles, type FileFacts } from "../../files/stored-file.server";
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

/** While what was found can be written down and changed: until the ticket is finished. */
const GATHERING: readonly Status[] = ["handling", "approved"];

/** Holds the ticket for somebody who may write down what was found. Out: the ticket; or `ticket-gone`, `action-not-allowed-now`, `not-assignee`. */
async function hold(
  tx: Tx,
  { ticketId, staffId }: Pick<FindingAsked, "ticketId" | "staffId">,
): Promise<Outcome<{ ticket: LockedTicket }>> {
  const ticket = await lockTicket(tx, ticketId);
  if (!ticket) return refuse("ticket-gone");
  if (!mayBringPackage(ticket.right) || !GATHERING.includes(ticket.status)) return refuse("action-not-allowed-now");
  return ticket.assigneeId === staffId ? { ok: true, ticket } : refuse("not-assignee");
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

/** How many files are attached to one category. */
async function filesOf(tx: Tx, { ticketId, category }: FindingAsked): Promise<number> {
  return tx.file.count({ where: { ticketId, category, purpose: "finding", erasedAt: null } });
}

/** In: what becomes of what is written down; `telling` where it has to say something then, be it by a file. */
async function change(
  asked: FindingAsked,
  how: (before: FindingBody) => FindingBody,
  telling: "telling" | "any",
): Promise<Outcome> {
  const { ticketId, category, staffId, now } = asked;
  return transaction(async (tx) => {
    const held = await holdCategory(tx, asked);
    if (!held.ok) return held;
    const before = await tx.finding.findUnique({ where: { ticketId_category: { ticketId, category } } });
    const body = how(bodyOf(before));
    if (telling === "telling" && !isTold(body, await filesOf(tx, asked))) return refuse("finding-empty");
    const id = before?.id ?? randomUUID();
    const row = { bodySealed: sealBody("finding", id, body), at: now, staffId };
    await tx.finding.upsert({
      where: { ticketId_category: { ticketId, category } },
      create: { id, ticketId, category, ...row },
      update: row,
    });
    await unconfirm(tx, ticketId);
    await record(tx, ticketId, { kind: "staff", id: staffId }, now, [
      { kind: "found", data: { findingId: id, category, contentDigest: contentDigest(id, body) } },
    ]);
    return { ok: true };
  });
}

/**
 * Writes down what was found in a category, in lines; a table brought before stays, unless nothing was found after all. Out: ok; or as
 * `hold`, or `finding-empty` where neither lines, a table nor a file say what was found, nor that nothing was.
 */
export function writeFinding(
  asked: FindingAsked,
  { nothing, lines }: Pick<FindingBody, "nothing" | "lines">,
): Promise<Outcome> {
  return change(asked, (before) => (nothing ? { ...NOTHING_YET, nothing } : { ...before, nothing, lines }), "telling");
}

/** Takes the table of a category away. */
export function dropTable(asked: FindingAsked): Promise<Outcome> {
  return change(asked, (before) => ({ ...before, table: null }), "any");
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
  return read.ok ? change(asked, (before) => ({ ...before, nothing: false, table: read.table }), "any") : read;
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
export async function confirmRedacted({ ticketId, staffId, now }: Omit<FindingAsked, "category">): Promise<Outcome> {
  return transaction(async (tx) => {
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
  });
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
