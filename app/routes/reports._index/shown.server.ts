import type { Locale } from "#app/domain/language";
import { monthOfPeriod, type Month, type Period } from "#app/domain/reports/figures/period";
import type { Filter } from "#app/domain/reports/figures/filter";
import type { Figures } from "#app/domain/reports/figures/figures";
import { loadReport, REPORT_ZONE, reportToday } from "#app/domain/reports/figures/load-report.server";
import { type LocalMinute, localMinute } from "#app/http/answer/local-minute";
import { askedPolicyName } from "../reports/policy-name";
import { heldWords, teamName } from "../reports/team-words";
import { groundWords } from "../reports/ground-words.server";
import { drawCharts, type Charts } from "./charts.server";

/** Everything a report page shows. */
export type ShownReport = {
  period: Period;
  /** Which tickets it is about, beside the days. */
  filter: Filter;
  /** What the policy of the filter is called; null where it asks for none. */
  policyName: string | null;
  /** The team of the filter: its name, whether the reader knows of it, and what it holds now; null where it asks for none. */
  team: { name: string; known: boolean; holds: string[] } | null;
  /** The month the period is, if it is one. */
  month: Month | null;
  today: string;
  zone: string;
  drawn: LocalMinute;
  /** Whether everything that happened before is in the figures. */
  whole: boolean;
  figures: Figures;
  charts: Charts;
  policyNames: Record<string, string>;
  /** By the keys the refusals are counted by. */
  groundNames: Record<string, string>;
};

/** Loads and draws a report. In: the period, which tickets, the instant, the reader's language, and who reads. */
export async function showReport(
  period: Period,
  filter: Filter,
  now: Date,
  locale: Locale,
  readerId: string,
): Promise<ShownReport> {
  const { figures, policies, team, whole } = await loadReport(period, now, filter, readerId);
  const today = reportToday(now);
  const groundNames = Object.fromEntries(
    figures.refusals.map(({ ground }) => [ground, groundWords(ground, policies, locale)]),
  );
  return {
    period,
    filter,
    policyName: askedPolicyName(filter.policyId, policies, locale),
    team: team && { name: teamName(team, locale), known: team.name !== null, holds: heldWords(team, policies, locale) },
    today,
    whole,
    figures,
    groundNames,
    month: monthOfPeriod(period, today),
    zone: REPORT_ZONE,
    drawn: localMinute(now, REPORT_ZONE),
    charts: drawCharts(figures, locale, groundNames),
    policyNames: Object.fromEntries([...policies.values()].map(({ policyId, name }) => [policyId, name[locale]])),
  };
}
