import { db } from "#app/platform/database/db.server";
import type { Ticket } from "#app/platform/generated/client";
import { parseTerm, type Term } from "../../clock/dates/terms";
import { civilDateIn } from "../../clock/dates/zone";
import { CLOCK_KINDS } from "../deadlines/clock-events";
import { dueNow, limitReached, type DueLimit } from "../deadlines/due-now";
import { explainDue } from "../deadlines/explain-due";
import { fileFacts, liveFiles, type FileFacts } from "../../files/stored-file.server";
import { type Ground } from "../../policies/profile/ground-catalogue";
import { knownGround } from "../../policies/profile/grounds";
import type { RequesterKind } from "../../policies/profile/profile-parts";
import type { Profile } from "../../policies/profile/profile";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import type { Right } from "../../policies/profile/rights";
import type { Text } from "../../language";
import { coolingOff } from "../workflow/cooling-off";
import { loadAnswerItems } from "../answer/answer-items.server";
import { dutyKeeping, type AnswerItem, type Keeping } from "../answer/answer-items";
import type { FinishBody } from "../answer/items";
import { complaintState } from "../complaints/rules";
import { messageParts, type EvidenceAsked, type MessageBody, type MessageParts } from "../evidence/evidence-asked";
import { declarationText } from "../evidence/declaration";
import { listDeclarations } from "../evidence/declarations.server";
import { isRemovable, takesAdditions, waitingSince } from "../evidence/evidence.server";
import { packageOf } from "../evidence/package.server";
import { listUnread } from "../letters/send/find-letter.server";
import { maskEmail } from "../ticket/mask-email.server";
import { type LinkedTicket, listComplaints } from "../complaints/linked-tickets.server";
import type { MoveInput, Verdict } from "../workflow/move-input";
import { particularFacts, type ParticularFacts } from "../workflow/particulars";
import { publicStatus, type PublicStatus } from "./public-status";
import { findPublicTogether, type PublicTogether } from "./public-together.server";
import { timelineOf, type PublicStep } from "./public-timeline";
import { unsealBody } from "../ticket/seal.server";
import type { Answer } from "../workflow/codes";
import { stillDone, type StillDone } from "../workflow/unverified";
import { isFeeAsked } from "../workflow/fee-asked";
import { availableActions } from "../workflow/workflow";
import type { Status } from "../ticket/statuses";
import { factsOf } from "../workflow/facts.server";
import type { TicketContact } from "../filing/answers";
import { unsealContact } from "../filing/seal-answers.server";

/** A ground of a refusal; `kept`: the duty to keep data behind it. */
type PublicGround = Pick<Ground, "name" | "source"> & { id: string; explanation: string; kept: Keeping | null };

export type PublicDecision =
  | { kind: "approved"; note: string; on: string }
  | { kind: "refused"; grounds: PublicGround[]; still: StillDone | null; on: string }
  | {
      kind: "finished";
      items: AnswerItem[];
      particulars: ParticularFacts | null;
      done: string;
      where: string;
      on: string;
    }
  | { kind: "judged"; verdict: Verdict; reasons: string; on: string };

/** A complaint about a ticket as the person sees it. */
export type PublicComplaint = {
  reference: string;
  status: "waiting" | "judged" | "refused" | "withdrawn";
  verdict: Verdict | null;
};

/** What the person may see of a ticket: nothing internal. Dates named `on` and `…On` are civil dates in the policy's zone. */
export type PublicTicket = {
  /** What the person follows it by: the reference of the whole visit. */
  reference: string;
  right: Right;
  status: PublicStatus;
  /** With which others it is worked on together, or was answered; null where it is worked on by itself. */
  together: PublicTogether | null;
  receivedOn: string;
  dueOn: string;
  /** By how much the term that runs was extended; null where it was not. */
  extendedBy: Term | null;
  /** The policy's outer limit where it cuts the date that came to; null where it does not. */
  dueLimit: DueLimit | null;
  provisional: boolean;
  closedOn: string | null;
  contactMasked: string;
  profile: Profile;
  timeline: PublicStep[];
  conversation: (MessageParts & { id: string; from: "staff" | "requester"; at: Date; on: string })[];
  /** By when we asked them to answer, and whether that day is over; null while we wait for nothing. */
  reply: { dueOn: string; late: boolean } | null;
  decision: PublicDecision | null;
  /** What the items of the answer in force come to together; null where there is none, or it has no items. */
  outcome: Answer | null;
  canAnswer: boolean;
  /** What going on would cost, while the person is asked to decide; null when nobody asks that. */
  fee: { amount: string; reason: string; rule: Text | null } | null;
  /** Whether a near relative asked for somebody who has died. */
  forRelative: boolean;
  /** What stands in the way of a cancellation, with what the person can do, null where they have no account to do it in; empty when nothing does. */
  blockers: { id: string; text: Text; remedy: Text | null }[];
  /** The last day on which the person can still change their mind; null while no such time runs. */
  coolingOn: string | null;
  canWithdraw: boolean;
  /** Files and words can be added: until it is closed. */
  canAdd: boolean;
  /** The request this complaint is about; null where this is no complaint. */
  about: { reference: string; right: Right } | null;
  complaints: PublicComplaint[];
  canComplain: boolean;
  /** What we asked them to send, while we wait for it. */
  evidence: (EvidenceAsked & { late: boolean }) | null;
  /** What they have to sign, or have signed, to be verified, and the civil day of the last time; null where nothing is to be signed any more. */
  declaration: { text: Text; signedOn: string | null } | null;
  /** What they sent, as long as it is kept. */
  files: (FileFacts & { removable: boolean })[];
  /** What we wrote and could not bring to them; `on`: the civil day on which we gave up. */
  unread: { id: string; on: string; subject: string | null; text: string | null }[];
  /** What they get for access or a copy: ready, or gone since its day. */
  package: Awaited<ReturnType<typeof packageOf>>;
};

