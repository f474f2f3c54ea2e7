import { db, transaction } from "#app/platform/database/db.server";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import { spellingsInText, MOST_SPELLINGS } from "../../clues/told";
import type { Spelling } from "../../clues/spelling";
import { cluesWrite } from "../../clues/write-clues.server";
import type { MessageBody } from "../../evidence/evidence-asked";
import { foundBy } from "../../filing/found-by";
import { unsealContact, unsealTicketAnswers } from "../../filing/seal-answers.server";
import { eachTicket } from "../../ticket/each-ticket.server";
import { lockTicket, type LockedTicket } from "../../ticket/lock.server";
import { unsealBody } from "../../ticket/seal.server";

/** What the person said later, and what staff noted, as far as it is words. */
async function wordsOn(ticketId: string): Promise<string[]> {
  const [messages, notes] = await Promise.all([
    db().message.findMany({ where: { ticketId, from: "requester" }, select: { id: true, bodySealed: true } }),
    db().note.findMany({ where: { ticketId }, select: { id: true, bodySealed: true } }),
  ]);
  const bodies = [
    ...messages.map((row) => unsealBody<MessageBody>("message", row)),
    ...notes.map((row) => unsealBody<string>("note", row)),
  ];
  return bodies.filter((body) => typeof body === "string");
}

/** What a ticket is found by, read from all it holds; nothing where its person's data are gone. */
async function spellingsOfTicket(ticket: LockedTicket): Promise<Spelling[]> {
  if (ticket.contactSealed.length === 0 || ticket.answersSealed.length === 0) return [];
  const { profile } = await loadPolicyVersion(ticket.policyVersionId);
  const told = foundBy({ ...unsealTicketAnswers(ticket), contact: unsealContact(ticket) }, profile);
  const said = (await wordsOn(ticket.id)).flatMap(spellingsInText);
  return [...told, ...said].slice(0, MOST_SPELLINGS);
}

/** Before the first id. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

async function makeOneFindable(ticketId: string): Promise<boolean> {
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket || ticket.findable) return false;
    await tx.$executeRaw(cluesWrite(ticketId, await spellingsOfTicket(ticket)));
    await tx.ticket.update({ where: { id: ticketId }, data: { findable: true } });
    return true;
  });
}

/**
 * Makes tickets findable by what their persons told that are not yet: those filed before there were clues, and all of them after `makeAllAnew`. Each in a
 * transaction of its own, so that it may be killed anywhere and goes on where it was. In: how many at most. Out: how many it was.
 */
export async function makeFindable(most: number): Promise<number> {
  let made = 0;
  return eachTicket<{ id: string }>({
    name: "make-findable",
    next: async (after, limit) =>
      made >= most
        ? []
        : db().$queryRaw<{ id: string }[]>`
            SELECT "id" FROM "Ticket" WHERE NOT "findable" AND "id" > ${after?.id ?? NOBODY}::uuid ORDER BY "id" LIMIT ${limit}`,
    work: async (ticketId) => {
      // One that cannot be opened does not count: those behind it get their turn.
      if (made >= most) return false;
      const done = await makeOneFindable(ticketId);
      if (done) made += 1;
      return done;
    },
  });
}

/** Whether any ticket still waits to be made findable. */
export async function someWaitToBeFindable(): Promise<boolean> {
  return (await db().$queryRaw<unknown[]>`SELECT 1 FROM "Ticket" WHERE NOT "findable" LIMIT 1`).length > 0;
}

const BATCH = 10_000;

/** Lets every ticket wait to be made findable anew: after another SECRET, whose digests are others. Out: how many. */
export async function makeAllAnew(): Promise<number> {
  let all = 0;
  for (;;) {
    const batch = await db().$executeRaw`
      UPDATE "Ticket" SET "findable" = false WHERE "id" IN (SELECT "id" FROM "Ticket" WHERE "findable" LIMIT ${BATCH})`;
    all += batch;
    if (batch < BATCH) return all;
  }
}
