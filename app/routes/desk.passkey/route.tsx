import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer/answer.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { noteProblem } from "#app/http/request/turn.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requireGuest, wayAfterSignIn } from "#app/http/staff/session.server";
import { askForPasskey, signInWithPasskey } from "#app/http/staff-sign-in/passkey.server";
import { paths } from "#app/paths";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { PasskeyPage } from "../desk/people/passkey-page";

export const meta = deskMeta(({ signIn }) => signIn.passkey.title);

/** Asks for a passkey that is the whole sign-in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGuest(request);
  const asked = await askForPasskey(callerOf(request, context).now);
  const page = { frame: await deskFrame(request, context, null), options: asked?.options ?? null };
  return data(page, asked ? { headers: { "Set-Cookie": asked.cookie } } : undefined);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  await requireGuest(request);
  const caller = callerOf(request, context);
  const done = await signInWithPasskey(request, form.get("credential"), null, caller);
  if (done.ok) throw seeOther(await wayAfterSignIn(request), ...done.cookies);
  noteProblem(context);
  return data({ refusal: done.refusal }, { status: answer(done.refusal, caller.locale).status });
}

export default function SignInWithPasskey() {
  const { options } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const say = useDeskWords().words.signIn.passkey;
  return (
    <PasskeyPage
      title={say.title}
      lead={say.lead}
      options={options}
      refusal={refusal}
      others={<a href={paths.signIn()}>{say.password}</a>}
    />
  );
}
