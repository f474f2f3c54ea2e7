import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Text } from "#app/domain/language";
import { may } from "#app/domain/people/permissions";
import { agree, callOff, sendBack } from "#app/domain/policies/proposals/decide.server";
import { findOpenSigned } from "#app/domain/policies/proposals/list.server";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { answeringNow } from "#app/http/request/turn.server";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { notFound } from "#app/http/staff/not-found";
import { policyName, requirePolicyAtDesk } from "#app/http/staff/policy.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { TextArea } from "#app/ui/form/text-area";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { proposalIn, reasonForm } from "./form";

const WORDS = { "send-back": "sendBack", "call-off": "callOff" } as const;
type Ending = keyof typeof WORDS;
const STATUS_BEFORE = { "send-back": "proposed", "call-off": "agreed" } as const;

function isEnding(act: string | undefined): act is Ending {
  return act === "send-back" || act === "call-off";
}

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ policies }, { frame, name, act }: { frame: DeskFrame; name: Text; act: Ending }) =>
    `${policies.proposals[WORDS[act]].title} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.agree");
  const policy = await requirePolicyAtDesk(params.policy);
  const { act } = params;
  if (act !== "agree" && !isEnding(act)) throw notFound("act");
  const open = await findOpenSigned(policy.policyId);
  const page = paths.policyProposal(policy.policyId);
  // What is agreed to is looked at on the proposal's own page.
  if (act === "agree") throw seeOther(page);
  const ended = !open || open.proposal.status !== STATUS_BEFORE[act];
  // Whose form was just refused reads why beside their reason.
  if (ended && !answeringNow(context)) throw seeOther(`${page}?no=policy-proposal-over`);
  return {
    frame: await deskFrame(request, context, staff),
    policyId: policy.policyId,
    name: policyName(policy),
    act,
    kind: ended ? null : open.proposal.kind,
    proposalId: ended ? "" : open.proposal.id,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "policy.agree");
  const policyId = params.policy ?? "";
  const { act } = params;
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (act !== "agree" && !isEnding(act)) throw notFound("act");
  if (switched) return switched;
  const decision = { proposalId: proposalIn(form), policyId, actor: staff, now };
  const after = may(staff.role, "policy.manage") ? paths.policy(policyId) : paths.policies();
  if (act === "agree") {
    const agreed = await agree(decision);
    if (agreed.ok) throw seeOther(`${after}?done=${agreed.version === null ? "agreed" : "published"}`);
    throw seeOther(`${paths.policyProposal(policyId)}?no=${agreed.refusal}`);
  }
  const parsed = parseForm(form, reasonForm);
  if (!parsed.ok) return toMend(parsed);
  const ended = await (act === "send-back" ? sendBack : callOff)({ ...decision, ...parsed.value });
  if (!ended.ok) return refused(ended);
  throw seeOther(`${after}?done=${act === "send-back" ? "sent-back" : "called-off"}`);
}

/** Ends what was proposed or agreed, with a reason its proposer reads. */
export default function EndProposal() {
  const { policyId, name, act, kind, proposalId } = useLoaderData<typeof loader>();
  const refused = useActionData<{ refused: Refused | null }>()?.refused;
  const { words, shared, locale } = useDeskWords();
  const { proposals } = words.policies;
  const say = proposals[WORDS[act]];
  const { text, summary } = useForm();
  return (
    <>
      <BackLink href={paths.policyProposal(policyId)} text={name[locale]} />
      <NarrowForm
        title={say.title}
        lead={kind === null ? undefined : say.leads[kind]}
        errors={summary([{ name: "reason", label: say.reason.label }])}
        submit={say.submit}
        danger={act === "call-off"}
        before={
          refused ? (
            <Notice kind="late" word={proposals.page.refused} live>
              <p>{shared.refusals[refused.refusal]}</p>
            </Notice>
          ) : null
        }
        beside={<a href={paths.policyProposal(policyId)}>{say.keep}</a>}
      >
        <input type="hidden" name="proposal" value={proposalId} />
        <TextArea {...text("reason")} label={say.reason.label} rows={3} />
      </NarrowForm>
    </>
  );
}
