import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { noteProblem } from "#app/http/request/turn.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { ownToken, requireStaff } from "#app/http/staff/session.server";
import { newRecoveryCodes } from "#app/http/staff-sign-in/own-factor.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { AskPassword } from "../desk/people/ask-password";
import { SpareCodes } from "../desk/people/spare-codes";

export const meta = deskMeta(({ account }) => account.factor.codes);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  return { frame: await deskFrame(request, context, staff) };
}

/** Makes new recovery codes and shows them, this once. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireStaff(request);
  const own = { staffId: staff.id, token: ownToken(request), now: callerOf(request, context).now };
  const made = await newRecoveryCodes(own, String(form.get("password") ?? "").slice(0, 128));
  if (made.ok) return data({ problem: null, codes: made.codes });
  noteProblem(context);
  return data({ problem: made.problem, codes: null }, { status: made.problem === "wrong" ? 422 : 429 });
}

export default function RecoveryCodes() {
  const answer = useActionData<typeof action>();
  const { words } = useDeskWords();
  const say = words.account;
  return (
    <>
      <BackLink href={paths.account()} text={say.title} />
      {answer?.codes ? (
        <div className="flex max-w-text flex-col gap-4">
          <h1>{say.factor.codes}</h1>
          <SpareCodes codes={answer.codes} />
        </div>
      ) : (
        <AskPassword
          title={say.factor.codes}
          lead={say.factor.codesLead}
          submit={say.factor.codesSubmit}
          problem={answer?.problem ?? null}
        />
      )}
    </>
  );
}
