import type { SectionId } from "#app/domain/policies/check/fields";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { useMinute } from "../desk.policies._index/moment";
import { Findings } from "../desk.policies._index/findings";
import type { PolicyWords } from "../desk.policies._index/policy-words";
import type { ShownPolicy } from "./shown.server";

const FIRST_SECTION = "basics" satisfies SectionId;

type CardProps = { policy: ShownPolicy; words: PolicyWords };

function Start({ policy, words }: CardProps) {
  const { policyId } = policy;
  const { start, startLead } = words.words.policy;
  if (policy.retirement) return null;
  return (
    <Card id="draft" title={words.words.draft.title}>
      <form method="post" action={paths.policyStart(policyId)} className="flex flex-col items-start gap-3">
        <p>{startLead}</p>
        <Button>{start}</Button>
      </form>
    </Card>
  );
}

/** The draft: who wrote it last, what the check says, and the one thing to do next. */
export function DraftCard({ policy, words }: CardProps) {
  const minute = useMinute();
  const { draft, policyId } = policy;
  if (!draft) return <Start policy={policy} words={words} />;
  const text = words.words.draft;
  const count = (severity: string) => draft.findings.filter((finding) => finding.severity === severity).length;
  const [musts, shoulds] = [count("must"), count("should")];
  return (
    <Card id="draft" title={text.title} highlighted>
      <div className="flex flex-col gap-3">
        <p className="text-muted">{text.saved(minute(draft.at), draft.by ?? words.words.policy.somebody)}</p>
        <p className="font-semibold">
          {musts > 0
            ? text.mend(musts)
            : draft.unchanged
              ? text.unchanged
              : shoulds > 0
                ? text.readyWith(shoulds)
                : text.ready}
        </p>
        <div className="flex flex-wrap items-center gap-3">
          {musts > 0 ? (
            <LinkButton href="#check">{text.toMend}</LinkButton>
          ) : draft.unchanged ? (
            <LinkButton href={paths.policySection(policyId, FIRST_SECTION)}>{text.begin}</LinkButton>
          ) : policy.waiting || policy.retirement ? null : (
            <LinkButton href={paths.policyPublish(policyId)}>{text.toPublish}</LinkButton>
          )}
          <LinkButton kind="secondary" href={paths.policyPreview(policyId)}>
            {text.preview}
          </LinkButton>
          <LinkButton kind="secondary" href={paths.policyLetters(policyId)}>
            {text.letters}
          </LinkButton>
          {policy.version === null ? null : <a href={paths.policyCompare(policyId)}>{text.compare}</a>}
          <a href={paths.policyDiscard(policyId)} className="text-late">
            {text.discard}
          </a>
        </div>
      </div>
    </Card>
  );
}

/** What the check found in the draft. */
export function CheckCard({ policy, words }: CardProps) {
  if (!policy.draft) return null;
  return (
    <Card id="check" title={words.words.check.title}>
      <Findings policyId={policy.policyId} findings={policy.draft.findings} words={words} />
    </Card>
  );
}
