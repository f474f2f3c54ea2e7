import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { findFactor } from "#app/domain/people/colleagues/own-factor.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { readForm } from "#app/http/form/read-form.server";
import { parseForm } from "#app/http/form/parse-form";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { endEnrolment } from "#app/http/staff-sign-in/enrol.server";
import { requireSignedIn } from "#app/http/staff/session.server";
import { noteProblem } from "#app/http/request/turn.server";
import { paths } from "#app/paths";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { ConfirmForm } from "../desk/decide/confirm-form";
import { factorForm } from "../desk/factor-form";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";

export const meta = deskMeta(({ signIn }) => signIn.enrol.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireSignedIn(request);
  if (await findFactor(staff.id)) throw seeOther(paths.desk());
  return { frame: await deskFrame(request, context, staff) };
}

/** The second factor counts from here on. A wrong code may be tried again with the same secret. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  await requireSignedIn(request);
  const parsed = parseForm(form, factorForm);
  const ended = await endEnrolment(request, parsed.ok ? parsed.value.code : "", context.address);
  if (ended.ok) throw doneAt(paths.desk(), "factor-set", ...ended.headers.getSetCookie());
  noteProblem(context);
  return data({ wrong: true }, { status: ended.problem === "wrong" ? 422 : 429 });
}

/** Shown after a wrong code: the secret itself is not shown twice. */
export default function ConfirmSecondFactor() {
  const { words } = useDeskWords();
  const { title, end } = words.signIn.enrol;
  return (
    <div className="flex max-w-text flex-col gap-4">
      <ErrorSummary title={words.errorSummary} errors={[{ fieldId: "code", text: end.wrong }]} />
      <h1>{title}</h1>
      <ConfirmForm action={paths.secondFactorConfirm()} error={end.wrong} />
      <p>
        <a href={paths.secondFactorEnrol()}>{end.again}</a>
      </p>
    </div>
  );
}
