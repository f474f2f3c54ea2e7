import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { compare } from "#app/domain/policies/check/compare";
import { comparePapers } from "#app/domain/policies/check/compare-papers";
import { asTyped, member } from "#app/domain/policies/check/loose";
import { findOpenSigned, whoMayAgree } from "#app/domain/policies/proposals/list.server";
import { proposePublishing } from "#app/domain/policies/proposals/propose.server";
import { loadDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import { loadPapers } from "#app/domain/policies/versions/papers.server";
import type { Locale } from "#app/domain/language";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { draftFindings } from "#app/http/staff/draft-findings.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { asLoose, policyName, requireDraftAtDesk, zoneOf } from "#app/http/staff/policy.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { seeOther } from "#app/http/answer/see-other";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextArea } from "#app/ui/form/text-area";
import { TextField } from "#app/ui/form/text-field";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { Changes } from "../desk.policies._index/changes";
import { PapersChanged } from "../desk.policies._index/papers-changed";
import { Findings } from "../desk.policies._index/findings";
import { ownGroundsOf, policyWords } from "../desk.policies._index/policy-words";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { useOwnAddress } from "../desk/own-address";
import { proposeForm } from "./form";

type Named = { frame: DeskFrame; name: Record<Locale, string> };

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ policies }, { frame, name }: Named) => `${policies.proposals.propose.title} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const policy = await requireDraftAtDesk(params.policy);
  const { newest, draft, policyId } = policy;
  const papers = await loadDraftPapers(policyId);
  const open = await findOpenSigned(policyId);
  return {
    frame: await deskFrame(request, context, staff),
    policyId,
    name: policyName(policy),
    own: [...ownGroundsOf(draft.profile), ...ownGroundsOf(newest && asLoose(newest))],
    seen: draft.version,
    against: newest?.version ?? null,
    // The zone of the version to come: in it its day begins.
    zone: asTyped(member(draft.profile, "zone")) || zoneOf(newest),
    waits: open?.asProposed ?? false,
    others: await whoMayAgree([staff.id, draft.updatedBy]),
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
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, proposeForm);
  if (!parsed.ok) return toMend(parsed);
  const policyId = params.policy ?? "";
  const asked = { policyId, seen: seenVersion(form), against: againstIn(form), actor: staff, now };
  const proposed = await proposePublishing({ ...asked, ...parsed.value });
  if (proposed.ok) throw seeOther(`${paths.policy(policyId)}?done=proposed`);
  if (proposed.refusal === "policy-draft-gone") throw seeOther(paths.policy(policyId));
  if (proposed.refusal === "policy-day-over" || proposed.refusal === "policy-day-far")
    return toMend({ typed: fieldsOf(form), errors: { day: proposed.refusal } });
  return refused(proposed);
}

/** What is asked of whoever proposes: why, and from when on. */
function Proposing({
  zone,
  version,
  seen,
  against,
}: {
  zone: string;
  version: number;
  seen: number;
  against: number | null;
}) {
  const address = useOwnAddress();
  const form = useForm({ when: "now" });
  const { text, choice } = form;
  const { proposals } = useDeskWords().words.policies;
  const { propose, note } = proposals;
  const day = text("day");
  return (
    <form
      id={DESK_FORM}
      method="post"
      action={address}
      noValidate
      className="flex max-w-text flex-col gap-4 border-t border-line pt-4"
    >
      <input type="hidden" name="seen" value={form.seen(seen)} />
      <input type="hidden" name="against" value={form.seen(against ?? "", "against")} />
      <TextArea {...text("note")} {...note} rows={3} />
      <div className="group flex flex-col gap-4">
        <RadioGroup
          {...choice("when")}
          label={propose.when.label}
          choices={[
            { value: "now", text: propose.when.now },
            { value: "day", text: propose.when.day },
          ]}
        />
        <div className={day.error ? undefined : "group-has-[input[value=now]:checked]:hidden"}>
          <TextField
            {...day}
            label={propose.day.label}
            hint={propose.day.hint(zone)}
            autoComplete="off"
            width="short"
          />
        </div>
      </div>
      <div>
        <Button id="send">{propose.submit(version)}</Button>
      </div>
    </form>
  );
}

/** Who could agree, or that nobody can. */
function Others({ others }: { others: readonly string[] }) {
  const { words, locale } = useDeskWords();
  const { propose } = words.policies.proposals;
  if (others.length > 0) return <p className="text-muted">{propose.who(others.join(locale === "en" ? ", " : "、"))}</p>;
  return (
    <Notice kind="soon" word={propose.nobody}>
      <a href={paths.colleagueNew()} className="inline-flex min-h-6 items-center">
        {propose.invite}
      </a>
    </Notice>
  );
}

export default function Publish() {
  const { policyId, name, own, seen, against, zone, waits, others, findings, sections, papers } =
    useLoaderData<typeof loader>();
  const refused = useActionData<{ refused: Refused | null }>()?.refused;
  const { summary } = useForm();
  const { words: desk, locale } = useDeskWords();
  const words = policyWords(locale, own);
  const { publish, draft, compare: text, proposals } = words.words;
  const { propose, note } = proposals;
  const version = (against ?? 0) + 1;
  const incomplete = findings.some(({ severity }) => severity === "must");
  const unchanged = sections?.length === 0 && papers === null;
  const possible = !incomplete && !unchanged && !waits;
  return (
    <div className="flex max-w-[60rem] flex-col gap-4">
      <ErrorSummary
        title={desk.errorSummary}
        errors={summary([
          { name: "note", label: note.label },
          { name: "when", label: propose.when.label },
          { name: "day", label: propose.day.label },
        ])}
      />
      <PageHeader
        title={`${propose.title} · ${name[locale]}`}
        back={{ href: paths.policy(policyId), text: name[locale] }}
        lead={possible ? propose.lead(version) : null}
      />
      {refused ? (
        <Notice kind="late" word={propose.refused} live>
          {refused.refusal === "policy-draft-moved" ? <p>{draft.conflict(refused.detail?.by ?? "")}</p> : null}
          <p>{words.shared.refusals[refused.refusal]}</p>
        </Notice>
      ) : null}
      {incomplete ? (
        <Notice kind="late" word={publish.incomplete}>
          {null}
        </Notice>
      ) : null}
      {waits ? (
        <Notice kind="soon" word={propose.waits}>
          <a href={paths.policyProposal(policyId)} className="inline-flex min-h-6 items-center">
            {proposals.card.look}
          </a>
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
        <>
          <Others others={others} />
          <Proposing zone={zone} version={version} seen={seen} against={against} />
        </>
      ) : null}
      <p>
        <a href={paths.policy(policyId)} className="inline-flex min-h-6 items-center">
          {draft.keep}
        </a>
      </p>
    </div>
  );
}
