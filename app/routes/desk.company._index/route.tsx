import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer/answer.server";
import { seeOther } from "#app/http/answer/see-other";
import { pass } from "#app/http/limits/limits.server";
import { callerOf } from "#app/http/request/caller.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { notFound } from "#app/http/staff/not-found";
import { afterSignIn, requireGuest } from "#app/http/staff/session.server";
import { beginCompany, companySignIn } from "#app/http/staff-sign-in/company.server";
import { refuse } from "#app/domain/refusal";
import { deskMeta } from "../desk/page-meta";
import { CompanyProblem } from "../desk/people/company-problem";

export const meta = deskMeta(({ signIn }) => signIn.company.failed);

/** Leads away to the company's sign-in; a page only where that does not answer. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGuest(request);
  if (!companySignIn()) throw notFound("page");
  const { now, locale, address } = callerOf(request, context);
  const passage = await pass("sign-in-per-address", address);
  const begun = passage.ok ? await beginCompany(afterSignIn(request), now) : refuse("too-many-tries");
  if (begun.ok) throw seeOther(begun.to, begun.cookie);
  const page = { frame: await deskFrame(request, context, null), problem: begun.refusal };
  return data(page, { status: answer(begun.refusal, locale).status });
}

export default function CompanyAway() {
  return <CompanyProblem problem={useLoaderData<typeof loader>().problem} />;
}
