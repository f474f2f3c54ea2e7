import { db } from "#app/platform/database/db.server";
import { staffInLine } from "../../journal/staff-in-line";
import { fileFacts } from "../../files/stored-file.server";
import type { Text } from "../../language";
import { staffNames } from "../../people/staff-names.server";
import { groundsOfRight } from "../../policies/profile/grounds";
import { RIGHT_NAMES } from "../../policies/profile/right-names";
import { isRight, type Right } from "../../policies/profile/rights";
import { sourceOf } from "../../policies/profile/sources";
import { loadPolicyVersion, type PublishedPolicy } from "../../policies/versions/published.server";
import { authorityOf } from "../../tickets/channel/came.server";
import { unsealContact } from "../../tickets/filing/seal-answers.server";
import { letterName } from "../../tickets/letters/content/kinds.server";
import { unsealBody } from "../../tickets/ticket/seal.server";
import type { CaseLine } from "./lines.server";

const iso = (at: Date | null): string | null => at && at.toISOString();

async function loadRows(ticketId: string) {
  return db().ticket.findUniqueOrThrow({
    where: { id: ticketId },
    include: {
      policyVersion: { select: { publishedAt: true } },
      parent: { select: { reference: true } },
      complaints: { select: { reference: true }, orderBy: { receivedAt: "asc" } },
      decisions: { orderBy: { at: "asc" } },
      letters: { orderBy: { createdAt: "asc" }, omit: { contentSealed: true, data: true } },
      files: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
      declarations: { orderBy: { signedAt: "asc" } },
      tasks: { orderBy: { createdAt: "asc" } },
      notices: { orderBy: { on: "asc" } },
    },
  });
}

type Rows = Awaited<ReturnType<typeof loadRows>>;

/** What the policy promises for the right, and where each part of that stands; a source is null where it is the operator's own. */
function promiseOf({ profile, version }: PublishedPolicy, publishedAt: Date, right: Right) {
  const promise = profile.rights[right];
  const { term, target, pausable, extension, outerLimit, refuseWithin, denyAfter, stands } = promise ?? {};
  const sources = Object.entries(stands ?? {}).flatMap(([part, mark]): [string, Text | null][] =>
    typeof mark === "string" ? [[part, sourceOf(mark, profile)]] : [],
  );
  return {
    id: profile.id,
    version,
    name: profile.name,
    title: profile.title,
    publishedAt: publishedAt.toISOString(),
    law: profile.law,
    zone: profile.zone,
    calendar: profile.calendar,
    controller: profile.controller.name,
    promise: { term, target, pausable, extension, outerLimit, refuseWithin, denyAfter },
    sources: Object.fromEntries(sources),
  };
}

/** A file by what it was and what became of it: its bytes are not here. The name of one that was erased is erased with it. */
function fileOf(row: Rows["files"][number]) {
  const { id, purpose, mediaType, size, sha256, at, byStaff, name } = fileFacts(row);
  const kept = row.erasedAt === null;
  return {
    id,
    purpose,
    mediaType,
    size,
    sha256,
    at,
    byStaff,
    name: kept ? name : null,
    erasedAt: iso(row.erasedAt),
  };
}

function taskOf(row: Rows["tasks"][number]) {
  const { id, kind, key, dueOn, createdAt, surfacedAt, settledAt, result, staffId, noteSealed } = row;
  const note = noteSealed && unsealBody<string>("task-note", { id, bodySealed: noteSealed });
  const dates = { createdAt: iso(createdAt), surfacedAt: iso(surfacedAt), settledAt: iso(settledAt) };
  return { id, kind, key: kind === "restricted" ? null : key, dueOn, ...dates, result, staffId, note };
}

function staffIdsOf(row: Rows, lines: readonly CaseLine[]): string[] {
  const mentioned = lines.flatMap(staffInLine);
  const acted = [
    row.assigneeId,
    ...lines.map(({ actorId }) => actorId),
    ...row.decisions.flatMap(({ staffId, confirmedById }) => [staffId, confirmedById]),
    ...row.tasks.map(({ staffId }) => staffId),
  ];
  return [...acted, ...mentioned].filter((id) => id !== null);
}

/**
 * The facts of a ticket as whoever has `desk.read` sees them, its promise with the sources of its rules, its decisions, letters, files and
 * tasks by what became of them. Words that the journal has a digest of are not repeated: they stand with their proof. In: the ticket's lines.
 */
export async function caseFacts(ticketId: string, lines: readonly CaseLine[], now: Date) {
  const row = await loadRows(ticketId);
  const policy = await loadPolicyVersion(row.policyVersionId);
  const { right } = row;
  if (!isRight(right)) throw new Error(`ticket ${row.reference} asks for a right the product does not know`);
  const names = await staffNames(staffIdsOf(row, lines));
  return {
    reference: row.reference,
    asOf: now.toISOString(),
    right: { id: right, name: RIGHT_NAMES[right] },
    policy: promiseOf(policy, row.policyVersion.publishedAt, right),
    status: row.status,
    outcome: row.outcome,
    requester: row.requesterKind,
    ageBand: row.ageBand,
    language: row.locale,
    contact: unsealContact(row),
    channel: row.channel,
    authority: authorityOf(row),
    receivedAt: iso(row.receivedAt),
    receivedOn: row.receivedOn,
    registeredAt: iso(row.registeredAt),
    dueOn: row.dueOn,
    dueAt: iso(row.dueAt),
    provisional: row.provisional,
    targetOn: row.targetOn,
    extendedAt: iso(row.extendedAt),
    identityVerifiedAt: iso(row.identityVerifiedAt),
    identityRung: row.identityRung,
    breachedAt: iso(row.breachedAt),
    closedAt: iso(row.closedAt),
    visit: row.visit,
    about: row.parent?.reference ?? null,
    complaints: row.complaints.map(({ reference }) => reference),
    decisions: row.decisions.map(({ id, kind, grounds, at, staffId, confirmedById, confirmedAt, voidedAt }) => ({
      id,
      kind,
      at: iso(at),
      staffId,
      confirmedById,
      confirmedAt: iso(confirmedAt),
      voidedAt: iso(voidedAt),
      grounds: groundsOfRight(policy.profile, right, grounds).map(({ id: ground, name, source }) => ({
        id: ground,
        name,
        source,
      })),
    })),
    letters: row.letters.map(({ id, kind, locale, createdAt, sentAt, failedAt, failure, digestId, staffId }) => ({
      id,
      kind,
      name: letterName(kind),
      language: locale,
      to: staffId === null ? "outside" : "colleague",
      createdAt: iso(createdAt),
      sentAt: iso(sentAt),
      failedAt: iso(failedAt),
      failure,
      sentWith: digestId,
    })),
    files: row.files.map(fileOf),
    declarations: row.declarations.map(({ id, signedAt, locale, erasedAt }) => ({
      id,
      signedAt: iso(signedAt),
      language: locale,
      erasedAt: iso(erasedAt),
    })),
    tasks: row.tasks.map(taskOf),
    notices: row.notices.map(({ kind, on, at }) => ({ kind, on, at: iso(at) })),
    colleagues: Object.fromEntries(names),
  };
}

export type CaseFacts = Awaited<ReturnType<typeof caseFacts>>;