const DECIDING = {
  approve: "approved",
  refuse: "refused",
  "propose-refusal": "refused",
  finish: "finished",
  judge: "finished",
  "propose-finish": "finished",
} as const;

type DecisionRow = { id: string; kind: string; at: Date; bodySealed: Uint8Array; confirmedAt: Date | null };

/** A refusal still under review does not count: the person is not told of it. */
function shownDecision(rows: readonly DecisionRow[], status: Status): DecisionRow | null {
  const wanted =
    status === "refused"
      ? "refused"
      : status === "finished"
        ? "finished"
        : status === "approved" || status === "cooling"
          ? "approved"
          : null;
  return rows.findLast((row) => wanted !== null && DECIDING[row.kind as keyof typeof DECIDING] === wanted) ?? null;
}

async function decisionOf(row: DecisionRow, right: Right, profile: Profile): Promise<PublicDecision> {
  const on = civilDateIn(row.confirmedAt ?? row.at, profile.zone);
  if (row.kind === "approve")
    return { kind: "approved", on, note: unsealBody<MoveInput["approve"]>("decision", row).note };
  if (row.kind === "judge") return { kind: "judged", on, ...unsealBody<MoveInput["judge"]>("decision", row) };
  if (row.kind === "finish" || row.kind === "propose-finish") {
    const { done, where, particulars } = unsealBody<FinishBody>("decision", row);
    return {
      kind: "finished",
      on,
      done,
      where,
      particulars: particularFacts(particulars),
      items: await loadAnswerItems(db(), row.id, right, profile),
    };
  }
  const { grounds } = unsealBody<MoveInput["refuse"]>("decision", row);
  return {
    kind: "refused",
    on,
    still: stillDone(profile, right, grounds),
    grounds: grounds.map(({ id, explanation, denial: _, ...duty }) => ({
      id,
      explanation,
      ...knownGround(profile, right, id),
      kept: dutyKeeping(duty),
    })),
  };
}

/** The fee the person is asked about: nothing but that is waited for. */
function feeAsked(
  status: Status,
  journal: readonly JournalLine[],
  decisions: readonly DecisionRow[],
  { feeRule }: Profile,
): PublicTicket["fee"] {
  const row = decisions.findLast(({ kind, confirmedAt }) => kind === "propose-fee" && confirmedAt);
  if (!row || !isFeeAsked(status, journal)) return null;
  return { ...unsealBody<MoveInput["propose-fee"]>("decision", row), rule: feeRule && feeRule.cost };
}

function publicComplaint({ reference, status, verdict }: LinkedTicket): PublicComplaint {
  const shown = status === "finished" ? "judged" : status === "refused" || status === "withdrawn" ? status : "waiting";
  return { reference, status: shown, verdict };
}

type JournalLine = { kind: string; at: Date; data: unknown };

/** Why the term was extended, as it was told. */
function extensionReasons(decisions: readonly DecisionRow[]): { at: Date; reason: string }[] {
  return decisions
    .filter(({ kind }) => kind === "extend")
    .map((row) => ({ at: row.at, reason: unsealBody<MoveInput["extend"]>("decision", row).reason }));
}

/** The files of a ticket as its requester sees them: what we wait for, what they sent, what they get. */
async function filesOf(
  ticket: Ticket,
  zone: string,
  now: Date,
): Promise<Pick<PublicTicket, "evidence" | "files" | "package">> {
  const { id, status, evidenceAskedAt, evidenceSealed } = ticket;
  const waiting = status === ("awaiting" satisfies Status);
  const [kept, since, made] = await Promise.all([
    liveFiles({ ticketId: id }, "evidence"),
    waiting ? waitingSince(id) : null,
    packageOf(id, zone, now),
  ]);
  const isAsked = waiting && evidenceAskedAt !== null && since !== null && evidenceAskedAt >= since;
  const asked =
    isAsked && evidenceSealed ? unsealBody<EvidenceAsked>("evidence", { id, bodySealed: evidenceSealed }) : null;
  return {
    evidence: asked && { ...asked, late: civilDateIn(now, zone) > asked.dueOn },
    files: kept.map((row) => ({ ...fileFacts(row), removable: waiting && isRemovable(row, since) })),
    package: status === ("finished" satisfies Status) ? made : null,
  };
}

