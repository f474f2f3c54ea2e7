import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removePromise } from "#app/domain/policies/profile/change-ledger";
import { saveDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import type { Locale } from "#app/domain/language";
import { answer } from "#app/http/answer/answer.server";
import { doneAt } from "#app/http/answer/done.server";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { noteProblem } from "#app/http/request/turn.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireLine } from "#app/http/staff/ledger.server";
import { policyName, requireDraftAtDesk } from "#app/http/staff/policy.server";
import { requirePermission } from "#app/http/staff/session.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import { MarkedText } from "#app/ui/marked-text";
import { BackLink } from "#app/ui/page/back-link";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";

type Named = { frame: DeskFrame; name: Record<Locale, string> };

export const meta = deskMeta(
  ({ policies }, { frame, name }: Named) => `${policies.papers.removing.title} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const policy = await requireDraftAtDesk(params.policy);
  const { line } = await requireLine(policy.policyId, params.line);
  return {
    frame: await deskFrame(request, context, staff),
    policyId: policy.policyId,
    name: policyName(policy),
    seen: policy.draft.version,
    line,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "policy.manage");
  const { policyId } = await requireDraftAtDesk(params.policy);
  const { now, locale } = callerOf(request, context);
  const saved = await saveDraftPapers({
    policyId,
    seen: seenVersion(form),
    by: staff.id,
    now,
    change: (papers) => {
      const promises = removePromise(papers.promises, params.line ?? "");
      return promises && { ...papers, promises };
    },
  });
  // A second press finds it done.
  if (saved.ok || saved.refusal === "promise-gone")
    throw doneAt(paths.policyPromises(policyId, "draft"), "promise-removed");
  noteProblem(context);
  return data({ by: saved.detail?.by ?? "" }, { status: answer(saved.refusal, locale).status });
}

export default function RemovePromise() {
  const { policyId, seen, line } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { words, locale } = useDeskWords();
  const { papers, draft } = words.policies;
  const { removing } = papers;
  const told = refused ? (
    <Notice kind="late" word={removing.refused} live>
      <p>{draft.conflict(refused.by)}</p>
    </Notice>
  ) : null;
  return (
    <>
      <BackLink href={paths.policyPromises(policyId, "draft")} text={papers.title} />
      <NarrowForm
        title={removing.title}
        lead={
          <>
            <span lang="zxx">{line.section}</span> · <MarkedText text={line.what[locale]} />
          </>
        }
        errors={[]}
        before={told}
        submit={removing.submit}
        danger
        beside={<a href={paths.policyPromise(policyId, line.id)}>{removing.keep}</a>}
      >
        <input type="hidden" name="seen" value={seen} />
      </NarrowForm>
    </>
  );
}
