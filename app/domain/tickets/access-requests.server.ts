import { z } from "zod";
import { db } from "#app/platform/db.server";
import type { Prisma } from "#app/platform/generated/client";
import type { Role } from "../people/permissions";
import { loadPolicyVersion } from "../policies/published.server";
import type { Right } from "../policies/rights";
import { lastAccessDay, type AccessDecision } from "./minor-access";
import { openBody } from "./sealed.server";
import type { Status } from "./workflow";

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
};

const INCLUDE = {
  ticket: { select: { reference: true, right: true, status: true, policyVersionId: true, assigneeId: true } },
  staff: { select: { id: true, name: true, role: true } },
  decidedBy: { select: { name: true } },
} as const satisfies Prisma.MinorAccessInclude;
type Row = Prisma.MinorAccessGetPayload<{ include: typeof INCLUDE }>;

async function requestOf({ id, ticket, staff, askedAt, reasonSealed, noteSealed, decision, decidedAt, decidedBy, expiresAt }: Row): Promise<AccessRequest> {
  const { zone } = (await loadPolicyVersion(ticket.policyVersionId)).profile;
  return {
    id, zone,
    reference: ticket.reference,
    right: ticket.right as Right,
    status: ticket.status as Status,
    asker: { id: staff.id, name: staff.name, role: staff.role as Role, isAssignee: ticket.assigneeId === staff.id },
    askedAt: askedAt.toISOString(),
    reason: openBody<string>("access-reason", { id, bodySealed: reasonSealed }),
    decision: decision as AccessDecision | null,
    decidedAt: decidedAt && decidedAt.toISOString(),
    decidedBy: decidedBy?.name ?? null,
    note: noteSealed && openBody<string>("access-note", { id, bodySealed: noteSealed }),
    until: expiresAt && lastAccessDay(expiresAt, zone),
  };
}

/** One asking by its id; null where there is none. */
export async function findAccessRequest(id: string): Promise<AccessRequest | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().minorAccess.findUnique({ where: { id }, include: INCLUDE });
  return row && requestOf(row);
}

const SHOWN = 100;

async function listed(where: Prisma.MinorAccessWhereInput, orderBy: Prisma.MinorAccessOrderByWithRelationInput[]): Promise<AccessRequest[]> {
  const rows = await db().minorAccess.findMany({ where, orderBy, take: SHOWN, include: INCLUDE });
  return Promise.all(rows.map(requestOf));
}

/** What waits for a decision, the oldest first, and what was decided, the newest first; as many of each as fit on a page. */
export async function listAccessRequests(): Promise<{ open: AccessRequest[]; decided: AccessRequest[] }> {
  const [open, decided] = await Promise.all([
    listed({ decidedAt: null }, [{ askedAt: "asc" }, { id: "asc" }]),
    listed({ decidedAt: { not: null } }, [{ decidedAt: "desc" }, { id: "desc" }]),
  ]);
  return { open, decided };
}

/** How many askings nobody has decided yet, but for those of the one who looks. */
export function countAccessToDecide(staffId: string): Promise<number> {
  return db().minorAccess.count({ where: { decidedAt: null, staffId: { not: staffId } } });
}
