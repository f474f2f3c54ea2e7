import { db } from "#app/platform/database/db.server";
import type { JournalEntry, Letter, Prisma } from "#app/platform/generated/client";
import { readStopwatch } from "../../../clock/stopwatch/stopwatch";
import { type Calendar, calendarFor } from "../../../clock/calendar/calendar";
import { civilDateIn } from "../../../clock/dates/zone";
import type { EventData } from "../../../journal/events";
import { staffInLine } from "../../../journal/staff-in-line";
import { staffNames } from "../../../people/staff-names.server";
import type { AgeBand } from "../../../policies/profile/ages";
import { confirmsAgents } from "../../../policies/profile/laws";
import type { Profile } from "../../../policies/profile/profile";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import { isRight, type Right } from "../../../policies/profile/rights";
import { coolingOff } from "../../workflow/cooling-off";
import { loadAskedAt } from "../../evidence/asked-at.server";
import { dueNow, extendedReading, limitReached } from "../../deadlines/due-now";
import { clockEvents } from "../../deadlines/clock-events";
import { clockRule } from "../../deadlines/clock-rule";
import { denyFrom } from "../../deadlines/deny-from";
import { refuseBy } from "../../deadlines/refuse-by";
import { explainDue } from "../../deadlines/explain-due";
import { daysLeft } from "../../deadlines/days-left";
import { urgentDue } from "../../deadlines/urgent-due";
import { listRepeated } from "../../filing/earlier.server";
import { listFor, messageParts, type EvidenceAsked, type MessageBody } from "../../evidence/evidence-asked";
import { declarationText } from "../../evidence/declaration";
import { listDeclarations } from "../../evidence/declarations.server";
import { findingsState } from "../../evidence/findings-state.server";
import { letterName, letterNames, readerOf } from "../../letters/content/kinds.server";
import { unsealBody } from "../../ticket/seal.server";
import { listComplaints } from "../../complaints/linked-tickets.server";
import type { BlockerCheckPage, DeskDecision, JournalLine, ParentTicket, TicketPage } from "./ticket-page";
import type { Channel } from "../../channel/came";
import { authorityOf } from "../../channel/came.server";
import { isCorrectable } from "../../intake/correct-receipt.server";
import type { RequesterAnswer } from "../../filing/requester";
import { authorityEnded } from "../../filing/verification";
import { permissionState } from "../../tasks/permission-asked.server";
import { isProposing } from "../../workflow/workflow";
import { STATUSES } from "../../ticket/statuses";
import { type Proposal, factsOf } from "../../workflow/facts.server";
import { unsealContact, unsealTicketAnswers } from "../../filing/seal-answers.server";

const oldestFirst = { at: "asc" } as const;

const INCLUDE = {
  journal: { orderBy: { seq: "asc" } },
  messages: { orderBy: oldestFirst },
  notes: { orderBy: oldestFirst },
  decisions: { orderBy: oldestFirst },
  checks: { orderBy: { askedAt: "desc" }, take: 1 },
  letters: { orderBy: { createdAt: "asc" }, omit: { contentSealed: true } },
  parent: {
    select: { reference: true, right: true, status: true, receivedOn: true, decisions: { orderBy: oldestFirst } },
  },
} as const satisfies Prisma.TicketInclude;

type Row = Prisma.TicketGetPayload<{ include: typeof INCLUDE }>;
type Names = ReadonlyMap<string, string>;

/** Everybody of ours a ticket's rows name: who acted, and whom the journal only mentions. */
function staffIds(row: Row): string[] {
  const mentioned = row.journal.flatMap(staffInLine);
  const acted = [
    row.assigneeId,
    ...row.journal.map(({ actorId }) => actorId),
    ...row.messages.map(({ staffId }) => staffId),
    ...row.notes.map(({ staffId }) => staffId),
    ...[...row.decisions, ...(row.parent?.decisions ?? [])].flatMap(({ staffId, confirmedById }) => [
      staffId,
      confirmedById,
    ]),
    ...row.earlierHandlerIds,
  ];
  return [...acted, ...mentioned].filter((id) => id !== null);
}

function signed(row: { id: string; at: Date; staffId: string | null }, names: Names) {
  return { id: row.id, at: row.at.toISOString(), by: row.staffId && (names.get(row.staffId) ?? null) };
}

function journalLine({ id, at, kind, actorKind, actorId, data }: JournalEntry, names: Names): JournalLine {
  return {
    id: String(id),
    at: at.toISOString(),
    kind,
    actor: actorKind,
    by: actorId && (names.get(actorId) ?? null),
    data,
  } as JournalLine;
}

