import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { callerOf } from "#app/http/request/caller.server";
import { returnInLocale } from "#app/http/request/language.server";
import { noteProblem } from "#app/http/request/turn.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requireGuest } from "#app/http/staff/session.server";
import { askForLink } from "#app/http/staff-sign-in/forgot.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { TextField } from "#app/ui/form/text-field";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { forgotForm } from "./form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ signIn }) => signIn.forgot.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGuest(request);
  return { frame: await deskFrame(request, context, null) };
}

/** Sends a link, or does not: the answer is the same whoever's address it is. */
export async function action({ request, context }: ActionFunctionArgs) {
  await requireGuest(request);
  const form = await readForm(request);
  const switched = returnInLocale(form, context);
  const page = { returned: { typed: fieldsOf(form), errors: {} }, minutes: null, sent: false };
  if (switched) return data(page, { headers: { "Set-Cookie": switched.cookie } });
  const parsed = parseForm(form, forgotForm);
  if (!parsed.ok) {
    noteProblem(context);
    return data({ ...page, returned: parsed }, { status: 422 });
  }
  const { now, address } = callerOf(request, context);
  const seconds = await askForLink(parsed.value.email, address, now);
  if (seconds === null) return data({ ...page, sent: true });
  noteProblem(context);
  return data({ ...page, minutes: Math.ceil(seconds / 60) }, { status: 429 });
}

export default function Forgot() {
  const answer = useActionData<typeof action>();
  const { words } = useDeskWords();
  const { text, summary } = useForm();
  const say = words.signIn.forgot;
  if (answer?.sent)
    return (
      <div className="flex max-w-text flex-col gap-4">
        <h1>{say.sent.title}</h1>
        <p>{say.sent.help}</p>
        <p>
          <a href={paths.signIn()}>{say.back}</a>
        </p>
      </div>
    );
  const errors = [
    ...summary([{ name: "email", label: words.signIn.email }]),
    ...(answer?.minutes ? [{ fieldId: "email", text: words.signIn.tooMany(answer.minutes) }] : []),
  ];
  return (
    <NarrowForm
      title={say.title}
      lead={say.lead}
      errors={errors}
      submit={say.submit}
      beside={<a href={paths.signIn()}>{say.back}</a>}
    >
      <TextField
        {...text("email")}
        label={words.signIn.email}
        type="email"
        inputMode="email"
        autoComplete="username"
        spellCheck={false}
        width="medium"
      />
    </NarrowForm>
  );
}
