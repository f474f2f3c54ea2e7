import { db } from "#app/platform/database/db.server";
import { highestRung, reaches } from "../../policies/profile/rungs";
import type { Locale } from "../../language";
import { RIGHTS, type Right } from "../../policies/profile/rights";
import { needsGuardian } from "../workflow/permission";
import { restDayOf } from "../deadlines/rest-day-of";
import type { Draft } from "./draft.server";
import type { RequesterKind } from "../../policies/profile/profile-parts";

/** `reference`: what the person follows it by. `dueOn` is a civil date in the policy's zone; `restDay`: why it is a day of rest, or is not. */
export type FiledTicket = {
  id: string;
  reference: string;
  right: Right;
  dueOn: string;
  provisional: boolean;
  restDay: string | null;
};

/**
 * What is verified first: nothing, that the address is the one on file, who asks, or who asks and for whom; of a child who asks alone, that a guardian
 * agrees, and nothing but that where the right asks nobody to prove anything.
 */
export type FirstCheck = "none" | "contact" | "guardian-agrees" | "guardian-only" | RequesterKind;

export type FiledVisit = {
  /** What was filed now, in the portal's order; all under one reference. */
  filed: FiledTicket[];
  /** What was open already and not filed again. */
  open: FiledTicket[];
  check: FirstCheck;
};

const COLUMNS = { id: true, visit: true, right: true, receivedOn: true, dueOn: true, provisional: true } as const;

type Row = { id: string; visit: string; right: string; receivedOn: string; dueOn: string; provisional: boolean };
type Policy = Pick<Draft, "policy">["policy"];

function asTickets(rows: readonly Row[], { profile }: Policy, locale: Locale): FiledTicket[] {
  const tickets = rows.map(({ visit, right: named, receivedOn, ...row }) => {
    const right = named as Right;
    return { ...row, right, reference: visit, restDay: restDayOf({ ...row, right, receivedOn }, profile, locale) };
  });
  return tickets.sort((one, other) => RIGHTS.indexOf(one.right) - RIGHTS.indexOf(other.right));
}

type Asker = { requesterKind: string; ageBand: string | null };

function firstCheck({ requesterKind, ageBand }: Asker, rights: readonly Right[], { profile }: Policy): FirstCheck {
  const rung = highestRung(profile, rights);
  const guardian = needsGuardian({ requesterKind, ageBand });
  if (rung === "none" && !guardian) return "none";
  if (requesterKind !== "subject") return requesterKind as RequesterKind;
  if (guardian) return rung === "none" ? "guardian-only" : "guardian-agrees";
  return reaches("contact-code", rung) ? "contact" : "subject";
}

/** What became of a draft, for the confirmation, in the reader's language; null when it is not filed. */
export async function findFiledVisit(
  { ticketId, ledTo, policy }: Pick<Draft, "ticketId" | "ledTo" | "policy">,
  locale: Locale,
): Promise<FiledVisit | null> {
  if (!ticketId) return null;
  const open = ledTo.length > 0 ? await db().ticket.findMany({ where: { id: { in: ledTo } }, select: COLUMNS }) : [];
  const told = (rows: readonly Row[]) => asTickets(rows, policy, locale);
  if (ledTo.includes(ticketId)) return { filed: [], open: told(open), check: "none" };
  const first = await db().ticket.findUnique({
    where: { id: ticketId },
    select: { visit: true, receivedAt: true, requesterKind: true, ageBand: true },
  });
  if (!first) return null;
  const { visit, receivedAt } = first;
  const tickets = told(await db().ticket.findMany({ where: { visit, receivedAt }, select: COLUMNS }));
  return {
    filed: tickets,
    open: told(open),
    check: firstCheck(
      first,
      tickets.map(({ right }) => right),
      policy,
    ),
  };
}
