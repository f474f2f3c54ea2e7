import { randomUUID } from "node:crypto";
import { db, transaction } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import type { EventData } from "../../journal/events";
import { record } from "../../journal/record.server";
import { post } from "../../outbox/post.server";
import { may, type Role } from "../../people/permissions";
import { staffNames } from "../../people/staff-names.server";
import { refuse, type Outcome } from "../../refusal";
import { addCluesIn } from "../../tickets/clues/write-clues.server";
import { lockTicket } from "../../tickets/ticket/lock.server";
import { contentDigest, sealBody } from "../../tickets/ticket/seal.server";
import type { DossierInput } from "./reasons";

/** How long the file can be fetched by who asked for it; afterwards its bytes go, and it is asked for again, and written down again. */
const FETCHED_WITHIN_MS = 24 * 3_600_000;

/** A case file that was asked for: it holds the journal up to and including the line that says so. */
export type AskedDossier = {
  dossierId: string;
  ticketId: string;
  reference: string;
  seq: number;
  /** The hash of that line, in hex: the head of the journal in the file. */
  head: string;
  at: Date;
  why: string;
};

type Asked = { ticketId: string; actor: { id: string; role: Role }; input: DossierInput; now: Date };

/**
 * Writes down that somebody takes out everything there is about a ticket, and why, and promises the file; words beside the reason are a note of the ticket.
 * Out: the id it is fetched by; or `not-permitted`, `ticket-gone`.
 */
export async function askDossier({ ticketId, actor, input, now }: Asked): Promise<Outcome<{ dossierId: string }>> {
  if (!may(actor.role, "audit.take")) return refuse("not-permitted");
  const { why, note } = input;
  return transaction(async (tx) => {
    if (!(await lockTicket(tx, ticketId))) return refuse("ticket-gone");
    const by = { kind: "staff", id: actor.id } as const;
    if (note !== "") {
      const noteId = randomUUID();
      await tx.note.createMany({
        data: { id: noteId, ticketId, staffId: actor.id, at: now, bodySealed: sealBody("note", noteId, note) },
      });
      await addCluesIn(tx, ticketId, note);
      await record(tx, ticketId, by, now, [
        { kind: "noted", data: { noteId, contentDigest: contentDigest(noteId, note) } },
      ]);
    }
    const dossierId = randomUUID();
    await record(tx, ticketId, by, now, [{ kind: "dossier-asked", data: { dossierId, why } }]);
    const expiresAt = new Date(now.getTime() + FETCHED_WITHIN_MS);
    await tx.dossier.create({ data: { id: dossierId, ticketId, staffId: actor.id, expiresAt } });
    await post(tx, { type: "make-dossier", payload: { dossierId } }, now);
    return { ok: true, dossierId };
  });
}

/** The case file a colleague asked for and can fetch now; null where it was somebody else, too long ago, or never. */
export async function findAsked(
  ticketId: string,
  dossierId: string,
  staffId: string,
  now: Date,
): Promise<AskedDossier | null> {
  if (!isUuid(dossierId)) return null;
  const line = await db().journalEntry.findFirst({
    where: {
      ticketId,
      kind: "dossier-asked",
      actorId: staffId,
      at: { gt: new Date(now.getTime() - FETCHED_WITHIN_MS) },
      data: { path: ["dossierId"], equals: dossierId },
    },
    include: { ticket: { select: { reference: true } } },
  });
  if (!line?.ticket) return null;
  const { seq, at, hash, data, ticket } = line;
  const { why } = data as EventData<"dossier-asked">;
  return { dossierId, ticketId, reference: ticket.reference, seq, head: Buffer.from(hash).toString("hex"), at, why };
}

/** A case file as its ticket's page lists it. `fingerprint`: of the file that was handed over, null where none was, whole. */
export type ListedDossier = {
  dossierId: string;
  at: string;
  by: string;
  byId: string | null;
  why: string;
  fingerprint: string | null;
  /** Until when it can be fetched by who asked for it; null where its bytes are gone. */
  expiresAt: Date | null;
};

const MOST_LISTED = 50;

/** The last case files that were asked for of a ticket, newest first. */
export async function listDossiers(ticketId: string): Promise<ListedDossier[]> {
  const lines = await db().journalEntry.findMany({
    where: { ticketId, kind: { in: ["dossier-asked", "dossier-handed"] } },
    orderBy: { seq: "desc" },
    take: MOST_LISTED * 2,
  });
  const handed = new Map(
    lines
      .filter(({ kind }) => kind === "dossier-handed")
      .map(({ data }) => data as EventData<"dossier-handed">)
      .map(({ dossierId, manifestDigest }) => [dossierId, manifestDigest]),
  );
  const asked = lines.filter(({ kind }) => kind === "dossier-asked").slice(0, MOST_LISTED);
  const [names, kept] = await Promise.all([
    staffNames(asked.flatMap(({ actorId }) => actorId ?? [])),
    db().dossier.findMany({ where: { ticketId }, select: { id: true, expiresAt: true } }),
  ]);
  const until = new Map(kept.map(({ id, expiresAt }) => [id, expiresAt]));
  return asked.map(({ at, actorId, data }) => {
    const { dossierId, why } = data as EventData<"dossier-asked">;
    return {
      dossierId,
      why,
      at: at.toISOString(),
      by: names.get(actorId ?? "") ?? "",
      byId: actorId,
      fingerprint: handed.get(dossierId) ?? null,
      expiresAt: until.get(dossierId) ?? null,
    };
  });
}

/** Writes down that a case file was handed over whole, with its fingerprint; the same one once. */
export async function noteHanded(
  { dossierId, ticketId }: Pick<AskedDossier, "dossierId" | "ticketId">,
  manifestDigest: string,
  staffId: string,
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    if (!(await lockTicket(tx, ticketId))) return;
    const data = { dossierId, manifestDigest };
    const told = await tx.journalEntry.count({ where: { ticketId, kind: "dossier-handed", data: { equals: data } } });
    if (told > 0) return;
    await record(tx, ticketId, { kind: "staff", id: staffId }, now, [{ kind: "dossier-handed", data }]);
  });
}
