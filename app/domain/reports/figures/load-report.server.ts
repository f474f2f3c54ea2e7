import { civilDateIn } from "../../clock/dates/zone";
import type { CivilDate } from "../../clock/dates/civil-date";
import { SHIPPED } from "../../policies/profiles/shipped";
import { figures, type Figures } from "./figures";
import { loadTallies } from "./load-tallies.server";
import type { Period } from "./period";
import { loadReportPolicies, type NamedPolicy } from "../policies/report-policies.server";
import { catchUp } from "../fold/catch-up.server";

export type Report = {
  period: Period;
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
 * In: the period, the instant of drawing, and the colleague who reads, of whose teams' tickets the figures are; null for all there are.
 */
export async function loadReport(period: Period, asOf: Date, readerId: string | null = null): Promise<Report> {
  const whole = await catchUp();
  const [tallies, policies] = await Promise.all([loadTallies(period, readerId), loadReportPolicies()]);
  return { period, asOf, figures: figures(tallies, period, policies, asOf), policies, whole };
}