function blockersOf(ids: readonly string[], { cancellation }: Profile, forRelative: boolean): PublicTicket["blockers"] {
  return cancellation.blockers
    .filter(({ id }) => ids.includes(id))
    .map(({ id, text, remedy }) => ({ id, text, remedy: forRelative ? null : remedy }));
}

/** By how much the term that runs was extended; null where it was not. */
function extensionIn(lines: Parameters<typeof explainDue>[0]): Term | null {
  const step = explainDue(lines).find(({ kind }) => kind === "extended");
  return step?.kind === "extended" && step.term ? parseTerm(step.term) : null;
}

/** Where the person is reached, as their page may show it; a number or a place is not shown at all. */
function contactMasked({ email }: TicketContact): string {
  return email === null ? "" : maskEmail(email);
}

/** What is to be signed: while the request is open, until the person is known; once something was signed, it can be signed anew. */
async function declarationOf(
  ticket: Ticket,
  profile: Profile,
  verified: boolean,
): Promise<PublicTicket["declaration"]> {
  const { id, right, requesterKind, status } = ticket;
  const text = declarationText(profile, { right: right as Right, requesterKind });
  if (!text || !takesAdditions(status as Status)) return null;
  const last = (await listDeclarations(id)).findLast(({ signed }) => signed !== null);
  if (!last) return verified ? null : { text, signedOn: null };
  return { text, signedOn: civilDateIn(last.signedAt, profile.zone) };
}

/** A ticket as its requester sees it; null when it does not exist. */
export async function findPublicTicket(ticketId: string, now: Date): Promise<PublicTicket | null> {
  const ticket = await db().ticket.findUnique({
    where: { id: ticketId },
    include: {
      journal: {
        where: { kind: { in: [...CLOCK_KINDS, "added", "declared", "file-kept", "due-set"] } },
        orderBy: { seq: "asc" },
        select: { kind: true, at: true, data: true },
      },
      messages: { orderBy: { at: "asc" } },
      parent: { select: { reference: true, right: true } },
      decisions: {
        where: { voidedAt: null, kind: { in: [...Object.keys(DECIDING), "propose-fee", "extend"] } },
        orderBy: { at: "asc" },
      },
    },
  });
  if (!ticket) return null;
  const [{ profile }, complaints, unread] = await Promise.all([
    loadPolicyVersion(ticket.policyVersionId),
    listComplaints(ticketId),
    listUnread(ticketId),
  ]);
  const { zone } = profile;
  const status = ticket.status as Status;
  const decision = shownDecision(ticket.decisions, status);
  const known = { ...ticket, findings: "not-asked" as const, status, right: ticket.right as Right };
  const { dueOn, dueAt } = dueNow(known, ticket.journal, profile, now);
  const forRelative = ticket.requesterKind === ("relative" satisfies RequesterKind);
  const facts = factsOf({ ...known, dueAt }, profile, now);
  const actions = availableActions(facts, { kind: "requester" });
  return {
    reference: ticket.visit,
    right: ticket.right as Right,
    status: publicStatus(status, facts.identityVerified),
    together: await findPublicTogether(ticketId),
    receivedOn: ticket.receivedOn,
    dueOn,
    extendedBy: extensionIn(ticket.journal),
    dueLimit: limitReached(ticket.journal, known.right, profile, now, { extended: false }),
    provisional: ticket.provisional,
    closedOn: ticket.closedAt && civilDateIn(ticket.closedAt, zone),
    contactMasked: contactMasked(unsealContact(ticket)),
    profile,
    timeline: timelineOf(ticket.journal, extensionReasons(ticket.decisions), {
      zone,
      pausable: profile.rights[known.right]?.pausable ?? false,
    }),
    conversation: ticket.messages.map((row) => ({
      id: row.id,
      from: row.from as "staff" | "requester",
      ...messageParts(unsealBody<MessageBody>("message", row)),
      at: row.at,
      on: civilDateIn(row.at, zone),
    })),
    reply:
      ticket.replyDueOn === null
        ? null
        : { dueOn: ticket.replyDueOn, late: civilDateIn(now, zone) > ticket.replyDueOn },
    decision: decision && (await decisionOf(decision, known.right, profile)),
    outcome: ticket.outcome as Answer | null,
    forRelative,
    blockers: status === "blocked" ? blockersOf(ticket.blockers, profile, forRelative) : [],
    coolingOn: status === "cooling" ? (coolingOff(profile, known, now)?.on ?? null) : null,
    fee: feeAsked(status, ticket.journal, ticket.decisions, profile),
    canAnswer: actions.includes("answer"),
    canWithdraw: actions.includes("withdraw"),
    canAdd: takesAdditions(status),
    about: ticket.parent && { reference: ticket.parent.reference, right: ticket.parent.right as Right },
    complaints: complaints.map(publicComplaint),
    canComplain: complaintState({ ...known, complaints }, profile, now).kind === "possible",
    unread: unread.map(({ at, ...letter }) => ({ ...letter, on: civilDateIn(at, zone) })),
    declaration: await declarationOf(ticket, profile, facts.identityVerified),
    ...(await filesOf(ticket, zone, now)),
  };
}
