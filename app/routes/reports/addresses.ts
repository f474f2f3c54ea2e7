import type { Behind } from "#app/domain/reports/figures/behind";
import type { Filter } from "#app/domain/reports/figures/filter";
import type { Period } from "#app/domain/reports/figures/period";
import type { PageStart } from "#app/domain/reports/list/place";
import { paths } from "#app/paths";

type Parts = Record<string, string | readonly string[] | null | undefined>;

function withQuery(path: string, parts: Parts): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts))
    for (const each of [value ?? []].flat()) if (each) query.append(name, each);
  return query.size === 0 ? path : `${path}?${query}`;
}

function filterParts({ policyId, teamId, channel }: Partial<Filter>): Parts {
  return { policy: policyId, team: teamId, channel };
}

/** The report of a period, about the tickets of a filter; without a period, of the days a report is of where none is asked for. */
export function reportHref(period: Partial<Period> | null, filter: Partial<Filter> = {}): string {
  return withQuery(paths.reports(), { ...period, ...filterParts(filter) });
}

/** The figures of a period as a file. */
export function figuresFileHref(period: Period, filter: Filter): string {
  return withQuery(paths.reportsCsv(), { ...period, ...filterParts(filter) });
}

function behindParts({
  period,
  right,
  policyId,
  teamId,
  channel,
  stands,
  ground,
  result,
  verdict,
  clock,
  left,
  age,
}: Partial<Behind>): Parts {
  return {
    from: period?.from,
    to: period?.to,
    right,
    ...filterParts({ policyId, teamId, channel }),
    stand: stands,
    ground,
    result,
    verdict,
    clock,
    left,
    age,
  };
}

type FromReport = {
  /** The days of the report the list is come to from: the way back is to those, whatever days the figure is of. */
  report: Period | null;
  /** The place the list goes on from. */
  after?: PageStart;
};

/** The tickets behind a figure. What is not set does not narrow. */
export function behindHref(behind: Partial<Behind>, { report, after }: FromReport): string {
  return withQuery(paths.reportTickets(), {
    ...behindParts(behind),
    report: report && `${report.from}_${report.to}`,
    after: after && `${after.receivedOn}_${after.ticketId}`,
  });
}

/** The same tickets as a file. */
export function behindFileHref(behind: Partial<Behind>): string {
  return withQuery(paths.reportTicketsCsv(), behindParts(behind));
}
