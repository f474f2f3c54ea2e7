import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer/answer.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { noteProblem } from "#app/http/request/turn.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { ownToken, requireSignedIn } from "#app/http/staff/session.server";
import { beginPasskey } from "#app/http/staff-sign-in/add-passkey.server";
import { passkeyHost } from "#app/http/staff-sign-in/ceremony.server";
import { paths } from "#app/paths";
import { TextField } from "#app/ui/form/text-field";
import { BackLink } from "#app/ui/page/back-link";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { PasskeyForm } from "../desk/people/passkey-form";
import { useForm } from "../desk/use-form";
import { passkeyForm } from "./form";

export const meta = deskMeta(({ account }) => account.passkeys.add);

/** Open to who has no second factor yet: this may become it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { enrolled, ...staff } = await requireSignedIn(request);
  return {
    frame: await deskFrame(request, context, staff),
    usable: passkeyHost() !== null,
    back: enrolled ? ("account" as const) : ("enrol" as const),
  };
}

/** Makes the challenge that the new passkey answers. The password never comes back to the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const { id, name, email } = await requireSignedIn(request);
  const { now, locale } = callerOf(request, context);
  const typed = { name: String(form.get("name") ?? "") };
  const nothing = { called: null, options: null };
  const parsed = parseForm(form, passkeyForm);
  if (!parsed.ok || passkeyHost() === null) {
    noteProblem(context);
    return data({ ...nothing, returned: { typed, errors: parsed.ok ? {} : parsed.errors } }, { status: 422 });
  }
  const { name: called, password } = parsed.value;
  const own = { staffId: id, token: ownToken(request), now };
  const begun = await beginPasskey({ own, name, email, called, password });
  if (begun.ok)
    return data({ called, options: begun.options, returned: undefined }, { headers: { "Set-Cookie": begun.cookie } });
  noteProblem(context);
  const errors = { password: begun.refusal };
  return data({ ...nothing, returned: { typed, errors } }, { status: answer(begun.refusal, locale).status });
}

export default function NewPasskey() {
  const { usable, back } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const { words } = useDeskWords();
  const { text, summary } = useForm();
  const say = words.account.passkeys;
  const way =
    back === "account"
      ? { href: paths.account(), text: words.account.title }
      : { href: paths.secondFactorEnrol(), text: words.signIn.enrol.title };
  if (!usable || made?.options)
    return (
      <div className="flex max-w-text flex-col gap-4">
        <BackLink {...way} />
        <PageHeader title={say.add} lead={made?.options ? say.ready(made.called) : words.signIn.passkey.noName} />
        {made?.options ? (
          <PasskeyForm makes action={paths.accountPasskeyConfirm()} submit={say.make} options={made.options} />
        ) : null}
      </div>
    );
  return (
    <>
      <BackLink {...way} />
      <NarrowForm
        title={say.add}
        lead={say.lead}
        errors={summary([
          { name: "name", label: say.name.label },
          { name: "password", label: words.signIn.enrol.begin.password },
        ])}
        submit={say.begin}
        beside={<a href={way.href}>{words.staff.acts.cancel}</a>}
      >
        <TextField {...text("name")} label={say.name.label} hint={say.name.hint} width="medium" />
        <TextField
          {...text("password")}
          label={words.signIn.enrol.begin.password}
          type="password"
          autoComplete="current-password"
          width="medium"
        />
      </NarrowForm>
    </>
  );
}
