import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer/answer.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { notFound } from "#app/http/staff/not-found";
import { requireGuest } from "#app/http/staff/session.server";
import { companySignIn, endCompany, leaveCompany } from "#app/http/staff-sign-in/company.server";
import { deskMeta } from "../desk/page-meta";
import { CompanyProblem } from "../desk/people/company-problem";

export const meta = deskMeta(({ signIn }) => signIn.company.failed);

/** Where the company's sign-in sends people back to. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGuest(request);
  if (!companySignIn()) throw notFound("page");
  const { now, locale } = callerOf(request, context);
  const ended = await endCompany(request, now);
  if (ended.ok) throw seeOther(ended.to, leaveCompany(), ...ended.cookies);
  const page = { frame: await deskFrame(request, context, null), problem: ended.refusal };
  return data(page, { status: answer(ended.refusal, locale).status, headers: { "Set-Cookie": leaveCompany() } });
}

export default function CompanyFailed() {
  return <CompanyProblem problem={useLoaderData<typeof loader>().problem} />;
}
