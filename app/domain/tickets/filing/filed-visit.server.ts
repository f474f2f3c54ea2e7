import { db } from "#app/platform/database/db.server";
import { asksIdentity } from "../../policies/profile/rungs";
import { RIGHTS, type Right } from "../../policies/profile/rights";
import type { Draft } from "./draft.server";

/** `reference`: what the person follows it by. `receivedOn` and `dueOn` are civil dates in the policy's zone. */
export type FiledTicket = {
  id: string;
  reference: string;
  right: Right;
  receivedOn: string;
  dueOn: string;
  provisional: boolean;
};

export type FiledVisit = {
  /** What was filed now, in the portal's order; all under one reference. */
  filed: FiledTicket[];
  /** What was open already and not filed again. */
  open: FiledTicket[];
  /** Whether anything of it needs to know who asks. */
  asksIdentity: boolean;
};

const COLUMNS = { id: true, visit: true, right: true, receivedOn: true, dueOn: true, provisional: true } as const;

type Row = Omit<FiledTicket, "reference" | "right"> & { visit: string; right: string };

function asTickets(rows: readonly Row[]): FiledTicket[] {
  const tickets = rows.map(({ visit, right, ...row }) => ({ ...row, right: right as Right, reference: visit }));
  return tickets.sort((one, other) => RIGHTS.indexOf(one.right) - RIGHTS.indexOf(other.right));
}

/** What became of a draft, for the confirmation; null when it is not filed. */
export async function findFiledVisit({
  ticketId,
  ledTo,
  policy,
}: Pick<Draft, "ticketId" | "ledTo" | "policy">): Promise<FiledVisit | null> {
  if (!ticketId) return null;
  const open = ledTo.length > 0 ? await db().ticket.findMany({ where: { id: { in: ledTo } }, select: COLUMNS }) : [];
  if (ledTo.includes(ticketId)) return { filed: [], open: asTickets(open), asksIdentity: false };
  const first = await db().ticket.findUnique({ where: { id: ticketId }, select: { visit: true, receivedAt: true } });
  if (!first) return null;
  const tickets = asTickets(await db().ticket.findMany({ where: first, select: COLUMNS }));
  return {
    filed: tickets,
    open: asTickets(open),
    asksIdentity: tickets.some(({ right }) => asksIdentity(policy.profile, right)),
  };
}
