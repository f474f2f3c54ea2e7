import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportsCopy } from "#app/copy/reports";
import type { Behind } from "#app/domain/reports/figures/behind";
import type { Period } from "#app/domain/reports/figures/period";
import { readPlace, type PageStart } from "#app/domain/reports/list/place";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { EmptyState } from "#app/ui/empty-state";
import { LinkButton } from "#app/ui/link-button";
import { PageHeader } from "#app/ui/page/page-header";
import { Pager } from "#app/ui/page/pager";
import { deskMeta } from "../desk/page-meta";
import { behindFileHref, behindHref, reportHref } from "../reports/addresses";
import { reportAsked, requireBehind } from "../reports/asked.server";
import { StillCounting } from "../reports/still-counting";
import { useReportWords } from "../reports/words";
import { firstTickets, type ShownTicket } from "./first-tickets.server";
import { TicketTable } from "./ticket-table";
import { useBehindWords, type BehindNames } from "./behind-words";

type Page = {
  frame: DeskFrame;
  behind: Behind;
  /** The days of the report it was come to from. */
  report: Period | null;
  /** That report. */
  back: string;
  whole: boolean;
  tickets: ShownTicket[];
  next: PageStart | null;
  names: BehindNames;
};

export const meta = deskMeta((_, { frame }: Page) => reportsCopy(frame.locale).behind.title);

export async function loader({ request, context }: LoaderFunctionArgs): Promise<Page> {
  const staff = await requirePermission(request, "report.read");
  const { now, locale } = callerOf(request, context);
  const url = new URL(request.url);
  const behind = requireBehind(url, now);
  const report = reportAsked(url, now);
  const found = await firstTickets(behind, now, readPlace(url.searchParams.get("after")), locale, staff.id);
  return {
    frame: await deskFrame(request, context, staff),
    behind,
    report,
    back: reportHref(report ?? behind.period, behind),
    ...found,
  };
}

export default function TicketsBehind() {
  const { behind, report, back, whole, tickets, next, names } = useLoaderData<typeof loader>();
  const { words } = useReportWords();
  const { title, empty, pager, more } = words.behind;
  return (
    <>
      <PageHeader
        title={title}
        lead={useBehindWords(behind, names)}
        back={{ href: back, text: words.behind.back }}
        actions={
          <LinkButton kind="secondary" href={behindFileHref(behind)} download>
            {words.export.tickets}
          </LinkButton>
        }
      />
      <StillCounting whole={whole} />
      {tickets.length > 0 ? (
        <TicketTable tickets={tickets} />
      ) : (
        <EmptyState title={empty.title}>{empty.help}</EmptyState>
      )}
      <Pager
        label={pager}
        previous={null}
        next={next ? { href: behindHref(behind, { report, after: next }), text: more } : null}
      />
    </>
  );
}
