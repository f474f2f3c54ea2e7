import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { listHandles } from "#app/domain/people/passkeys/list-passkeys.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { readForm } from "#app/http/form/read-form.server";
import { returnInLocale } from "#app/http/request/language.server";
import { parseForm } from "#app/http/form/parse-form";
import { seeOther } from "#app/http/answer/see-other";
import { afterSignIn, requireGuest, wayAfterSignIn } from "#app/http/staff/session.server";
import { passkeyHost } from "#app/http/staff-sign-in/ceremony.server";
import { requireChallenge, requireChallenged, signInWithCode } from "#app/http/staff-sign-in/sign-in.server";
import { noteProblem } from "#app/http/request/turn.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { TextField } from "#app/ui/form/text-field";
import { factorForm } from "../desk/factor-form";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ signIn }) => signIn.second.title);

const STATUS = { wrong: 422, unreadable: 409, "too-many": 429 };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGuest(request);
  const { staffId } = await requireChallenged(request);
  const code = new URL(request.url).searchParams.has("code");
  if (!code && passkeyHost() !== null && (await listHandles(staffId)).length > 0)
    throw seeOther(paths.secondFactorPasskey(afterSignIn(request)));
  return { frame: await deskFrame(request, context, null) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  await requireGuest(request);
  requireChallenge(request);
  const switched = returnInLocale(form, context);
  if (switched)
    return data(
      { returned: switched.returned, minutes: null, problem: null },
      { headers: { "Set-Cookie": switched.cookie } },
    );
  const parsed = parseForm(form, factorForm);
  noteProblem(context);
  if (!parsed.ok) return data({ returned: parsed, minutes: null, problem: null }, { status: 422 });
  const result = await signInWithCode(request, parsed.value.code, context.address);
  if (!result.ok) {
    const minutes = result.problem === "too-many" ? Math.ceil(result.retryAfterSeconds / 60) : null;
    return data(
      { returned: { typed: {}, errors: {} }, minutes, problem: result.problem },
      { status: STATUS[result.problem] },
    );
  }
  throw seeOther(await wayAfterSignIn(request), ...result.headers.getSetCookie());
}

export default function SecondFactor() {
  const answer = useActionData<typeof action>();
  const { words } = useDeskWords();
  const { second, tooMany, failed } = words.signIn;
  const { text, summary } = useForm();
  const refused = answer?.minutes
    ? tooMany(answer.minutes)
    : answer?.problem === "unreadable"
      ? second.unreadable
      : answer?.problem
        ? second.wrong
        : null;
  const errors = [
    ...summary([{ name: "code", label: second.code }]),
    ...(refused ? [{ fieldId: "code", text: refused }] : []),
  ];
  return (
    <NarrowForm
      title={second.title}
      lead={second.help}
      errors={errors}
      errorTitle={refused ? failed : undefined}
      submit={second.submit}
      beside={<a href={paths.signIn()}>{second.again}</a>}
    >
      <TextField
        {...text("code")}
        label={second.code}
        autoComplete="one-time-code"
        spellCheck={false}
        autoCapitalize="none"
        width="short"
      />
    </NarrowForm>
  );
}
