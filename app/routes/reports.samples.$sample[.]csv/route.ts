import type { LoaderFunctionArgs } from "@remix-run/node";
import { reportsCopy } from "#app/copy/reports";
import { sharedCopy } from "#app/copy/shared";
import { findSample } from "#app/domain/audit/sample/sample.server";
import { loadReportPolicies } from "#app/domain/reports/policies/report-policies.server";
import { absolute } from "#app/http/answer/absolute.server";
import { csvResponse } from "#app/http/answer/csv.server";
import { callerOf } from "#app/http/request/caller.server";
import { notFound } from "#app/http/staff/not-found";
import { requireWholeView } from "#app/http/staff/session.server";
import { paths } from "#app/paths";

/** A sample as a file, one ticket a row, with the number it was drawn by. */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<Response> {
  await requireWholeView(request, "audit.take");
  const { locale } = callerOf(request, context);
  const sample = await findSample(params.sample ?? "");
  if (!sample) throw notFound("sample");
  const policies = await loadReportPolicies();
  const { samples, outcomes } = reportsCopy(locale);
  return csvResponse({
    name: `${samples.sample.file} ${sample.from} ${sample.to} ${sample.seed}`,
    plainName: `audit-sample ${sample.from} ${sample.to} ${sample.seed}`,
    header: samples.sample.csvColumns,
    rows: sample.tickets.map(({ reference, policyVersionId, policyId, right, receivedOn, outcome, hash }, at) => [
      at + 1,
      reference,
      policies.get(policyVersionId)?.name[locale] ?? policyId,
      sharedCopy(locale).rights[right].name,
      receivedOn,
      outcomes[outcome],
      hash,
      absolute(paths.caseFile(reference)),
    ]),
  });
}
