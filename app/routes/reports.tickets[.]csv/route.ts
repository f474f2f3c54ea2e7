import type { LoaderFunctionArgs } from "@remix-run/node";
import { reportsCopy } from "#app/copy/reports";
import { catchUp } from "#app/domain/reports/fold/catch-up.server";
import { csvResponse } from "#app/http/answer/csv.server";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { narrowedNames } from "../reports/narrowed.server";
import { requireBehind } from "../reports/asked.server";
import { ticketRows } from "./ticket-rows.server";

/** The tickets behind a figure as a file, without personal data. A file that is not whole says so in its name. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requirePermission(request, "report.read");
  const { now, locale } = callerOf(request, context);
  const behind = requireBehind(new URL(request.url), now);
  const { files, ticketColumns, incomplete } = reportsCopy(locale).export;
  const span = behind.period ? ` ${behind.period.from} ${behind.period.to}` : "";
  const narrowed = await narrowedNames(behind, locale, staff.id);
  const whole = await catchUp();
  const header = Object.values(ticketColumns).map(({ name }) => name);
  return csvResponse({
    name: `${files.tickets}${span}${narrowed.name}${whole ? "" : ` ${incomplete}`}`,
    plainName: `tickets${span}${narrowed.plainName}${whole ? "" : " incomplete"}`,
    header,
    rows: ticketRows(behind, now, locale, staff.id),
  });
}
