import { db } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import type { Letter, Prisma, Ticket } from "#app/platform/generated/client";
import type { EventData } from "../../../journal/events";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import { keyState } from "#app/platform/seal/keys.server";
import { enclosureBytes, unsealLetter, type KeptLetter, type SentEnclosure } from "./kept-letter.server";
import { BY_HAND, NO_LONGER_NEEDED, type LetterPage, type Vouched } from "./letter-page";
import { wayOfDigest } from "../../ticket/seal.server";
import { seenBeside } from "../../ticket/seen-by.server";
import { maskEmail } from "../../ticket/mask-email.server";
import type { LetterData, LetterKind } from "../../../outbox/letters";
import type { Kind } from "../facts/kind.server";
import { answers } from "../content/answers.server";
import { isLetterKind, kinds, kindsFor, letterName } from "../content/kinds.server";
import { unsealContact } from "../../filing/seal-answers.server";

/** A letter; where it went as a part of its visit's, with that one, which keeps what was sent. */
type Row = Letter & { ticket: Ticket | null; digest: Letter | null };

const INCLUDE = { ticket: true, digest: true } as const;

/** Who looks, and the ticket they were let in to. */
type Looking = { ticketId: string; staffId: string };

/** A letter of this ticket; null for any other, however well its id is known. */
async function findRow(ticketId: string, letterId: string): Promise<Row | null> {
  if (!isUuid(letterId)) return null;
  return db().letter.findFirst({ where: { id: letterId, ticketId }, include: INCLUDE });
}

/** Whether a letter is this ticket's. */
export async function hasLetter(ticketId: string, letterId: string): Promise<boolean> {
  if (!isUuid(letterId)) return false;
  return (await db().letter.count({ where: { id: letterId, ticketId } })) > 0;
}

/** The letter that left the house: this one, or the one it is a part of. */
function sentAs(row: Row): Letter {
  return row.digest ?? row;
}

/** What is kept of a letter, and under whose id. */
type Kept = KeptLetter & { of: string };

function unsealed({ id, contentSealed }: Letter): Kept | null {
  return contentSealed && { ...unsealLetter({ id, contentSealed }), of: id };
}

/** What the person got: of a part, the whole letter it stood in. */
function wholeOf(row: Row): Kept | null {
  return unsealed(sentAs(row));
}

/** What was sent about the letter's own ticket: of a part, its own words; those sent before such were kept stand in the whole alone. */
function ownOf(row: Row): Kept | null {
  return unsealed(row) ?? (row.digest && unsealed(row.digest));
}

/** Whether a letter, as it is kept, says nothing of other tickets than somebody sees who was let in to its own. */
async function isAllSeen(row: Row, { ticketId, staffId }: Looking): Promise<boolean> {
  const alone = row.digest ? row.contentSealed !== null : row.kind !== "digest";
  if (alone) return true;
  const parts = await db().letter.findMany({ where: { digestId: sentAs(row).id }, select: { ticketId: true } });
  const ids = parts.flatMap((part) => part.ticketId ?? []);
  const seen = await seenBeside(ticketId, ids, staffId);
  return ids.every((id) => seen.has(id));
}

/** What of a letter somebody may read who was let in to its ticket; null where it tells of tickets they do not see, and where nothing is kept. */
async function shownOf(row: Row, looking: Looking): Promise<Kept | null> {
  return (await isAllSeen(row, looking)) ? ownOf(row) : null;
}

/** The parts of a visit's letter that are about the ticket one is at, each with a page of its own. */
async function ownParts({ id }: Row, { ticketId }: Looking): Promise<LetterPage["parts"]> {
  const rows = await db().letter.findMany({ where: { digestId: id, ticketId }, orderBy: { createdAt: "asc" } });
  return rows.map((part) => ({ id: part.id, name: letterName(part.kind) }));
}

/** Computes the digest of what is kept anew and holds it against the ticket's journal. */
async function vouch(letter: Row, { of, ...kept }: Kept): Promise<Vouched> {
  const lines = await db().journalEntry.findMany({
    where: {
      ticketId: letter.ticketId ?? "",
      kind: letter.sentAt ? "letter-sent" : { in: ["letter-undelivered", "letter-made"] },
    },
    orderBy: { seq: "asc" },
    select: { data: true },
  });
  const told = lines
    .map(({ data }) => data as EventData<"letter-sent" | "letter-undelivered" | "letter-made">)
    .findLast(({ letterId }) => letterId === letter.id);
  if (!told?.contentDigest) return "missing";
  if (wayOfDigest(told.contentDigest, of, JSON.stringify(kept))) return "matches";
  // Digests are made with SECRET: another one makes every letter from before differ, and nothing is proved by that.
  return keyState().secret === "changed" ? "other-secret" : "differs";
}

/** Where a letter that waits will go: to one of ours, to who received the data, or to the requester; null where one of ours tells them. Empty where there is nobody any more. */
async function recipientOf({ ticket, ...letter }: Row): Promise<string | null> {
  const { kind, data, staffId } = letter;
  const known = isLetterKind(kind) ? (kinds[kind] as Kind<LetterKind, unknown>) : null;
  if (ticket && known?.to === "recipient") {
    const { profile } = await loadPolicyVersion(ticket.policyVersionId);
    return (await known.address(db(), data as LetterData[LetterKind], profile, letter)) ?? "";
  }
  if (!staffId) return ticket ? unsealContact(ticket).email : "";
  const staff = await db().staff.findUnique({ where: { id: staffId }, select: { email: true } });
  return staff?.email ?? "";
}

