import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { renderSVG } from "uqr";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { noteProblem } from "#app/http/request/turn.server";
import { findFactor } from "#app/domain/people/colleagues/own-factor.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requireStaff } from "#app/http/staff/session.server";
import { beginNewDevice } from "#app/http/staff-sign-in/own-factor.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { AskPassword } from "../desk/people/ask-password";
import { Enrolment } from "../desk.second-factor.enrol/enrolment";

export const meta = deskMeta(({ account }) => account.factor.device);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  if (!(await findFactor(staff.id))) throw seeOther(paths.secondFactorEnrol());
  return { frame: await deskFrame(request, context, staff) };
}

/** Makes a secret for another device and shows it, this once. The one in use works on until a code of the new one was right. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireStaff(request);
  const made = await beginNewDevice(staff, String(form.get("password") ?? "").slice(0, 128));
  if (made.ok)
    return data({
      problem: null,
      made: { picture: renderSVG(made.uri, { border: 2 }), secret: made.secret, spareCodes: made.spareCodes },
    });
  noteProblem(context);
  return data({ problem: made.problem, made: null }, { status: made.problem === "wrong" ? 422 : 429 });
}

export default function NewDevice() {
  const answer = useActionData<typeof action>();
  const { words } = useDeskWords();
  const say = words.account;
  if (answer?.made)
    return <Enrolment {...answer.made} title={say.factor.device} confirm={paths.accountFactorConfirm()} />;
  return (
    <>
      <BackLink href={paths.account()} text={say.title} />
      <AskPassword
        title={say.factor.device}
        lead={say.factor.deviceLead}
        submit={words.signIn.enrol.begin.submit}
        problem={answer?.problem ?? null}
      />
    </>
  );
}
