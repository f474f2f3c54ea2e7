import { reportsCopy, type ReportsCopy } from "#app/copy/reports";
import { sharedCopy } from "#app/copy/shared";
import type { Locale } from "#app/domain/language";
import type { Behind } from "#app/domain/reports/figures/behind";
import { groundName } from "#app/domain/reports/policies/ground-name";
import { listTickets, type ListedTicket } from "#app/domain/reports/list/list-tickets.server";
import { policyOf } from "#app/domain/reports/policies/policies-today";
import { loadReportPolicies, type NamedPolicy } from "#app/domain/reports/policies/report-policies.server";
import { localMinute } from "#app/http/answer/local-minute";

type Column = keyof ReportsCopy["export"]["ticketColumns"];
type Cell = string | number | null;
type Say = (ticket: ListedTicket, policy: NamedPolicy, locale: Locale) => Cell;

function onTime({ fate }: ListedTicket, locale: Locale): string {
  const { yes, no } = reportsCopy(locale).export;
  if (fate === "kept") return yes;
  return fate === "late" ? no : "";
}

/** What stands in each column. A column without words, or words without a column, do not compile. */
const CELLS: Record<Column, Say> = {
  reference: ({ reference }) => reference,
  right: ({ right }, _, locale) => sharedCopy(locale).rights[right].name,
  policy: (_, { name, version }, locale) => `${name[locale]} v${version}`,
  receivedOn: ({ receivedOn }) => receivedOn,
  dueOn: ({ dueOn }) => dueOn,
  endedAt: ({ endedAt }, { zone }, locale) => {
    if (!endedAt) return null;
    const { on, time } = localMinute(endedAt, zone);
    return `${on} ${time} ${reportsCopy(locale).zoneName(zone)}`;
  },
  outcome: ({ outcome }, _, locale) => reportsCopy(locale).outcomes[outcome],
  onTime: (ticket, _, locale) => onTime(ticket, locale),
  grounds: ({ grounds }, policy, locale) =>
    grounds.map((ground) => groundName(policy, ground)?.[locale] ?? ground).join(reportsCopy(locale).export.separator),
  workingDays: ({ workingDays }) => workingDays,
  extensions: ({ extensions }) => extensions,
  pauses: ({ pauses }) => pauses,
  pausedDays: ({ pausedUpTo }) => pausedUpTo,
  verdict: ({ verdict }, _, locale) => verdict && reportsCopy(locale).complaints.verdicts[verdict],
  reopenings: ({ reopenings }) => reopenings,
};

/** The rows of the file, in the order of the columns' words. */
export async function* ticketRows(behind: Behind, now: Date, locale: Locale, readerId: string): AsyncGenerator<Cell[]> {
  const policies = await loadReportPolicies();
  const columns = Object.keys(reportsCopy(locale).export.ticketColumns) as Column[];
  for await (const ticket of listTickets(behind, now, undefined, readerId)) {
    const policy = policyOf(policies, ticket.policyVersionId);
    yield columns.map((column) => CELLS[column](ticket, policy, locale));
  }
}