function decision(row: Row["decisions"][number], names: Names): DeskDecision {
  const { kind, voidedAt, confirmedAt, confirmedById } = row;
  const confirmedBy = confirmedById && (names.get(confirmedById) ?? null);
  const when = { voided: voidedAt !== null, confirmedBy, confirmedAt: confirmedAt && confirmedAt.toISOString() };
  return { ...signed(row, names), ...when, kind, body: unsealBody("decision", row) } as DeskDecision;
}

/** What was answered, and not how it was worked on. */
const ANSWERS = ["refuse", "propose-refusal", "approve", "finish", "propose-finish"];

function parentOf({ parent, earlierHandlerIds }: Row, names: Names): ParentTicket | null {
  if (!parent) return null;
  const { status, right } = known(parent);
  const decisions = parent.decisions
    .filter(({ kind, voidedAt }) => ANSWERS.includes(kind) && !voidedAt)
    .map((each) => decision(each, names));
  return {
    ...parent,
    seen: false,
    status,
    right,
    decisions,
    handlers: earlierHandlerIds.flatMap((id) => names.get(id) ?? []),
  };
}

function letter({
  id,
  kind,
  staffId,
  createdAt,
  sentAt,
  failedAt,
  failure,
  collected,
  unconfirmed,
}: Omit<Letter, "contentSealed">): TicketPage["letters"][number] {
  return {
    id,
    name: letterName(kind),
    to: readerOf(kind) ?? (staffId === null ? "requester" : "staff"),
    createdAt: createdAt.toISOString(),
    sentAt: sentAt && sentAt.toISOString(),
    failedAt: failedAt && failedAt.toISOString(),
    failure,
    collected,
    unconfirmed,
  };
}

function blockerCheck({ checks: [check] }: Row): BlockerCheckPage | null {
  if (!check) return null;
  const { askedAt, answeredAt, standing, failure } = check;
  return { askedAt: askedAt.toISOString(), answeredAt: answeredAt && answeredAt.toISOString(), standing, failure };
}

function known(row: Pick<Row, "reference" | "status" | "right">) {
  const status = STATUSES.find((each) => each === row.status);
  if (!status || !isRight(row.right))
    throw new Error(`ticket ${row.reference} is in a state the product does not know`);
  return { status, right: row.right };
}

/** What is under review; null when nothing is. */
function proposalOf(row: Row, status: string): Proposal | null {
  if (status !== "reviewing") return null;
  return (
    row.decisions.findLast(({ kind, confirmedAt, voidedAt }) => isProposing(kind) && !confirmedAt && !voidedAt) ?? null
  );
}

function evidenceOf(
  row: Row,
  { right, profile, today }: { right: Right; profile: Profile; today: string },
): TicketPage["evidence"] {
  const { id, status, evidenceAskedAt, evidenceDueOn, evidenceSealed } = row;
  const asked = evidenceSealed && unsealBody<EvidenceAsked>("evidence", { id, bodySealed: evidenceSealed });
  const late = status === "awaiting" && evidenceDueOn !== null && today > evidenceDueOn;
  return {
    list: listFor({ ...row, right }, profile),
    asked,
    askedAt: evidenceAskedAt && evidenceAskedAt.toISOString(),
    late,
  };
}

/** An authority that has ended, unless the last verification saw a renewed one. */
function authorityEndedOf(
  requester: RequesterAnswer,
  decisions: readonly DeskDecision[],
  today: string,
): string | null {
  const last = decisions.findLast((each) => each.kind === "verify");
  return last?.body.confirmed?.includes("authority-renewed") ? null : authorityEnded(requester, today);
}

/** The authority that passed a ticket on, with how its own day stands, for as long as the ticket owes it an answer. */
function authorityPage(row: Row, now: Date, today: string, calendar: Calendar): TicketPage["authority"] {
  const authority = authorityOf(row);
  const { authorityDueOn: dueOn, authorityDueAt: dueAt } = row;
  const due =
    dueOn !== null && dueAt !== null
      ? daysLeft({ open: true, dueOn, dueAt, standsStill: false }, now, today, calendar)
      : null;
  return authority && { ...authority, due };
}

