import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listPasskeys } from "#app/domain/people/passkeys/list-passkeys.server";
import { removePasskey } from "#app/domain/people/passkeys/own-passkeys.server";
import { answer } from "#app/http/answer/answer.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { noteProblem } from "#app/http/request/turn.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { isFactorRequired, ownToken, requireStaff } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";

export const meta = deskMeta(({ account }) => account.passkeys.remove.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const passkey = (await listPasskeys(staff.id)).find(({ id }) => id === params.passkey);
  if (!passkey) throw seeOther(paths.account());
  return { frame: await deskFrame(request, context, staff), name: passkey.name };
}

/** Removes one's own passkey. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  await readForm(request);
  const staff = await requireStaff(request);
  const { now, locale } = callerOf(request, context);
  const own = { staffId: staff.id, token: ownToken(request), now };
  const done = await removePasskey(own, params.passkey ?? "", { required: isFactorRequired() });
  if (done.ok) throw seeOther(paths.account("passkey-removed"));
  if (done.refusal === "passkey-gone") throw seeOther(paths.account(done.refusal));
  noteProblem(context);
  return data({ refusal: done.refusal }, { status: answer(done.refusal, locale).status });
}

/** Looked at before it is done. */
export default function RemovePasskey() {
  const { name } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { words, shared } = useDeskWords();
  const say = words.account.passkeys.remove;
  return (
    <>
      <BackLink href={paths.account()} text={words.account.title} />
      <NarrowForm
        title={say.title}
        lead={say.lead}
        errors={[]}
        submit={say.submit}
        danger
        before={
          refusal ? (
            <Notice kind="late" word={words.staff.acts.refused} live>
              <p>{shared.refusals[refusal]}</p>
            </Notice>
          ) : null
        }
        beside={<a href={paths.account()}>{words.staff.acts.cancel}</a>}
      >
        <p className="font-semibold break-words">
          <bdi>{name}</bdi>
        </p>
      </NarrowForm>
    </>
  );
}
