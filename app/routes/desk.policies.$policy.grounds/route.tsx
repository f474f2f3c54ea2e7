import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Text } from "#app/domain/language";
import { optionsUnder } from "#app/domain/policies/check/fields";
import { asTyped, isObject, member, rowsOf } from "#app/domain/policies/check/loose";
import { LAW_IDS } from "#app/domain/policies/profile/laws";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import { savePolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { policyName, requireDraftAtDesk, requireDraftForForm } from "#app/http/staff/policy.server";
import { requirePermission } from "#app/http/staff/session.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { RadioGroup } from "#app/ui/form/radio-group";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { ownGroundsOf, policyWords } from "../desk.policies._index/policy-words";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { groundsForm, withGrounds } from "./form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ policies }, { frame, name }: { frame: DeskFrame; name: Text }) =>
    `${policies.manyGrounds.title} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const policy = await requireDraftAtDesk(params.policy);
  const { profile, version } = policy.draft;
  const law = LAW_IDS.find((id) => id === member(profile, "law")) ?? null;
  const own = ownGroundsOf(profile);
  const rights = isObject(profile.rights) ? profile.rights : {};
  const offered = RIGHTS.filter((right) => Object.hasOwn(rights, right));
  const ids = [...new Set([...optionsUnder(law, "grounds"), ...own.map(({ id }) => id)])];
  return {
    frame: await deskFrame(request, context, staff),
    policyId: policy.policyId,
    name: policyName(policy),
    own,
    seen: version,
    offered,
    grounds: ids.map((id) => ({
      id,
      usedBy: offered.filter((right) => rowsOf(member(rights[right], "refusalGrounds")).map(asTyped).includes(id)),
    })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "policy.manage");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  const { draft, policyId } = await requireDraftForForm(request, params.policy, now);
  if (switched) return switched;
  const parsed = parseForm(form, groundsForm);
  if (!parsed.ok) return toMend(parsed);
  const saved = await savePolicyDraft({
    policyId,
    seen: seenVersion(form),
    profile: withGrounds(draft.profile, parsed.value),
    by: staff.id,
    now,
  });
  if (!saved.ok) return refused(saved);
  throw seeOther(`${paths.policy(policyId)}?done=saved`);
}

/** Several grounds for several rights, given or taken in one act. */
export default function ManyGrounds() {
  const { policyId, name, own, seen, offered, grounds } = useLoaderData<typeof loader>();
  const refused = useActionData<{ refused: Refused | null }>()?.refused;
  const { locale } = useDeskWords();
  const words = policyWords(locale, own);
  const { manyGrounds: say, draft, sections } = words.words;
  const { choice, choices, summary, ...form } = useForm();
  const rightName = (right: (typeof offered)[number]) => words.shared.rights[right].name;
  return (
    <>
      <BackLink href={paths.policy(policyId)} text={name[locale]} />
      <NarrowForm
        title={say.title}
        lead={say.lead}
        errors={summary([
          { name: "grounds", label: say.grounds.label },
          { name: "rights", label: say.rights.label },
          { name: "act", label: say.act.label },
        ])}
        submit={say.submit}
        before={
          refused ? (
            <Notice kind="late" word={draft.conflict(refused.detail?.by ?? "")} live>
              <p>{words.shared.refusals[refused.refusal]}</p>
            </Notice>
          ) : null
        }
        beside={<a href={paths.policy(policyId)}>{words.words.form.cancel}</a>}
      >
        <input type="hidden" name="seen" value={form.seen(seen)} />
        <Checkboxes
          {...choices("grounds")}
          label={say.grounds.label}
          choices={grounds.map(({ id, usedBy }) => ({
            value: id,
            text: words.option("rights.refusalGrounds", id),
            hint:
              usedBy.length === 0
                ? say.unused
                : usedBy.length === offered.length
                  ? say.usedByAll
                  : say.usedBy(usedBy.map(rightName).join(locale === "en" ? ", " : "、")),
          }))}
        />
        <Checkboxes
          {...choices("rights")}
          label={say.rights.label}
          choices={offered.map((right) => ({ value: right, text: rightName(right) }))}
        />
        <RadioGroup
          {...choice("act")}
          label={say.act.label}
          choices={[
            { value: "add", text: say.act.add },
            { value: "remove", text: say.act.remove },
          ]}
        />
        <p className="text-muted">{say.after(sections.title)}</p>
      </NarrowForm>
    </>
  );
}