/** A ticket with everything the desk may see, once `readTicket` has let somebody in; null when there is none with this reference. In: the reference as it is written, the instant. */
export async function findTicketPage(reference: string, now: Date): Promise<TicketPage | null> {
  const row = await db().ticket.findUnique({ where: { reference }, include: INCLUDE });
  if (!row) return null;
  const policy = await loadPolicyVersion(row.policyVersionId);
  const { profile, version } = policy;
  const [names, repeated, complaints, declared] = await Promise.all([
    staffNames(staffIds(row)),
    row.repeats > 0 ? listRepeated(row, policy) : [],
    listComplaints(row.id),
    listDeclarations(row.id),
  ]);
  const { status, right } = known(row);
  const findings = await findingsState(db(), { id: row.id, right, redactedAt: row.redactedAt });
  const answers = unsealTicketAnswers(row);
  const decisions = row.decisions.map((each) => decision(each, names));
  const state = { ...row, status, right, ...dueNow({ ...row, status, right }, row.journal, profile, now) };
  const facts = factsOf({ ...state, findings }, profile, now, proposalOf(row, status));
  const { id, targetOn, provisional, calendarVersion, receivedOn, assigneeId } = row;
  const today = civilDateIn(now, profile.zone);
  const { dueAt } = state;
  return {
    id,
    reference,
    version: row.version,
    right,
    status,
    profile,
    policyVersion: version,
    policyVersionId: row.policyVersionId,
    facts,
    due: daysLeft(state, now, today, calendarFor(profile.calendar)),
    coolingOn: coolingOff(profile, row, now)?.on ?? null,
    receivedOn,
    targetOn,
    targetPaused:
      row.open && readStopwatch(clockEvents(row.journal), clockRule(profile, right), now).pausedSince !== null,
    provisional,
    calendarVersion,
    receivedAt: row.receivedAt.toISOString(),
    channel: row.channel as Channel,
    correctable: isCorrectable(row),
    registeredAt: row.registeredAt && row.registeredAt.toISOString(),
    authority: authorityPage(row, now, today, calendarFor(profile.calendar)),
    dueAt: dueAt.toISOString(),
    urgentOn: urgentDue(row).dueOn,
    dueSteps: explainDue(row.journal),
    extendsTo:
      facts.extension === "offered" ? (extendedReading(row.journal, right, profile, now)?.dueOn ?? null) : null,
    dueLimit: limitReached(row.journal, right, profile, now, { extended: facts.extension === "offered" }),
    refusal: {
      by: refuseBy(row.journal, right, profile, now)?.on ?? null,
      late: row.journal.some(
        ({ kind, data }) => kind === "breached" && (data as EventData<"breached">).clock === "refusal",
      ),
    },
    denyFrom: facts.identitySure ? null : denyFrom(row.journal, right, profile, now),
    breachedAt: row.breachedAt && row.breachedAt.toISOString(),
    closedAt: row.closedAt && row.closedAt.toISOString(),
    repeated,
    assignee: assigneeId ? { id: assigneeId, name: names.get(assigneeId) ?? "" } : null,
    parent: parentOf(row, names),
    complaints: complaints.map(({ reference: of, status: at, receivedOn: on, verdict }) => ({
      reference: of,
      status: at,
      receivedOn: on,
      verdict,
    })),
    answers: { ...answers, contact: unsealContact(row) },
    ageBand: row.ageBand as AgeBand | null,
    authorityEnded: authorityEndedOf(answers.requester, decisions, today),
    evidence: evidenceOf(row, { right, profile, today }),
    permission: await permissionState(row),
    confirmsAgents: confirmsAgents(profile, right),
    declarations: {
      asked: declarationText(profile, { right, requesterKind: row.requesterKind }) !== null,
      signed: declared.map(({ id: of, signedAt, signed: body }) => ({
        id: of,
        at: signedAt.toISOString(),
        name: body && body.name,
      })),
    },
    reply: row.replyDueOn === null ? null : { dueOn: row.replyDueOn, late: today > row.replyDueOn },
    askedAt: (await loadAskedAt(row.id))?.toISOString() ?? null,
    conversation: row.messages.map((message) => ({
      ...signed(message, names),
      from: message.from === "staff" ? "staff" : "requester",
      ...messageParts(unsealBody<MessageBody>("message", message)),
    })),
    notes: row.notes.map((note) => ({ ...signed(note, names), text: unsealBody<string>("note", note) })),
    decisions,
    journal: row.journal.map((line) => journalLine(line, names)),
    names: Object.fromEntries(names),
    blockerCheck: blockerCheck(row),
    letterNames: letterNames(),
    letters: row.letters.map(letter),
    undelivered: row.undelivered,
  };
}
