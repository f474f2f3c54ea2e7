import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setPasswordByLink } from "#app/domain/people/colleagues/use-link.server";
import { refuse } from "#app/domain/refusal";
import { answer } from "#app/http/answer/answer.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { noteProblem } from "#app/http/request/turn.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { findStaffLink, leaveStaffLink } from "#app/http/staff-sign-in/link-session.server";
import { signInWithPassword } from "#app/http/staff-sign-in/sign-in.server";
import { forgiveStrangers } from "#app/http/staff-sign-in/tries.server";
import { paths } from "#app/paths";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { NewPasswordFields, readNewPassword, repeatFlaw } from "../desk/people/new-password";

export const meta = deskMeta(({ signIn }) => signIn.link.title);

/** The page a colleague's link leads to. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = callerOf(request, context);
  const link = await findStaffLink(request, now);
  const page = { frame: await deskFrame(request, context, null), link };
  return data(page, { status: link ? 200 : answer("link-over", page.frame.locale).status });
}

/** Sets the password, which spends the link, and signs in with it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const { now, locale } = callerOf(request, context);
  const link = await findStaffLink(request, now);
  const { wanted, again } = readNewPassword(form);
  const flaw = repeatFlaw(wanted, again);
  const set = flaw ? refuse(flaw) : link ? await setPasswordByLink(link.id, wanted, now) : refuse("link-over");
  if (!set.ok) {
    noteProblem(context);
    return data({ refusal: set.refusal }, { status: answer(set.refusal, locale).status });
  }
  // Guesses at the password from before are worth nothing now.
  await forgiveStrangers(set.email, context.address);
  const signedIn = await signInWithPassword(request, { email: set.email, password: wanted }, context.address);
  const cookies = signedIn.ok ? signedIn.headers.getSetCookie() : [];
  const next = !signedIn.ok ? paths.signIn() : signedIn.next === "second-factor" ? paths.secondFactor() : paths.desk();
  throw seeOther(next, leaveStaffLink(), ...cookies);
}

function LinkOver() {
  const { link } = useDeskWords().words.signIn;
  return (
    <div className="flex max-w-text flex-col gap-4">
      <h1>{link.over.title}</h1>
      <p>{link.over.help}</p>
      <p>
        <a href={paths.forgot()}>{link.over.again}</a>
      </p>
      <p>
        <a href={paths.signIn()}>{link.over.signIn}</a>
      </p>
    </div>
  );
}

export default function NewPassword() {
  const { link } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { words, shared } = useDeskWords();
  const say = words.signIn.link;
  if (!link || refusal === "link-over") return <LinkOver />;
  const error = refusal && shared.refusals[refusal];
  return (
    <NarrowForm
      title={say.title}
      lead={link.purpose === "invite" ? say.invite(link.name) : say.reset(link.name)}
      errors={error ? [{ fieldId: refusal === "password-differs" ? "again" : "password", text: error }] : []}
      submit={say.submit}
    >
      <p className="break-all">
        {words.signIn.email} <strong>{link.email}</strong>
      </p>
      <NewPasswordFields refusal={refusal} />
    </NarrowForm>
  );
}
