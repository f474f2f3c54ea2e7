import { db } from "#app/platform/database/db.server";
import { civilDateIn } from "../../clock/dates/zone";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import type { RequesterKind } from "../../policies/profile/profile-parts";
import { RIGHTS, type Right } from "../../policies/profile/rights";
import { duesNow } from "../deadlines/dues-now.server";
import { publicStatus } from "./public-status";
import type { PublicTicket } from "./public-ticket.server";
import { availableActions } from "../workflow/workflow";
import type { Status } from "../ticket/statuses";
import { factsOf } from "../workflow/facts.server";

/** One right of a visit as its requester sees it in the overview. */
export type VisitRow = Pick<
  PublicTicket,
  "reference" | "right" | "status" | "outcome" | "dueOn" | "provisional" | "closedOn" | "canWithdraw" | "forRelative"
> & {
  id: string;
  /** Whether the day promised has passed and it is still open. */
  late: boolean;
  /** Whether it waits for the person. */
  needsYou: boolean;
};

/** The tickets a tracking code opens: all that share the ticket's visit, in the portal's order. */
export async function listVisit(ticketId: string): Promise<string[]> {
  const ticket = await db().ticket.findUnique({ where: { id: ticketId }, select: { visit: true } });
  if (!ticket) return [];
  const rows = await db().ticket.findMany({
    where: { visit: ticket.visit },
    orderBy: { receivedAt: "asc" },
    select: { id: true, right: true },
  });
  return rows
    .sort((one, other) => RIGHTS.indexOf(one.right as Right) - RIGHTS.indexOf(other.right as Right))
    .map(({ id }) => id);
}

/** The reference by which a ticket's person follows its visit; null where there is no such ticket. */
export async function findVisitReference(ticketId: string): Promise<string | null> {
  const ticket = await db().ticket.findUnique({ where: { id: ticketId }, select: { visit: true } });
  return ticket && ticket.visit;
}

/** These tickets as their requester sees them, in the order given; those that do not exist are left out. Dates are civil dates in the policy's zone. */
export async function findPublicVisit(ticketIds: readonly string[], now: Date): Promise<VisitRow[]> {
  const found = await db().ticket.findMany({ where: { id: { in: [...ticketIds] } } });
  const dues = await duesNow(
    found.map((row) => ({ ...row, right: row.right as Right })),
    now,
  );
  const rows: VisitRow[] = [];
  for (const id of ticketIds) {
    const ticket = found.find((each) => each.id === id);
    if (!ticket) continue;
    const { profile } = await loadPolicyVersion(ticket.policyVersionId);
    const { provisional, closedAt } = ticket;
    const { dueOn, dueAt } = dues.get(id) ?? ticket;
    const known = {
      ...ticket,
      dueAt,
      findings: "not-asked" as const,
      status: ticket.status as Status,
      right: ticket.right as Right,
    };
    const facts = factsOf(known, profile, now);
    const actions = availableActions(facts, { kind: "requester" });
    rows.push({
      id,
      reference: ticket.visit,
      right: known.right,
      dueOn,
      provisional,
      status: publicStatus(known.status, facts.identityVerified),
      outcome: ticket.outcome as VisitRow["outcome"],
      closedOn: closedAt && civilDateIn(closedAt, profile.zone),
      late: closedAt === null && civilDateIn(now, profile.zone) > dueOn,
      needsYou: actions.includes("answer") || actions.includes("clear"),
      canWithdraw: actions.includes("withdraw"),
      forRelative: ticket.requesterKind === ("relative" satisfies RequesterKind),
    });
  }
  return rows;
}
