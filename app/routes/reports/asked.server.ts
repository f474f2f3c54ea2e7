import { readBehind, type Behind } from "#app/domain/reports/figures/behind";
import { readFilter } from "#app/domain/reports/figures/filter";
import { reportToday } from "#app/domain/reports/figures/load-report.server";
import { readPeriod, type Period, type PeriodAnswer } from "#app/domain/reports/figures/period";
import { seeOther } from "#app/http/answer/see-other";
import { reportHref } from "./addresses";

type Typed = { from: string | null; to: string | null };

function typedIn({ searchParams }: URL): Typed {
  return { from: searchParams.get("from"), to: searchParams.get("to") };
}

/** The period a report's address asks for, and the words it was asked in. */
export function askedPeriod(url: URL, now: Date): { typed: Typed; today: string; answer: PeriodAnswer } {
  const typed = typedIn(url);
  const today = reportToday(now);
  return { typed, today, answer: readPeriod(typed, today) };
}

/** The period a file is asked for. Throws a redirect to the page that says what is wrong with the dates. */
export function requirePeriod(url: URL, now: Date) {
  const { typed, answer } = askedPeriod(url, now);
  if (!answer.ok)
    throw seeOther(reportHref({ from: typed.from ?? "", to: typed.to ?? "" }, readFilter(url.searchParams)));
  return answer.period;
}

/** The tickets an address asks for; without dates, whenever they came. Throws a redirect where the dates are wrong. */
export function requireBehind(url: URL, now: Date): Behind {
  const { from, to } = typedIn(url);
  const period = from || to ? requirePeriod(url, now) : null;
  return { ...readBehind(url.searchParams), period };
}

/** The days of the report a list of tickets is come to from; null where the address says none there are. */
export function reportAsked(url: URL, now: Date): Period | null {
  const [from = "", to = "", ...more] = url.searchParams.get("report")?.split("_") ?? [];
  const answer = from && to && more.length === 0 ? readPeriod({ from, to }, reportToday(now)) : null;
  return answer?.ok ? answer.period : null;
}
