import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Locale } from "#app/domain/language";
import { LONGEST_POLICY } from "#app/domain/policies/profile/papers";
import { loadDraftPapers, saveDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { seeNewest } from "#app/http/staff/ledger.server";
import { policyName, requireDraftAtDesk, requireDraftForForm } from "#app/http/staff/policy.server";
import { requirePermission } from "#app/http/staff/session.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { TextArea } from "#app/ui/form/text-area";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { TEXT_LIMITS, textForm } from "./form";

type Named = { frame: DeskFrame; name: Record<Locale, string> };

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ policies }, { frame, name }: Named) => `${policies.papers.text.title} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const policy = await requireDraftAtDesk(params.policy);
  const { text } = await loadDraftPapers(policy.policyId);
  return {
    frame: await deskFrame(request, context, staff),
    policyId: policy.policyId,
    name: policyName(policy),
    seen: policy.draft.version,
    text: text ?? "",
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request, TEXT_LIMITS);
  const staff = await requirePermission(request, "policy.manage");
  const { policyId } = await requireDraftForForm(request, params.policy, callerOf(request, context).now);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, textForm);
  if (!parsed.ok) return toMend(parsed);
  const saved = await saveDraftPapers({
    policyId,
    seen: seenVersion(form),
    by: staff.id,
    now,
    change: (papers) => ({ ...papers, text: parsed.value.text === "" ? null : parsed.value.text }),
  });
  if (!saved.ok) {
    await seeNewest(form, policyId);
    return refused(saved);
  }
  throw seeOther(`${paths.policy(policyId)}?done=saved`);
}

export default function EditText() {
  const { policyId, seen, text, name } = useLoaderData<typeof loader>();
  const refused = useActionData<{ refused: Refused | null }>()?.refused;
  const { words, shared, locale } = useDeskWords();
  const { papers, draft, form: editor } = words.policies;
  const form = useForm({ text });
  return (
    <>
      <BackLink href={paths.policy(policyId)} text={name[locale]} />
      <NarrowForm
        title={papers.text.title}
        lead={papers.text.lead}
        errors={form.summary([{ name: "text", label: papers.text.label }])}
        before={
          refused ? (
            <Notice kind="late" word={papers.line.refused} live>
              <p>
                {refused.refusal === "policy-draft-moved"
                  ? draft.conflict(refused.detail?.by ?? "")
                  : shared.refusals[refused.refusal]}
              </p>
            </Notice>
          ) : null
        }
        submit={papers.text.save}
        beside={<a href={paths.policy(policyId)}>{editor.cancel}</a>}
      >
        <input type="hidden" name="seen" value={form.seen(seen)} />
        <TextArea
          {...form.text("text")}
          label={papers.text.label}
          hint={papers.text.hint(LONGEST_POLICY)}
          rows={24}
          spellCheck={false}
        />
      </NarrowForm>
    </>
  );
}
