import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { disable, enable } from "#app/domain/people/colleagues/change.server";
import { inviteAgain, withdrawInvitation } from "#app/domain/people/colleagues/invite.server";
import type { OnColleague } from "#app/domain/people/colleagues/lock.server";
import { resetPassword, resetSecondFactor, signOutColleague } from "#app/domain/people/colleagues/reset.server";
import type { Outcome } from "#app/domain/refusal";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { requireColleague } from "#app/http/staff/colleague.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { notFound } from "#app/http/staff/not-found";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { isAct, type Act } from "./acts";

export const meta = deskMeta(
  ({ staff }, { act, name }: { frame: DeskFrame; act: Act; name: string }) => `${staff.acts[act].title} · ${name}`,
);

const DO: Record<Act, (asked: OnColleague) => Promise<Outcome>> = {
  "invite-again": inviteAgain,
  withdraw: withdrawInvitation,
  disable,
  enable,
  "reset-password": resetPassword,
  "reset-factor": resetSecondFactor,
  "sign-out": signOutColleague,
};

function requireAct(act: string | undefined): Act {
  if (!isAct(act)) throw notFound("act");
  return act;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const act = requireAct(params.act);
  const { id, name, email } = await requireColleague(params.colleague);
  return { frame: await deskFrame(request, context, staff), act, id, name, email };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "staff.manage");
  const act = requireAct(params.act);
  const { id } = await requireColleague(params.colleague);
  const { now, refused } = deskForm(form, request, context);
  const done = await DO[act]({ staffId: id, actor: { kind: "staff", id: staff.id }, now });
  if (!done.ok) return refused(done);
  throw seeOther(paths.colleague(id, act));
}

/** One thing to be done to an account, looked at before it is. */
export default function ActOnColleague() {
  const { act, id, name, email } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { words, shared } = useDeskWords();
  const { acts } = words.staff;
  const say = acts[act];
  return (
    <>
      <BackLink href={paths.colleague(id)} text={name} />
      <NarrowForm
        title={say.title}
        lead={say.help}
        errors={[]}
        submit={say.submit}
        danger={act === "disable"}
        before={
          refused ? (
            <Notice kind="late" word={acts.refused} live>
              <p>{shared.refusals[refused.refusal]}</p>
            </Notice>
          ) : null
        }
        beside={<a href={paths.colleague(id)}>{acts.cancel}</a>}
      >
        <p>
          <bdi className="font-semibold">{name}</bdi> <span className="break-all text-muted">{email}</span>
        </p>
      </NarrowForm>
    </>
  );
}
