import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { discardPolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import type { Locale } from "#app/domain/language";
import { answer } from "#app/http/answer/answer.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { policyName, requireDraftAtDesk } from "#app/http/staff/policy.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { readForm } from "#app/http/form/read-form.server";
import { doneAt } from "#app/http/answer/done.server";
import { requirePermission } from "#app/http/staff/session.server";
import { noteProblem } from "#app/http/request/turn.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";

type Named = { frame: DeskFrame; name: Record<Locale, string> };

export const meta = deskMeta(
  ({ policies }, { frame, name }: Named) => `${policies.discard.title} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const policy = await requireDraftAtDesk(params.policy);
  return {
    frame: await deskFrame(request, context, staff),
    policyId: policy.policyId,
    name: policyName(policy),
    seen: policy.draft.version,
    published: policy.newest !== null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  await requirePermission(request, "policy.manage");
  const { policyId, newest } = await requireDraftAtDesk(params.policy);
  const discarded = await discardPolicyDraft({ policyId, seen: seenVersion(form) });
  if (discarded.ok || discarded.refusal === "policy-draft-gone")
    throw doneAt(newest ? paths.policy(policyId) : paths.policies(), "policy-discarded");
  noteProblem(context);
  return data(
    { by: discarded.detail?.by ?? "" },
    { status: answer(discarded.refusal, callerOf(request, context).locale).status },
  );
}

export default function Discard() {
  const { policyId, name, seen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { words, locale } = useDeskWords();
  const { discard, draft } = words.policies;
  const told = refused ? (
    <Notice kind="late" word={discard.refused} live>
      <p>{draft.conflict(refused.by)}</p>
    </Notice>
  ) : null;
  return (
    <>
      <BackLink href={paths.policy(policyId)} text={name[locale]} />
      <NarrowForm
        title={discard.title}
        lead={discard.lead}
        errors={[]}
        before={told}
        submit={discard.submit}
        danger
        beside={<a href={paths.policy(policyId)}>{discard.keep}</a>}
      >
        <input type="hidden" name="seen" value={seen} />
      </NarrowForm>
    </>
  );
}
