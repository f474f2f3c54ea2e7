import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportsCopy } from "#app/copy/reports";
import { findSample, type SampleTicket } from "#app/domain/audit/sample/sample.server";
import type { Drawn } from "#app/domain/audit/sample/draw";
import { REPORT_ZONE } from "#app/domain/reports/figures/load-report.server";
import { loadReportPolicies } from "#app/domain/reports/policies/report-policies.server";
import { localMinute } from "#app/http/answer/local-minute";
import { callerOf } from "#app/http/request/caller.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { notFound } from "#app/http/staff/not-found";
import { requireWholeView } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { DataTable, type Column } from "#app/ui/data-table";
import { LinkButton } from "#app/ui/link-button";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { SummaryList } from "#app/ui/summary-list";
import { WholeReferences } from "#app/ui/whole-references";
import { deskMeta } from "../desk/page-meta";
import { useDeskWords } from "../desk/frame";
import { ZoneNote } from "../desk/times/zone-note";
import { behindFileHref } from "../reports/addresses";
import { counted } from "../reports/numbers";
import { useReportWords } from "../reports/words";

export const meta = deskMeta((_, { frame, sample }: { frame: DeskFrame; sample: { tickets: unknown[] } }) =>
  reportsCopy(frame.locale).samples.sample.title(sample.tickets.length),
);

/** A sample, drawn again from its seed. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireWholeView(request, "audit.take");
  const { locale } = callerOf(request, context);
  const sample = await findSample(params.sample ?? "");
  if (!sample) throw notFound("sample");
  const policies = [...(await loadReportPolicies()).values()];
  return {
    frame: await deskFrame(request, context, staff),
    sample: { ...sample, at: localMinute(sample.at, REPORT_ZONE) },
    policyNames: Object.fromEntries(policies.map(({ policyId, name }) => [policyId, name[locale]])),
    zone: REPORT_ZONE,
  };
}

type Ticket = Drawn<SampleTicket>;

function useColumns(policyNames: Record<string, string>): Column<Ticket>[] {
  const { words, shared } = useReportWords();
  const { columns, take } = words.samples.sample;
  return [
    {
      key: "reference",
      header: columns.reference,
      short: true,
      cell: ({ reference }) => (
        <a href={paths.ticket(reference)}>
          <WholeReferences text={reference} />
        </a>
      ),
    },
    { key: "right", header: columns.right, cell: ({ right }) => shared.rights[right].name },
    { key: "policy", header: columns.policy, named: true, cell: ({ policyId }) => policyNames[policyId] ?? policyId },
    {
      key: "receivedOn",
      header: columns.receivedOn,
      short: true,
      named: true,
      cell: ({ receivedOn }) => words.date(receivedOn),
    },
    {
      key: "outcome",
      header: columns.outcome,
      named: true,
      short: true,
      cell: ({ outcome }) => words.outcomes[outcome],
    },
    {
      key: "caseFile",
      header: columns.caseFile,
      named: true,
      short: true,
      cell: ({ reference }) => (
        <a
          href={paths.caseFile(reference)}
          aria-label={`${take} ${reference}`}
          className="inline-flex min-h-6 items-center"
        >
          {take}
        </a>
      ),
    },
    { key: "hash", header: columns.hash, named: true, cell: ({ hash }) => `${hash.slice(0, 16)}…` },
  ];
}

export default function SamplePage() {
  const { sample, policyNames, zone } = useLoaderData<typeof loader>();
  const { words, locale } = useReportWords();
  const { queue } = useDeskWords().words;
  const say = words.samples.sample;
  const { from, to, policyId, population, populationNow, at, by } = sample;
  const facts: [string, string][] = [
    [say.facts.period, words.span(from, to)],
    [say.facts.policy, policyId === null ? words.samples.form.policy.all : (policyNames[policyId] ?? policyId)],
    [say.facts.seed, sample.seed],
    [say.facts.asked, counted(sample.size, locale)],
    [say.facts.stratified, sample.stratified ? say.yes : say.no],
    [say.facts.population, counted(population, locale)],
    [say.facts.populationDigest, sample.populationDigest],
    [say.facts.drawnDigest, sample.drawnDigest],
  ];
  return (
    <>
      <PageHeader
        title={say.title(sample.tickets.length)}
        lead={say.drawn(by, `${queue.day(at.on)} ${at.time}`)}
        back={{ href: paths.samples(), text: say.back }}
        actions={
          <LinkButton kind="secondary" href={paths.sampleCsv(sample.sampleId)} download>
            {say.csv}
          </LinkButton>
        }
      />
      {sample.same ? (
        <Notice kind="calm" word={say.same.word}>
          {say.same.help}
        </Notice>
      ) : (
        <Notice kind="late" word={say.changed.word}>
          {say.changed.help(population, populationNow)}
        </Notice>
      )}
      <div className="max-w-[60em] wrap-anywhere">
        <SummaryList rows={facts.map(([term, value]) => ({ key: term, term, value }))} />
      </div>
      <p>
        <a
          href={behindFileHref({ period: { from, to }, policyId })}
          download
          className="inline-flex min-h-6 items-center"
        >
          {say.population}
        </a>
      </p>
      <DataTable
        caption={say.caption}
        captionHidden
        wholePage
        stacked
        columns={useColumns(policyNames)}
        rows={sample.tickets}
        rowKey={({ reference }) => reference}
      />
      <ZoneNote zone={zone} />
    </>
  );
}
