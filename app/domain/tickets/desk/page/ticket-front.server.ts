import { db } from "#app/platform/database/db.server";
import { calendarFor } from "../../../clock/calendar/calendar";
import { civilDateIn, lastDayBefore } from "../../../clock/dates/zone";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import type { Right } from "../../../policies/profile/rights";
import { duesNow } from "../../deadlines/dues-now.server";
import { daysLeft, type DaysLeft } from "../../deadlines/days-left";
import { findingsState } from "../../evidence/findings-state.server";
import { isInForce, type AccessDecision } from "../../minors/rules";
import { lastAccess } from "../../minors/guard.server";
import { roleOnTicket } from "../../ticket/seen-by.server";
import { unsealBody } from "../../ticket/seal.server";
import type { Facts } from "../../workflow/workflow";
import type { Status } from "../../ticket/statuses";
import { factsOf } from "../../workflow/facts.server";
import { concernsMinor } from "../../ticket/concerns-minor";

/** A colleague's own asking as it stands: waiting, refused or taken back with the words of who did, open until a day, or over since. */
export type OwnAccess = {
  state: "waiting" | AccessDecision | "over" | "ended";
  askedAt: string;
  note: string | null;
  until: string | null;
};

/** What whoever sees a ticket may see of it without being admitted: enough to assign it and to ask for access, and nothing of what it holds. */
export type TicketFront = {
  id: string;
  reference: string;
  version: number;
  right: Right;
  status: Status;
  due: DaysLeft;
  provisional: boolean;
  zone: string;
  assignee: { id: string; name: string } | null;
  facts: Facts;
  minor: boolean;
  access: OwnAccess | null;
};

async function ownAccess(ticketId: string, staffId: string, zone: string, now: Date): Promise<OwnAccess | null> {
  const row = await lastAccess(ticketId, staffId);
  if (!row) return null;
  const { id, decision, noteSealed, endSealed, expiresAt, askedAt } = row;
  const over = decision === "approved" && !isInForce(row, now);
  const note = noteSealed && unsealBody<string>("access-note", { id, bodySealed: noteSealed });
  return {
    state: endSealed ? "ended" : over ? "over" : ((decision as AccessDecision | null) ?? "waiting"),
    askedAt: askedAt.toISOString(),
    note: endSealed ? unsealBody<string>("access-end", { id, bodySealed: endSealed }) : note,
    until: expiresAt && lastDayBefore(expiresAt, zone),
  };
}

/** The front of a ticket for a member of staff with `desk.read`; null where there is none with this reference, or none they see. */
export async function findTicketFront(reference: string, staffId: string, now: Date): Promise<TicketFront | null> {
  if (!(await roleOnTicket({ reference }, staffId))) return null;
  const row = await db().ticket.findUnique({
    where: { reference },
    include: { assignee: { select: { id: true, name: true } } },
  });
  if (!row) return null;
  const { profile } = await loadPolicyVersion(row.policyVersionId);
  const [status, right] = [row.status as Status, row.right as Right];
  const findings = await findingsState(db(), { id: row.id, right, redactedAt: row.redactedAt });
  const minor = concernsMinor(row);
  const due = (await duesNow([{ ...row, status, right }], now)).get(row.id) ?? { ...row, standsStill: false };
  return {
    id: row.id,
    reference,
    version: row.version,
    right,
    status,
    minor,
    due: daysLeft({ ...due, open: row.open }, now, civilDateIn(now, profile.zone), calendarFor(profile.calendar)),
    provisional: row.provisional,
    zone: profile.zone,
    assignee: row.assignee,
    facts: factsOf({ ...row, dueAt: due.dueAt, status, right, findings }, profile, now),
    access: minor ? await ownAccess(row.id, staffId, profile.zone, now) : null,
  };
}
