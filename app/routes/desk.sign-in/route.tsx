import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deskFrame } from "#app/http/staff/frame.server";
import { readForm } from "#app/http/form/read-form.server";
import { returnInLocale } from "#app/http/request/language.server";
import { parseForm } from "#app/http/form/parse-form";
import { wordsWait } from "#app/http/kept/kept-words.server";
import { seeOther } from "#app/http/answer/see-other";
import { afterSignIn, requireGuest, wayAfterSignIn } from "#app/http/staff/session.server";
import { passkeyHost } from "#app/http/staff-sign-in/ceremony.server";
import { companySignIn } from "#app/http/staff-sign-in/company.server";
import { signInWithPassword } from "#app/http/staff-sign-in/sign-in.server";
import { ENDINGS } from "#app/domain/people/sessions.server";
import { noteProblem } from "#app/http/request/turn.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { LinkButton } from "#app/ui/link-button";
import { Notice } from "#app/ui/notice";
import { TextField } from "#app/ui/form/text-field";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { signInForm } from "./form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ signIn }) => signIn.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGuest(request);
  const { searchParams } = new URL(request.url);
  return {
    frame: await deskFrame(request, context, null),
    signedOut: searchParams.has("out"),
    over: searchParams.has("unsent") ? ("unsent" as const) : searchParams.has("over") ? ("over" as const) : null,
    ended: ENDINGS.find((ending) => ending === searchParams.get("ended")) ?? null,
    company: companySignIn(),
    usable: passkeyHost() !== null,
    next: searchParams.has("next") ? afterSignIn(request) : null,
    wordsWait: await wordsWait(request, { is: afterSignIn(request) }, callerOf(request, context).now),
  };
}

/** Signs in. The password never comes back to the page; an unknown account is answered like a wrong password. */
export async function action({ request, context }: ActionFunctionArgs) {
  await requireGuest(request);
  const form = await readForm(request);
  const typed = { email: String(form.get("email") ?? "") };
  const switched = returnInLocale(form, context);
  if (switched)
    return data(
      { returned: { typed, errors: {} }, minutes: null, wrong: false },
      { headers: { "Set-Cookie": switched.cookie } },
    );
  const parsed = parseForm(form, signInForm);
  noteProblem(context);
  if (!parsed.ok)
    return data({ returned: { typed, errors: parsed.errors }, minutes: null, wrong: false }, { status: 422 });
  const result = await signInWithPassword(request, parsed.value, context.address);
  if (!result.ok) {
    const minutes = result.problem === "too-many" ? Math.ceil(result.retryAfterSeconds / 60) : null;
    return data(
      { returned: { typed, errors: {} }, minutes, wrong: minutes === null },
      { status: minutes === null ? 422 : 429 },
    );
  }
  const next = afterSignIn(request);
  const way = await wayAfterSignIn(request);
  throw seeOther(result.next === "second-factor" ? paths.secondFactor(next) : way, ...result.headers.getSetCookie());
}

export default function SignIn() {
  const { signedOut, over, ended, wordsWait: wait, company, usable, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useDeskWords();
  const { signIn } = words;
  const { text, summary } = useForm();
  const refused = answer?.wrong ? signIn.wrong : answer?.minutes ? signIn.tooMany(answer.minutes) : null;
  const errors = [
    ...summary([
      { name: "email", label: signIn.email },
      { name: "password", label: signIn.password },
    ]),
    ...(refused ? [{ fieldId: "email", text: refused }] : []),
  ];
  const why = ended ? signIn.ended[ended] : signIn.over;
  const before = over ? (
    <Notice kind={ended === "disabled" ? "late" : "soon"} word={why.word} live>
      <p>{why.help}</p>
      {over === "unsent" ? <p>{signIn.over.unsent}</p> : null}
      {wait ? <p>{signIn.over.kept}</p> : null}
    </Notice>
  ) : null;
  const out =
    signedOut && !answer ? (
      <Notice kind="calm" word={signIn.signedOut} live>
        {null}
      </Notice>
    ) : null;
  return (
    <NarrowForm
      title={signIn.title}
      errors={errors}
      errorTitle={refused ? signIn.failed : undefined}
      submit={signIn.submit}
      before={before ?? out}
      beside={<a href={paths.forgot()}>{signIn.forgot.open}</a>}
      after={
        <div className="flex flex-wrap gap-3">
          {usable ? (
            <LinkButton href={paths.passkey(next ?? undefined)} kind="secondary">
              {signIn.passkey.open}
            </LinkButton>
          ) : null}
          {company ? (
            <LinkButton href={paths.company(next ?? undefined)} kind="secondary">
              {signIn.company.button(company.label)}
            </LinkButton>
          ) : null}
        </div>
      }
    >
      <TextField
        {...text("email")}
        label={signIn.email}
        type="email"
        inputMode="email"
        autoComplete="username"
        spellCheck={false}
        width="medium"
      />
      <TextField
        {...text("password")}
        label={signIn.password}
        type="password"
        autoComplete="current-password"
        width="medium"
      />
    </NarrowForm>
  );
}
