import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findFactor } from "#app/domain/people/colleagues/own-factor.server";
import { answer } from "#app/http/answer/answer.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { noteProblem } from "#app/http/request/turn.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { afterSignIn, requireGuest, wayAfterSignIn } from "#app/http/staff/session.server";
import { askForSecond, signInWithPasskey } from "#app/http/staff-sign-in/passkey.server";
import { requireChallenged } from "#app/http/staff-sign-in/sign-in.server";
import { paths } from "#app/paths";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { PasskeyPage } from "../desk/people/passkey-page";

export const meta = deskMeta(({ signIn }) => signIn.passkey.second.title);

/** Asks for a passkey of who has given their password. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGuest(request);
  const waiting = await requireChallenged(request);
  const asked = await askForSecond(waiting, callerOf(request, context).now);
  const page = {
    frame: await deskFrame(request, context, null),
    options: asked?.options ?? null,
    code: (await findFactor(waiting.staffId)) ? paths.secondFactor(afterSignIn(request), "code") : null,
  };
  return data(page, asked ? { headers: { "Set-Cookie": asked.cookie } } : undefined);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  await requireGuest(request);
  const waiting = await requireChallenged(request);
  const caller = callerOf(request, context);
  const done = await signInWithPasskey(request, form.get("credential"), waiting, caller);
  if (done.ok) throw seeOther(await wayAfterSignIn(request), ...done.cookies);
  noteProblem(context);
  return data({ refusal: done.refusal }, { status: answer(done.refusal, caller.locale).status });
}

export default function PasskeyAsSecondFactor() {
  const { options, code } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { passkey, second } = useDeskWords().words.signIn;
  return (
    <PasskeyPage
      title={passkey.second.title}
      lead={passkey.second.lead}
      options={options}
      refusal={refusal}
      others={
        <>
          {code ? <a href={code}>{passkey.second.code}</a> : null}
          <a href={paths.signIn()}>{second.again}</a>
        </>
      }
    />
  );
}
