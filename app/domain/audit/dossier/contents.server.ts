import { db } from "#app/platform/database/db.server";
import { keyState } from "#app/platform/seal/keys.server";
import { unseal } from "#app/platform/seal/seal.server";
import { contentKey, wayOfDigest, type BodyOwner } from "../../tickets/ticket/seal.server";
import { readerOf } from "../../tickets/letters/content/kinds.server";
import type { CaseLine } from "./lines.server";

/**
 * How the words a line stands for are here. `open`: with the key of their digest, so that anybody can check it. `house`: with a digest of the
 * older kind. `erased`, `lost`: gone by the rules, or never kept in these words. `withheld`: not for case files. `others`: told together with what is about other tickets. `differs`: not those of the line.
 */
type ContentState =
  "open" | "house" | "erased" | "withheld" | "lost" | "left-out" | "others" | "differs" | "other-secret";

export type Content = {
  seq: number;
  kind: string;
  state: ContentState;
  /** Of a letter: the folder it lies in. */
  letter?: string;
  key?: string;
  /** What is kept, as the very text its digest was made of; of a letter its parts lie in its folder. */
  json?: string;
};

/** The letters' files altogether; what comes after is named and left out. */
const MOST_LETTER_BYTES = 256 * 1024 * 1024;

type Found = { owner: string; json: string } | "erased" | "withheld" | "lost" | "others";
type Ids = Partial<Record<"decisionId" | "messageId" | "noteId" | "letterId" | "declarationId" | "findingId", string>>;

type Sealed = { id: string; bodySealed: Uint8Array };
const body = (owner: BodyOwner, row: Sealed | null | undefined): Found =>
  row ? { owner: row.id, json: unseal(row.bodySealed, `${owner}:${row.id}`) } : "lost";

/** The words of one kind of a ticket's rows by their ids. */
function byId<T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

async function rowsOf(ticketId: string) {
  const where = { ticketId };
  const [ticket, decisions, messages, notes, declarations] = await Promise.all([
    db().ticket.findUniqueOrThrow({ where: { id: ticketId } }),
    db().decision.findMany({ where }),
    db().message.findMany({ where }),
    db().note.findMany({ where }),
    db().declaration.findMany({ where }),
  ]);
  return {
    ticket,
    notes,
    decisions: byId(decisions),
    messages: byId(messages),
    noteById: byId(notes),
    declarations: byId(declarations),
  };
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

/** A note that a line does not name: the one whose words come to its digest, alone or with the contact that was set. */
function noteBehind(digest: string, { notes, ticket }: Rows): Found {
  const contact = JSON.parse(unseal(ticket.contactSealed, `ticket-contact:${ticket.id}`)) as unknown;
  const tried = notes.flatMap((note) => {
    const json = unseal(note.bodySealed, `note:${note.id}`);
    const reason: unknown = JSON.parse(json);
    return [
      { owner: note.id, json },
      { owner: note.id, json: JSON.stringify({ contact, reason }) },
    ];
  });
  return tried.find(({ owner, json }) => wayOfDigest(digest, owner, json)) ?? "lost";
}

/** Whether the letter of a visit told of this ticket alone. */
async function toldAlone(digestId: string, ticketId: string): Promise<boolean> {
  return (await db().letter.count({ where: { digestId, ticketId: { not: ticketId } } })) === 0;
}

/** A letter's words: of one that went as a part of its visit's, its own. What was told together with other tickets does not belong to this one. */
async function letterBehind(letterId: string, ticketId: string): Promise<Found> {
  const row = await db().letter.findUnique({ where: { id: letterId }, include: { digest: true } });
  if (!row) return "lost";
  // What colleagues are told about their work is theirs, and says nothing that the journal does not.
  if (row.staffId !== null || readerOf(row.kind) === "staff") return "withheld";
  const { id, contentSealed } = row.contentSealed === null && row.digest ? row.digest : row;
  if ((id !== row.id || row.kind === "digest") && !(await toldAlone(id, ticketId))) return "others";
  return contentSealed ? { owner: id, json: unseal(contentSealed, `letter:${id}`) } : "lost";
}

async function behind({ kind, data }: CaseLine, digest: string, rows: Rows): Promise<Found> {
  const ids = data as Ids;
  const { ticket } = rows;
  if (kind === "filed") return { owner: ticket.id, json: unseal(ticket.answersSealed, `ticket-answers:${ticket.id}`) };
  // What was found of a person was for that person alone, and is erased with the package made of it.
  if (ids.findingId) return "withheld";
  if (ids.decisionId) return body("decision", rows.decisions.get(ids.decisionId));
  if (ids.messageId) return body("message", rows.messages.get(ids.messageId));
  if (ids.noteId) return body("note", rows.noteById.get(ids.noteId));
  if (ids.letterId) return letterBehind(ids.letterId, ticket.id);
  if (ids.declarationId) {
    const row = rows.declarations.get(ids.declarationId);
    return row?.erasedAt
      ? "erased"
      : body("declaration", row?.bodySealed ? { ...row, bodySealed: row.bodySealed } : null);
  }
  return noteBehind(digest, rows);
}

function stateOf(digest: string, { owner, json }: Exclude<Found, string>): Pick<Content, "state" | "key"> {
  const way = wayOfDigest(digest, owner, json);
  if (way === "own-key") return { state: "open", key: Buffer.from(contentKey(owner)).toString("hex") };
  if (way === "house") return { state: "house" };
  return { state: keyState().secret === "changed" ? "other-secret" : "differs" };
}

/** The digest of somebody's words that a line of a journal holds; null where it holds none. */
export function digestOf(data: CaseLine["data"]): string | null {
  const { contentDigest, answersDigest } = data as { contentDigest?: string; answersDigest?: string };
  return contentDigest ?? answersDigest ?? null;
}

/**
 * What every line of a ticket's journal stands for that holds a digest of somebody's words, one after the other, with what proves it.
 * Letters come whole, as text: whoever writes them down takes them apart.
 */
export async function* contentsOf(ticketId: string, lines: readonly CaseLine[]): AsyncGenerator<Content> {
  const rows = await rowsOf(ticketId);
  let letterBytes = 0;
  for (const line of lines) {
    const digest = digestOf(line.data);
    if (digest === null) continue;
    const { seq, kind } = line;
    const found = await behind(line, digest, rows);
    if (typeof found === "string") {
      yield { seq, kind, state: found };
      continue;
    }
    const isLetter = (line.data as Ids).letterId !== undefined;
    letterBytes += isLetter ? Buffer.byteLength(found.json) : 0;
    if (letterBytes > MOST_LETTER_BYTES) yield { seq, kind, state: "left-out" };
    else yield { seq, kind, ...stateOf(digest, found), json: found.json };
  }
}
