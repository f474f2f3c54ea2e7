import { db, pool } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import type { Prisma } from "#app/platform/generated/client";
import { may, type Role } from "../../people/permissions";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import type { Right } from "../../policies/profile/rights";
import { isInForce, type AccessDecision } from "./rules";
import { unsealBody } from "../ticket/seal.server";
import { roleOnTicket, seenBy } from "../ticket/seen-by.server";
import type { Status } from "../ticket/statuses";
import { lastDayBefore } from "../../clock/dates/zone";

/** An asking as those who decide see it: which ticket, who wants it and why; nothing of what the ticket holds. Instants are ISO texts, `until` is a civil date of the policy's zone. */
export type AccessRequest = {
  id: string;
  reference: string;
  right: Right;
  status: Status;
  zone: string;
  asker: { id: string; name: string; role: Role; isAssignee: boolean };
  askedAt: string;
  reason: string;
  decision: AccessDecision | null;
  decidedAt: string | null;
  decidedBy: string | null;
  note: string | null;
  until: string | null;
  /** Whether it is approved and neither over nor taken back. */
  inForce: boolean;
  /** How it was taken back before its end. */
  ended: { at: string; by: string | null; reason: string } | null;
};

const INCLUDE = {
  ticket: { select: { reference: true, right: true, status: true, policyVersionId: true, assigneeId: true } },
  staff: { select: { id: true, name: true, role: true } },
  decidedBy: { select: { name: true } },
  endedBy: { select: { name: true } },
} as const satisfies Prisma.MinorAccessInclude;
type Row = Prisma.MinorAccessGetPayload<{ include: typeof INCLUDE }>;

function endOf({ id, endedAt, endedBy, endSealed }: Row): AccessRequest["ended"] {
  return (
    endedAt &&
    endSealed && {
      at: endedAt.toISOString(),
      by: endedBy?.name ?? null,
      reason: unsealBody<string>("access-end", { id, bodySealed: endSealed }),
    }
  );
}

async function requestOf(row: Row, now: Date): Promise<AccessRequest> {
  const { id, ticket, staff, askedAt, reasonSealed, noteSealed, decision, decidedAt, decidedBy, expiresAt } = row;
  const { zone } = (await loadPolicyVersion(ticket.policyVersionId)).profile;
  return {
    id,
    zone,
    reference: ticket.reference,
    right: ticket.right as Right,
    status: ticket.status as Status,
    asker: { id: staff.id, name: staff.name, role: staff.role as Role, isAssignee: ticket.assigneeId === staff.id },
    askedAt: askedAt.toISOString(),
    reason: unsealBody<string>("access-reason", { id, bodySealed: reasonSealed }),
    decision: decision as AccessDecision | null,
    decidedAt: decidedAt && decidedAt.toISOString(),
    decidedBy: decidedBy?.name ?? null,
    note: noteSealed && unsealBody<string>("access-note", { id, bodySealed: noteSealed }),
    until: expiresAt && lastDayBefore(expiresAt, zone),
    inForce: isInForce(row, now),
    ended: endOf(row),
  };
}

/** One asking by its id, as it stands at an instant, and as what who looks decides it; null where there is none, or none about a ticket on which who looks decides. */
export async function findAccessRequest(
  id: string,
  staffId: string,
  now: Date,
): Promise<{ asked: AccessRequest; role: Role } | null> {
  if (!isUuid(id)) return null;
  const row = await db().minorAccess.findUnique({ where: { id }, include: INCLUDE });
  const role = row && (await roleOnTicket({ id: row.ticketId }, staffId));
  return role && may(role, "minor.approve") ? { asked: await requestOf(row, now), role } : null;
}

const SHOWN = 100;

/** Askings about tickets that a colleague sees. */
const SEEN = `FROM "MinorAccess" k JOIN "Ticket" t ON t."id" = k."ticketId" WHERE ${seenBy("$1::uuid")}`;

async function listed(which: string, staffId: string, now: Date): Promise<AccessRequest[]> {
  const found = await pool().query<{ id: string }>(`SELECT k."id" ${SEEN} AND ${which} LIMIT ${SHOWN}`, [staffId]);
  const ids = found.rows.map(({ id }) => id);
  const rows = await db().minorAccess.findMany({ where: { id: { in: ids } }, include: INCLUDE });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return Promise.all(ids.flatMap((id) => byId.get(id) ?? []).map((row) => requestOf(row, now)));
}

/** What waits for a decision, the oldest first, and what was decided, the newest first, of tickets a colleague sees, as it stands at an instant; as many of each as fit on a page. */
export async function listAccessRequests(
  staffId: string,
  now: Date,
): Promise<{ open: AccessRequest[]; decided: AccessRequest[] }> {
  const [open, decided] = await Promise.all([
    listed(`k."decidedAt" IS NULL ORDER BY k."askedAt", k."id"`, staffId, now),
    listed(`k."decidedAt" IS NOT NULL ORDER BY k."decidedAt" DESC, k."id" DESC`, staffId, now),
  ]);
  return { open, decided };
}

/** How many askings nobody has decided yet, of tickets the one who looks sees, but for their own. */
export async function countAccessToDecide(staffId: string): Promise<number> {
  const text = `SELECT count(*)::int AS "count" ${SEEN} AND k."decidedAt" IS NULL AND k."staffId" <> $1::uuid`;
  const { rows } = await pool().query<{ count: number }>(text, [staffId]);
  return rows[0]!.count;
}
