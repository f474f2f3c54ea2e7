import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Text } from "#app/domain/language";
import { findOpenSigned } from "#app/domain/policies/proposals/list.server";
import { proposeRetiring } from "#app/domain/policies/proposals/propose.server";
import { findRetirement, listRetirements } from "#app/domain/policies/proposals/retired.server";
import { listPoliciesInForce, type PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePolicyAtDesk } from "#app/http/staff/policy.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { SelectField } from "#app/ui/form/select-field";
import { TextArea } from "#app/ui/form/text-area";
import { TextField } from "#app/ui/form/text-field";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { NO_SUCCESSOR, retireForm } from "./form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ policies }, { frame, name }: { frame: DeskFrame; name: Text }) =>
    `${policies.proposals.retire.title} · ${name[frame.locale]}`,
);

/** A published policy that can be proposed to be retired. Throws 404 where there is none, and a redirect to its page where something is open about it or it is retired. */
async function requireRetirable(policyId: string | undefined, now: Date): Promise<PublishedPolicy> {
  const policy = await requirePolicyAtDesk(policyId);
  const open = await findOpenSigned(policy.policyId);
  if (!policy.newest || open?.asProposed || (await findRetirement(policy.policyId, now)))
    throw seeOther(paths.policy(policy.policyId));
  return policy.newest;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const { now } = callerOf(request, context);
  const { policyId, profile } = await requireRetirable(params.policy, now);
  const [inForce, retiring] = await Promise.all([listPoliciesInForce(), listRetirements(now)]);
  return {
    frame: await deskFrame(request, context, staff),
    policyId,
    name: profile.name,
    zone: profile.zone,
    languages: profile.languages,
    others: inForce
      .filter((each) => each.policyId !== policyId && !retiring.has(each.policyId))
      .map((each) => ({ policyId: each.policyId, name: each.profile.name })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "policy.manage");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  const { policyId, profile } = await requireRetirable(params.policy, now);
  if (switched) return switched;
  const parsed = parseForm(form, retireForm(profile.languages));
  if (!parsed.ok) return toMend(parsed);
  const proposed = await proposeRetiring({ policyId, actor: staff, now, ...parsed.value });
  if (proposed.ok) throw seeOther(`${paths.policy(policyId)}?done=proposed-retire`);
  const { refusal } = proposed;
  if (refusal === "policy-day-over" || refusal === "policy-day-far")
    return toMend({ typed: fieldsOf(form), errors: { day: refusal } });
  if (refusal === "policy-successor-unusable") return toMend({ typed: fieldsOf(form), errors: { successor: refusal } });
  return refused(proposed);
}

export default function Retire() {
  const { policyId, name, zone, languages, others } = useLoaderData<typeof loader>();
  const refused = useActionData<{ refused: Refused | null }>()?.refused;
  const { words, shared, locale } = useDeskWords();
  const { proposals } = words.policies;
  const { retire: say, note } = proposals;
  const { text, choice, summary } = useForm({ successor: NO_SUCCESSOR });
  const insteadName = (each: string) => `instead-${each}`;
  return (
    <>
      <BackLink href={paths.policy(policyId)} text={name[locale]} />
      <NarrowForm
        title={`${say.title} · ${name[locale]}`}
        lead={say.lead}
        errors={summary([
          { name: "day", label: say.day.label },
          ...languages.map((each) => ({
            name: insteadName(each),
            label: `${say.instead.label} · ${say.insteadIn[each]}`,
          })),
          { name: "successor", label: say.successor.label },
          { name: "note", label: note.label },
        ])}
        submit={say.submit}
        danger
        before={
          refused ? (
            <Notice kind="late" word={proposals.propose.refused} live>
              <p>{shared.refusals[refused.refusal]}</p>
            </Notice>
          ) : null
        }
        beside={<a href={paths.policy(policyId)}>{say.keep}</a>}
      >
        <TextField {...text("day")} label={say.day.label} hint={say.day.hint(zone)} autoComplete="off" width="medium" />
        {languages.map((each) => (
          <div key={each} lang={each}>
            <TextArea
              {...text(insteadName(each))}
              label={`${say.instead.label} · ${say.insteadIn[each]}`}
              hint={say.instead.hint}
              rows={3}
            />
          </div>
        ))}
        <SelectField
          id="successor"
          name="successor"
          label={say.successor.label}
          hint={say.successor.hint}
          error={choice("successor").error}
          defaultValue={choice("successor").chosen}
          options={[
            { value: NO_SUCCESSOR, text: say.successor.none },
            ...others.map((each) => ({ value: each.policyId, text: each.name[locale] })),
          ]}
          width="medium"
        />
        <TextArea {...text("note")} {...note} rows={3} />
      </NarrowForm>
    </>
  );
}