/**
 * A letter of a ticket with what was sent about it, for a person with `desk.read` who was let in to it; null when the ticket has no such letter.
 * Of a visit's letter they read the parts of tickets they see: `parting` says what of it stands here.
 */
export async function findLetterPage(looking: Looking, letterId: string): Promise<LetterPage | null> {
  const row = await findRow(looking.ticketId, letterId);
  if (!row) return null;
  const kept = await shownOf(row, looking);
  const withheld = kept === null && ownOf(row) !== null;
  const part = row.digest !== null && row.contentSealed !== null;
  const { id, kind, createdAt, sentAt, failedAt, failure } = row;
  const next = await recipientOf(row);
  const to = kept ? kept.to : next;
  return {
    id,
    kind,
    name: letterName(kind),
    failure,
    collected: row.collected,
    to: to && maskEmail(to),
    createdAt: createdAt.toISOString(),
    sentAt: sentAt && sentAt.toISOString(),
    failedAt: failedAt && failedAt.toISOString(),
    kept: kept && {
      subject: kept.subject,
      html: kept.html,
      text: kept.text,
      enclosures: (kept.enclosures ?? []).map(({ name, type, base64 }) => ({
        name,
        type,
        bytes: Buffer.byteLength(base64, "base64"),
      })),
    },
    parting: withheld ? "withheld" : part ? "part" : null,
    parts: withheld && row.kind === "digest" ? await ownParts(row, looking) : [],
    vouched: kept && (await vouch(row, kept)),
    retriable: failedAt !== null && failure !== NO_LONGER_NEEDED && (failure !== BY_HAND || next !== null),
  };
}

function enclosure(kept: KeptLetter | null, wanted: (name: string) => boolean): SentEnclosure | null {
  const found = kept?.enclosures?.find(({ name }) => wanted(name));
  return found ? { name: found.name, type: found.type, bytes: enclosureBytes(found) } : null;
}

/** A file that went with a letter of a ticket, byte for byte; null when there is none of this name in what somebody may read of it. */
export async function findEnclosure(looking: Looking, letterId: string, name: string): Promise<SentEnclosure | null> {
  const row = await findRow(looking.ticketId, letterId);
  return row && enclosure(await shownOf(row, looking), (each) => each === name);
}

/** A letter to the person that did not arrive, as they can read it on their page. `text`: what it says; null where it was never put into words. */
export type UnreadLetter = { id: string; at: Date; subject: string | null; text: string | null };

/** What was written to the person about a ticket and did not arrive, the newest first. */
export async function listUnread(ticketId: string): Promise<UnreadLetter[]> {
  const rows = await db().letter.findMany({
    where: {
      ticketId,
      staffId: null,
      kind: { in: kindsFor("requester") },
      sentAt: null,
      failedAt: { not: null },
      failure: { not: NO_LONGER_NEEDED },
    },
    orderBy: { createdAt: "desc" },
    include: INCLUDE,
  });
  // Of what one letter of the day held, the person reads that letter once.
  const letters = new Map(rows.map((row) => [sentAs(row).id, row]));
  return [...letters.values()].map((row) => {
    const kept = wholeOf(row);
    return { id: row.id, at: row.failedAt ?? row.createdAt, subject: kept?.subject ?? null, text: kept?.text ?? null };
  });
}

/** The letters that end a request, each with the answer on paper; and how a ticket stands that is closed with one. */
const ANSWERS = Object.keys(answers);
const ANSWERED = ["finished", "refused"];

/** Where the letter with a ticket's answer is found: the last one, while the ticket is closed with it. */
function answerOf(ticketId: string) {
  return {
    where: { ticketId, kind: { in: ANSWERS }, ticket: { status: { in: ANSWERED } } },
    orderBy: { createdAt: "desc" },
  } as const satisfies Prisma.LetterFindFirstArgs;
}

/** The letter with the answer a ticket is closed with; an earlier one does not stand for it while it has not gone out. */
async function findAnswerRow(ticketId: string): Promise<(Row & { ticket: Ticket }) | null> {
  const row = await db().letter.findFirst({ ...answerOf(ticketId), include: INCLUDE });
  return row?.ticket ? { ...row, ticket: row.ticket } : null;
}

/**
 * Whether the answer to a ticket can be had on paper: every answer that was sent went out with one, which is known without reading what
 * is kept; one that nobody took is looked at.
 */
export async function hasAnswer(ticketId: string): Promise<boolean> {
  const last = await db().letter.findFirst({ ...answerOf(ticketId), select: { sentAt: true, failedAt: true } });
  if (!last) return false;
  return last.sentAt !== null || (last.failedAt !== null && (await findAnswer(ticketId)) !== null);
}

/** The answer on paper as it was sent, for the person whose ticket it is; null while none was sent, or when the ticket is open again. */
export async function findAnswer(ticketId: string): Promise<SentEnclosure | null> {
  const row = await findAnswerRow(ticketId);
  return row && enclosure(ownOf(row), (name) => name === `${row.ticket.reference}.pdf`);
}
