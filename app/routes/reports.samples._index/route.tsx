import { randomInt } from "node:crypto";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reportsCopy } from "#app/copy/reports";
import { MOST_DRAWN, sampleInput } from "#app/domain/audit/sample/sample-asked";
import { drawSample, listSamples, type NotDrawn } from "#app/domain/audit/sample/sample.server";
import { reportToday, REPORT_ZONE } from "#app/domain/reports/figures/load-report.server";
import { loadReportPolicies } from "#app/domain/reports/policies/report-policies.server";
import { localMinute } from "#app/http/answer/local-minute";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf, type Returned } from "#app/http/form/returned";
import { callerOf } from "#app/http/request/caller.server";
import { inOtherLocale } from "#app/http/request/language.server";
import { noteProblem } from "#app/http/request/turn.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireWholeView } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { BackLink } from "#app/ui/page/back-link";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useReportWords } from "../reports/words";
import { DrawForm, How } from "./draw-form";
import { DrawnList, type ShownDraw } from "./drawn-list";

type Page = {
  frame: DeskFrame;
  policies: { value: string; text: string }[];
  draws: ShownDraw[];
  zone: string;
  offered: Record<string, string>;
};

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta((_, { frame }: Page) => reportsCopy(frame.locale).samples.title);

/** What the form holds before anything is typed: the quarter up to today, and a seed nobody chose. */
function offeredBy(today: string): Record<string, string> {
  const chance = String(randomInt(100_000, 999_999));
  return { from: `${today.slice(0, 4)}-01-01`, to: today, size: "20", seed: `s${today.replaceAll("-", "")}-${chance}` };
}

export async function loader({ request, context }: LoaderFunctionArgs): Promise<Page> {
  const staff = await requireWholeView(request, "audit.take");
  const { now, locale } = callerOf(request, context);
  const policies = new Map([...(await loadReportPolicies()).values()].map(({ policyId, name }) => [policyId, name]));
  const draws = await listSamples();
  return {
    frame: await deskFrame(request, context, staff),
    policies: [...policies].map(([value, name]) => ({ value, text: name[locale] })),
    draws: draws.map(({ sampleId, at, by, from, to, seed, size, population }) => ({
      sampleId,
      at: localMinute(at, REPORT_ZONE),
      by,
      from,
      to,
      seed,
      size: Math.min(size, population),
      population,
    })),
    zone: REPORT_ZONE,
    offered: offeredBy(reportToday(now)),
  };
}

/** Draws a sample, writes it down, and leads to it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireWholeView(request, "audit.take");
  const { now } = callerOf(request, context);
  const switched = inOtherLocale(form, context, { problem: null });
  if (switched) return switched;
  const again = (returned: Returned, problem: NotDrawn | null) => {
    noteProblem(context);
    return data({ returned, problem }, { status: 422 });
  };
  const parsed = parseForm(form, sampleInput);
  if (!parsed.ok) return again(parsed, null);
  const drawn = await drawSample(staff.id, parsed.value, now);
  if (drawn.ok) throw seeOther(paths.sample(drawn.sampleId));
  return again({ typed: fieldsOf(form), errors: {} }, drawn.why);
}

export default function Samples() {
  const { policies, draws, zone, offered } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  const { title } = useReportWords().words;
  return (
    <>
      <BackLink href={paths.reports()} text={title} />
      <DrawForm policies={policies} offered={offered} most={MOST_DRAWN} problem={problem} />
      <How />
      <DrawnList draws={draws} zone={zone} />
    </>
  );
}
