import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { compare } from "#app/domain/policies/check/compare";
import { comparePapers } from "#app/domain/policies/check/compare-papers";
import { loadDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import { loadPapers } from "#app/domain/policies/versions/papers.server";
import { publishPolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import type { Locale } from "#app/domain/language";
import type { RefusalCode } from "#app/domain/refusal";
import { answer } from "#app/http/answer/answer.server";
import { draftFindings } from "#app/http/staff/draft-findings.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { asLoose, policyName, requireDraftAtDesk } from "#app/http/staff/policy.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { requirePermission } from "#app/http/staff/session.server";
import { noteProblem } from "#app/http/request/turn.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { Changes } from "../desk.policies._index/changes";
import { PapersChanged } from "../desk.policies._index/papers-changed";
import { Findings } from "../desk.policies._index/findings";
import { ownGroundsOf, policyWords } from "../desk.policies._index/policy-words";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { useOwnAddress } from "../desk/own-address";

type Named = { frame: DeskFrame; name: Record<Locale, string> };

export const meta = deskMeta(
  ({ policies }, { frame, name }: Named) => `${policies.publish.title} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const policy = await requireDraftAtDesk(params.policy);
  const { newest, draft, policyId } = policy;
  const papers = await loadDraftPapers(policyId);
  return {
    frame: await deskFrame(request, context, staff),
    policyId,
    name: policyName(policy),
    own: [...ownGroundsOf(draft.profile), ...ownGroundsOf(newest && asLoose(newest))],
    seen: draft.version,
    against: newest?.version ?? null,
    findings: await draftFindings({ ...policy, profile: draft.profile }, papers),
    sections: newest && compare(asLoose(newest), draft.profile),
    papers: newest && comparePapers(await loadPapers(newest.id), papers),
  };
}

/** The version in force the page compared with; null for none, and 0, which no version has, for what names none. */
function againstIn(form: FormData): number | null {
  const against = form.get("against") ?? "";
  if (against === "") return null;
  return typeof against === "string" && /^[1-9]\d{0,6}$/.test(against) ? Number(against) : 0;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "policy.manage");
  const { now, locale } = callerOf(request, context);
  const policyId = params.policy ?? "";
  const published = await publishPolicyDraft({
    policyId,
    seen: seenVersion(form) ?? 0,
    against: againstIn(form),
    by: staff.id,
    now,
  });
  if (published.ok) throw seeOther(`${paths.policy(policyId)}?done=published`);
  const { status } = answer(published.refusal, locale);
  if (published.refusal === "policy-draft-gone") throw seeOther(paths.policy(policyId));
  noteProblem(context);
  return data<{ refusal: RefusalCode; by: string }>(
    { refusal: published.refusal, by: published.detail?.by ?? "" },
    { status },
  );
}

export default function Publish() {
  const address = useOwnAddress();
  const { policyId, name, own, seen, against, findings, sections, papers } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { locale } = useDeskWords();
  const words = policyWords(locale, own);
  const { publish, draft, compare: text } = words.words;
  const version = (against ?? 0) + 1;
  const incomplete = findings.some(({ severity }) => severity === "must");
  const unchanged = sections?.length === 0 && papers === null;
  const possible = !incomplete && !unchanged;
  return (
    <div className="flex max-w-[60rem] flex-col gap-4">
      <PageHeader
        title={`${publish.title} · ${name[locale]}`}
        back={{ href: paths.policy(policyId), text: name[locale] }}
        lead={possible ? publish.lead(version) : null}
      />
      {refused ? (
        <Notice kind="late" word={publish.refused} live>
          {refused.refusal === "policy-draft-moved" ? <p>{draft.conflict(refused.by)}</p> : null}
          <p>{words.shared.refusals[refused.refusal]}</p>
        </Notice>
      ) : null}
      {incomplete ? (
        <Notice kind="late" word={publish.incomplete}>
          {null}
        </Notice>
      ) : null}
      {findings.length > 0 ? (
        <Card id="check" title={words.words.check.title}>
          <Findings policyId={policyId} findings={findings} words={words} />
        </Card>
      ) : null}
      <h2>{publish.changes}</h2>
      {sections === null ? (
        <p>{text.fresh}</p>
      ) : unchanged ? (
        <EmptyState title={publish.unchanged} />
      ) : (
        <>
          <Changes sections={sections} words={words} />
          <PapersChanged changes={papers} words={words} />
        </>
      )}
      {possible ? (
        <form method="post" action={address} className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
          <input type="hidden" name="seen" value={seen} />
          <input type="hidden" name="against" value={against ?? ""} />
          <Button id="send">{publish.submit(version)}</Button>
          <a href={paths.policy(policyId)}>{draft.keep}</a>
        </form>
      ) : null}
    </div>
  );
}
