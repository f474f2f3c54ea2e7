import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { answer } from "#app/http/answer/answer.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { noteProblem } from "#app/http/request/turn.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { ownToken, requireSignedIn } from "#app/http/staff/session.server";
import { endPasskey } from "#app/http/staff-sign-in/add-passkey.server";
import { leaveCeremony } from "#app/http/staff-sign-in/ceremony.server";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/link-button";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";

export const meta = deskMeta(({ account }) => account.passkeys.add);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireSignedIn(request);
  return { frame: await deskFrame(request, context, staff) };
}

/** Keeps the passkey the browser has made: it counts from here on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const { id } = await requireSignedIn(request);
  const { now, locale } = callerOf(request, context);
  const own = { staffId: id, token: ownToken(request), now };
  const done = await endPasskey(request, own, form.get("credential"));
  if (done.ok) throw seeOther(paths.account("passkey"), leaveCeremony());
  noteProblem(context);
  return data({ refusal: done.refusal }, { status: answer(done.refusal, locale).status });
}

/** Shown where it was not kept. */
export default function PasskeyNotKept() {
  const refusal = useActionData<typeof action>()?.refusal;
  const { words, shared } = useDeskWords();
  const say = words.account.passkeys;
  return (
    <div className="flex max-w-text flex-col items-start gap-4">
      <h1>{refusal ? say.notKept : say.add}</h1>
      {refusal ? <p role="alert">{shared.refusals[refusal]}</p> : null}
      <LinkButton href={paths.accountPasskeyNew()} kind="secondary">
        {refusal ? say.again : say.add}
      </LinkButton>
    </div>
  );
}
