import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { noteProblem } from "#app/http/request/turn.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { ownToken, requireStaff } from "#app/http/staff/session.server";
import { endNewDevice } from "#app/http/staff-sign-in/own-factor.server";
import { paths } from "#app/paths";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { ConfirmForm } from "../desk/decide/confirm-form";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";

export const meta = deskMeta(({ account }) => account.factor.device);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  return { frame: await deskFrame(request, context, staff) };
}

/** Ends setting up another device: from here on its codes count, and no others. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireStaff(request);
  const { now } = callerOf(request, context);
  const own = { staffId: staff.id, token: ownToken(request), now };
  const ended = await endNewDevice(own, String(form.get("code") ?? "").slice(0, 100));
  if (ended === "done") throw seeOther(paths.account("factor"));
  noteProblem(context);
  return data({ problem: ended }, { status: ended === "wrong" ? 422 : 429 });
}

/** Shown after a wrong code: the secret itself is not shown twice. */
export default function ConfirmNewDevice() {
  const problem = useActionData<typeof action>()?.problem;
  const { words, shared } = useDeskWords();
  const { end } = words.signIn.enrol;
  const error = problem && (problem === "wrong" ? end.wrong : shared.refusals["too-many-tries"]);
  return (
    <div className="flex max-w-text flex-col gap-4">
      <ErrorSummary title={words.errorSummary} errors={error ? [{ fieldId: "code", text: error }] : []} />
      <h1>{words.account.factor.device}</h1>
      <ConfirmForm action={paths.accountFactorConfirm()} error={error} />
      <p>
        <a href={paths.accountFactor()}>{end.again}</a>
      </p>
    </div>
  );
}
