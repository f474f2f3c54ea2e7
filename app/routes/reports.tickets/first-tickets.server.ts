import type { Locale } from "#app/domain/language";
import type { Behind } from "#app/domain/reports/figures/behind";
import { catchUp } from "#app/domain/reports/fold/catch-up.server";
import { listTickets, type ListedTicket } from "#app/domain/reports/list/list-tickets.server";
import type { PageStart } from "#app/domain/reports/list/place";
import { loadReportPolicies, type NamedPolicy } from "#app/domain/reports/policies/report-policies.server";
import { findReportTeam } from "#app/domain/reports/figures/report-team.server";
import { askedPolicyName } from "../reports/policy-name";
import { teamName } from "../reports/team-words";
import { groundWords } from "../reports/ground-words.server";
import type { BehindNames } from "./behind-words";

export type ShownTicket = Pick<
  ListedTicket,
  "reference" | "right" | "receivedOn" | "dueOn" | "outcome" | "fate" | "workingDays"
>;

const PAGE = 100;

async function namesIn(
  { policyId, teamId, ground }: Behind,
  policies: ReadonlyMap<string, NamedPolicy>,
  locale: Locale,
  readerId: string,
): Promise<BehindNames> {
  return {
    policyName: askedPolicyName(policyId, policies, locale),
    teamName: teamId && teamName(await findReportTeam(teamId, readerId), locale),
    groundName: ground && groundWords(ground, policies, locale),
  };
}

/** One page of the tickets behind a figure, the place the next begins at (null when there is none), the names of what is asked for, and whether everything has been counted. */
export async function firstTickets(
  behind: Behind,
  now: Date,
  after: PageStart | null,
  locale: Locale,
  readerId: string,
) {
  const whole = await catchUp();
  const tickets: ShownTicket[] = [];
  let last: PageStart | null = null;
  let next: PageStart | null = null;
  for await (const ticket of listTickets(behind, now, after ?? undefined, readerId)) {
    if (tickets.length === PAGE) {
      next = last;
      break;
    }
    const { reference, right, receivedOn, dueOn, outcome, fate, workingDays } = ticket;
    tickets.push({ reference, right, receivedOn, dueOn, outcome, fate, workingDays });
    last = { receivedOn, ticketId: ticket.ticketId };
  }
  return { whole, tickets, next, names: await namesIn(behind, await loadReportPolicies(), locale, readerId) };
}
