import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { changePassword } from "#app/domain/people/colleagues/own-account.server";
import { refuse, type RefusalCode } from "#app/domain/refusal";
import { answer } from "#app/http/answer/answer.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { noteProblem } from "#app/http/request/turn.server";
import { pass } from "#app/http/limits/limits.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { ownToken, requireStaff } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { TextField } from "#app/ui/form/text-field";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { NewPasswordFields, readNewPassword, repeatFlaw } from "../desk/people/new-password";

export const meta = deskMeta(({ account }) => account.password.open);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  return { frame: await deskFrame(request, context, staff) };
}

/** Changes one's own password. No password comes back to the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireStaff(request);
  const { now, locale } = callerOf(request, context);
  const { wanted, again } = readNewPassword(form);
  const old = String(form.get("old") ?? "").slice(0, 128);
  const flaw = repeatFlaw(wanted, again);
  const own = { staffId: staff.id, token: ownToken(request), now };
  const done = flaw
    ? refuse(flaw)
    : (await pass("own-password-per-colleague", staff.id)).ok
      ? await changePassword(own, { old, wanted })
      : refuse("too-many-tries");
  if (done.ok) throw seeOther(paths.account("password"));
  noteProblem(context);
  return data({ refusal: done.refusal }, { status: answer(done.refusal, locale).status });
}

const FIELDS: Partial<Record<RefusalCode, string>> = {
  "password-wrong": "old",
  "too-many-tries": "old",
  "password-differs": "again",
};

export default function ChangePassword() {
  const refusal = useActionData<typeof action>()?.refusal;
  const { words, shared } = useDeskWords();
  const say = words.account.password;
  const error = refusal && shared.refusals[refusal];
  const field = (refusal && FIELDS[refusal]) ?? "password";
  return (
    <>
      <BackLink href={paths.account()} text={words.account.title} />
      <NarrowForm
        title={say.open}
        lead={say.lead}
        errors={error ? [{ fieldId: field, text: error }] : []}
        submit={say.submit}
        beside={<a href={paths.account()}>{words.staff.acts.cancel}</a>}
      >
        <TextField
          id="old"
          name="old"
          label={say.old}
          error={field === "old" ? error : undefined}
          type="password"
          autoComplete="current-password"
          width="medium"
        />
        <NewPasswordFields refusal={refusal} />
      </NarrowForm>
    </>
  );
}
