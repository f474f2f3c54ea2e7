import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Locale } from "#app/domain/language";
import { languagesOf } from "#app/domain/policies/check/languages";
import { changePromise } from "#app/domain/policies/profile/change-ledger";
import { loadDraftPapers, saveDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import { doneAt } from "#app/http/answer/done.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireLine, seeNewest } from "#app/http/staff/ledger.server";
import { policyName, requireDraftAtDesk, requireDraftForForm } from "#app/http/staff/policy.server";
import { requirePermission } from "#app/http/staff/session.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { lineFields, lineForm, writtenLine } from "../desk.policies.$policy.promises.add/form";
import { LineForm } from "../desk.policies.$policy.promises.add/line-form";
import { lineAt } from "../desk.policies._index/findings";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";

type Named = { frame: DeskFrame; name: Record<Locale, string> };

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ policies }, { frame, name }: Named) => `${policies.papers.line.editTitle} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const policy = await requireDraftAtDesk(params.policy);
  const { line, place } = await requireLine(policy.policyId, params.line);
  return {
    frame: await deskFrame(request, context, staff),
    policyId: policy.policyId,
    name: policyName(policy),
    seen: policy.draft.version,
    languages: languagesOf(policy.draft.profile),
    id: line.id,
    fields: lineFields(line, place),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "policy.manage");
  const { policyId, draft } = await requireDraftForForm(request, params.policy, callerOf(request, context).now);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const languages = languagesOf(draft.profile);
  const { promises: before } = await loadDraftPapers(policyId);
  const was = before.find(({ id }) => id === params.line);
  const parsed = parseForm(form, lineForm(languages, was && lineFields(was, 0)));
  if (!parsed.ok) return toMend(parsed);
  const { written, place } = writtenLine(parsed.value, languages);
  let at = 0;
  const saved = await saveDraftPapers({
    policyId,
    seen: seenVersion(form),
    by: staff.id,
    now,
    change: (papers) => {
      const promises = changePromise(papers.promises, params.line ?? "", written, place);
      at = promises?.findIndex(({ id }) => id === params.line) ?? 0;
      return promises && { ...papers, promises };
    },
  });
  if (!saved.ok) {
    await seeNewest(form, policyId);
    return refused(saved);
  }
  throw doneAt(`${paths.policyPromises(policyId, "draft")}#${lineAt(at)}`, "promise-saved");
}

export default function EditPromise() {
  const { policyId, seen, languages, id, fields } = useLoaderData<typeof loader>();
  const { papers, form } = useDeskWords().words.policies;
  return (
    <LineForm
      policyId={policyId}
      title={papers.line.editTitle}
      seen={seen}
      kept={fields}
      languages={languages}
      beside={
        <>
          <a href={paths.policyPromises(policyId, "draft")}>{form.cancel}</a>
          <a href={paths.policyPromiseRemove(policyId, id)} className="text-late">
            {papers.line.remove}
          </a>
        </>
      }
    />
  );
}
