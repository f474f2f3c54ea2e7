import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Locale } from "#app/domain/language";
import { addPromise } from "#app/domain/policies/profile/change-ledger";
import { MOST_PROMISES } from "#app/domain/policies/profile/papers";
import { languagesOf } from "#app/domain/policies/check/languages";
import { loadDraftPapers, saveDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import { doneAt } from "#app/http/answer/done.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { seeNewest } from "#app/http/staff/ledger.server";
import { policyName, requireDraftAtDesk, requireDraftForForm } from "#app/http/staff/policy.server";
import { requirePermission } from "#app/http/staff/session.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { lineAt } from "../desk.policies._index/findings";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { lineForm, lineId, writtenLine } from "./form";
import { LineForm } from "./line-form";

type Named = { frame: DeskFrame; name: Record<Locale, string> };

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ policies }, { frame, name }: Named) => `${policies.papers.line.addTitle} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const policy = await requireDraftAtDesk(params.policy);
  return {
    frame: await deskFrame(request, context, staff),
    policyId: policy.policyId,
    name: policyName(policy),
    seen: policy.draft.version,
    languages: languagesOf(policy.draft.profile),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "policy.manage");
  const { policyId, draft } = await requireDraftForForm(request, params.policy, callerOf(request, context).now);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const languages = languagesOf(draft.profile);
  const parsed = parseForm(form, lineForm(languages));
  if (!parsed.ok) return toMend(parsed);
  const { written, place } = writtenLine(parsed.value, languages);
  const { promises: lines } = await loadDraftPapers(policyId);
  if (lines.length >= MOST_PROMISES) return refused({ ok: false, refusal: "promises-full" });
  const id = lineId(parsed.value.whatEn, lines);
  const saved = await saveDraftPapers({
    policyId,
    seen: seenVersion(form),
    by: staff.id,
    now,
    change: (papers) => {
      const promises = addPromise(papers.promises, { id, ...written }, place ?? papers.promises.length);
      return promises && { ...papers, promises };
    },
  });
  if (!saved.ok) {
    await seeNewest(form, policyId);
    return refused(saved);
  }
  throw doneAt(
    `${paths.policyPromises(policyId, "draft")}#${lineAt(Math.min(place ?? lines.length, lines.length))}`,
    "promise-saved",
  );
}

export default function AddPromise() {
  const { policyId, seen, languages } = useLoaderData<typeof loader>();
  const { papers } = useDeskWords().words.policies;
  return <LineForm policyId={policyId} title={papers.line.addTitle} seen={seen} kept={{}} languages={languages} />;
}
