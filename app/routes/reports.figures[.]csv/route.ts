import type { LoaderFunctionArgs } from "@remix-run/node";
import { reportsCopy } from "#app/copy/reports";
import { loadReport } from "#app/domain/reports/figures/load-report.server";
import { readFilter } from "#app/domain/reports/figures/filter";
import { csvResponse } from "#app/http/answer/csv.server";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { narrowedNames } from "../reports/narrowed.server";
import { requirePeriod } from "../reports/asked.server";
import { figureRows } from "./figure-rows.server";

/** The figures of a period as a file, one a row. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requirePermission(request, "report.read");
  const { now, locale } = callerOf(request, context);
  const url = new URL(request.url);
  const period = requirePeriod(url, now);
  const { files, figureColumns } = reportsCopy(locale).export;
  const header = Object.values(figureColumns).map(({ name }) => name);
  const filter = readFilter(url.searchParams);
  const narrowed = await narrowedNames(filter, locale, staff.id);
  const suffix = ` ${period.from} ${period.to}`;
  return csvResponse({
    name: `${files.figures}${suffix}${narrowed.name}`,
    plainName: `figures${suffix}${narrowed.plainName}`,
    header,
    rows: figureRows(await loadReport(period, now, filter, staff.id), locale),
  });
}
