import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportsCopy } from "#app/copy/reports";
import { listTeamsSeen } from "#app/domain/people/teams/list-teams.server";
import { policiesSeen } from "#app/domain/tickets/ticket/seen-by.server";
import { may } from "#app/domain/people/permissions";
import { readFilter, type Filter } from "#app/domain/reports/figures/filter";
import { loadReportPolicies } from "#app/domain/reports/policies/report-policies.server";
import type { Locale } from "#app/domain/language";
import type { PeriodError } from "#app/domain/reports/figures/period";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { noteProblem } from "#app/http/request/turn.server";
import { callerOf } from "#app/http/request/caller.server";
import { Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { deskMeta } from "../desk/page-meta";
import { askedPeriod } from "../reports/asked.server";
import { policyName } from "../reports/policy-name";
import { StillCounting } from "../reports/still-counting";
import { useReportWords } from "../reports/words";
import { Definitions } from "./definitions";
import { Exports } from "./exports";
import { Headline } from "./headline";
import { Multiples } from "./multiples";
import { PeriodForm } from "./period-form";
import { PeriodResult } from "./period-result";
import { ReportProvider } from "./report-context";
import { showReport, type ShownReport } from "./shown.server";

type Errors = { from?: PeriodError; to?: PeriodError };
type Page = {
  frame: DeskFrame;
  today: string;
  asked: { from: string; to: string };
  errors: Errors;
  report: ShownReport | null;
  filter: Filter;
  /** The policies a report can be about. */
  policies: { value: string; text: string }[];
  /** The teams a report can be about. */
  teams: { value: string; text: string }[];
  /** Whether they may draw a sample for an audit. */
  samples: boolean;
};

export const meta = deskMeta((_, { frame }: Page) => reportsCopy(frame.locale).title);

async function policyChoices(locale: Locale): Promise<Page["policies"]> {
  const policies = await loadReportPolicies();
  const ids = new Set([...policies.values()].map(({ policyId }) => policyId));
  return [...ids].map((value) => ({ value, text: policyName(value, policies, locale) ?? value }));
}

async function teamChoices(staffId: string, all: boolean): Promise<Page["teams"]> {
  const teams = await listTeamsSeen(staffId, all);
  return teams.map(({ id, name }) => ({ value: id, text: name }));
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "report.read");
  const { now, locale } = callerOf(request, context);
  const url = new URL(request.url);
  const { typed, today, answer } = askedPeriod(url, now);
  const filter = readFilter(url.searchParams);
  const seesAll = (await policiesSeen(staff.id)) === null;
  const [policies, teams] = await Promise.all([policyChoices(locale), teamChoices(staff.id, seesAll)]);
  if (answer.ok) {
    const report = await showReport(answer.period, filter, now, locale, staff.id);
    return data<Page>({
      frame: await deskFrame(request, context, staff),
      today,
      asked: answer.period,
      errors: {},
      report,
      filter,
      policies,
      teams,
      samples: may(staff.role, "audit.take") && seesAll,
    });
  }
  noteProblem(context);
  const asked = { from: typed.from ?? "", to: typed.to ?? "" };
  return data<Page>(
    {
      frame: await deskFrame(request, context, staff),
      today,
      asked,
      errors: answer.errors,
      report: null,
      filter,
      policies,
      teams,
      samples: false,
    },
    { status: 400 },
  );
}

function Problems({ errors }: { errors: Errors }) {
  const { form, title } = useReportWords().words;
  const ends = (["from", "to"] as const).flatMap((end) =>
    errors[end] ? [{ fieldId: end, text: form.errorAt(form[end], form.errors[errors[end]]) }] : [],
  );
  return (
    <>
      <ErrorSummary title={form.errorTitle} errors={ends} />
      <h1>{title}</h1>
    </>
  );
}

export default function Report() {
  const { report, asked, today, errors, samples, filter, policies, teams } = useLoaderData<typeof loader>();
  const { words } = useReportWords();
  const form = (
    <PeriodForm
      {...asked}
      {...{ today, errors, filter, policies, teams }}
      policy={report?.policyName ?? null}
      team={report?.team?.name ?? null}
    />
  );
  if (!report) {
    return (
      <>
        <Problems errors={errors} />
        {form}
      </>
    );
  }
  return (
    <ReportProvider value={report}>
      <div data-report className="flex flex-col gap-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <Headline />
          <Button type="button" kind="secondary" data-print data-screen-only hidden>
            {words.print}
          </Button>
        </div>
        <StillCounting whole={report.whole} />
        {form}
        <PeriodResult />
        <Multiples />
        <Definitions />
        <Exports samples={samples} />
      </div>
    </ReportProvider>
  );
}
