import { civilDateIn } from "../../clock/dates/zone";
import type { CivilDate } from "../../clock/dates/civil-date";
import { SHIPPED } from "../../policies/profiles/shipped";
import { versionsOf } from "../policies/policies-today";
import { figures, type Figures } from "./figures";
import { NO_FILTER, type Filter } from "./filter";
import { loadTallies } from "./load-tallies.server";
import type { Period } from "./period";
import { loadReportPolicies, type NamedPolicy } from "../policies/report-policies.server";
import { catchUp } from "../fold/catch-up.server";
import { findReportTeam, type ReportTeam } from "./report-team.server";

export type Report = {
  period: Period;
  filter: Filter;
  /** The team of the filter, as it is now; null where it asks for none. */
  team: ReportTeam | null;
  asOf: Date;
  figures: Figures;
  policies: ReadonlyMap<string, NamedPolicy>;
  /** Whether everything the journal held is in the figures; else they are as far as they were folded. */
  whole: boolean;
};

/** Where the reports' own days are counted: at home with the product's first policy. */
export const REPORT_ZONE = SHIPPED[0]?.zone ?? "UTC";

/** What day it is for whoever asks for a report. */
export function reportToday(now: Date): CivilDate {
  return civilDateIn(now, REPORT_ZONE);
}

/**
 * The figures of a period as the journal has them at this moment: whatever was written before this was called is in them, or the report
 * says that it is not `whole`, where folding takes longer than somebody waits for a page.
 * In: the period, the instant of drawing, which tickets it is about where that is not all of them, and the colleague who reads, of whose teams'
 * tickets the figures are; null for all there are.
 */
export async function loadReport(
  period: Period,
  asOf: Date,
  filter: Filter = NO_FILTER,
  readerId: string | null = null,
): Promise<Report> {
  const whole = await catchUp();
  const policies = await loadReportPolicies();
  const only = { versionIds: versionsOf(filter.policyId, policies), teamId: filter.teamId, channel: filter.channel };
  const [tallies, team] = await Promise.all([
    loadTallies(period, only, readerId),
    filter.teamId === null ? null : findReportTeam(filter.teamId, readerId),
  ]);
  return { period, filter, team, asOf, figures: figures(tallies, period, policies, asOf), policies, whole };
}
