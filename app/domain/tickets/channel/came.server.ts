import { randomUUID } from "node:crypto";
import type { Write } from "#app/platform/database/write-together.server";
import { Prisma } from "#app/platform/generated/client";
import { addDays } from "../../clock/dates/civil-date";
import { startOfDay } from "../../clock/dates/zone";
import type { JournalEvent } from "../../journal/events";
import type { Spelling } from "../clues/spelling";
import { spellingsInText } from "../clues/told";
import { contentDigest, sealBody, unsealBody, type Sealed } from "../ticket/seal.server";
import type { Authority } from "./came";

export type AuthorityColumns = {
  authorityDueOn: string | null;
  authorityDueAt: Date | null;
  authoritySealed: Sealed | null;
};

/** What a ticket's row keeps of the authority that passed it on: its day, by which the desk is ordered, and sealed the rest. In: the policy's zone. */
export function authorityColumns(ticketId: string, authority: Authority | null, zone: string): AuthorityColumns {
  const dueOn = authority?.dueOn ?? null;
  return {
    authorityDueOn: dueOn,
    authorityDueAt: dueOn === null ? null : startOfDay(addDays(dueOn, 1), zone),
    authoritySealed: authority && sealBody("authority", ticketId, authority),
  };
}

/** The authority that passed a ticket on; null for none. */
export function authorityOf({
  id,
  authoritySealed,
}: {
  id: string;
  authoritySealed: Uint8Array | null;
}): Authority | null {
  return authoritySealed && unsealBody<Authority>("authority", { id, bodySealed: authoritySealed });
}

/** A row that a ticket begins with, its line in the journal, and what the ticket is found by because of it. */
type Beginning = { write: Write; event: JournalEvent; spellings: Spelling[] };

/** The work that an authority's own day makes: to answer it, whatever becomes of the ticket. None where it set no day. */
export function authorityTask(ticketId: string, place: number, authority: Authority, now: Date): Beginning[] {
  const { name, file, dueOn } = authority;
  if (dueOn === null) return [];
  const id = randomUUID();
  const about = sealBody("task-about", id, file === "" ? name : `${name} · ${file}`);
  const sql = Prisma.sql`
    INSERT INTO "Task" ("id", "ticketId", "kind", "key", "dueOn", "createdAt", "aboutSealed")
    VALUES (${id}::uuid, ${ticketId}::uuid, 'authority', 'authority', ${dueOn}, ${now}::timestamptz, ${about})`;
  return [
    {
      write: { as: `authority_${place}`, sql },
      event: { kind: "task-opened", data: { taskId: id, task: "authority", dueOn } },
      spellings: [],
    },
  ];
}

/** What somebody said or wrote, as one of ours took it down: the beginning of the ticket's conversation, and its line in the journal. */
export function messageWrite(
  ticketId: string,
  place: number,
  { words, at, staffId }: { words: string; at: Date; staffId: string },
): Beginning {
  const messageId = randomUUID();
  const body = sealBody("message", messageId, words);
  return {
    write: {
      as: `words_${place}`,
      sql: Prisma.sql`INSERT INTO "Message" ("id", "ticketId", "from", "staffId", "at", "bodySealed") VALUES (${messageId}::uuid, ${ticketId}::uuid, 'requester', ${staffId}::uuid, ${at}::timestamptz, ${body})`,
    },
    event: { kind: "added", data: { messageId, contentDigest: contentDigest(messageId, words) } },
    spellings: spellingsInText(words),
  };
}
