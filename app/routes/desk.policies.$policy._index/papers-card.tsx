import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import type { PolicyWords } from "../desk.policies._index/policy-words";
import type { ShownPolicy } from "./shown.server";

/** The policy's own text, and the ledger of its promises: of the draft where there is one. */
export function PapersCard({ policy, words }: { policy: ShownPolicy; words: PolicyWords }) {
  const { card, counts } = words.words.papers;
  const { policyId, papers, draft } = policy;
  const { signs, readAt, promises } = papers;
  return (
    <Card id="papers" title={card.title}>
      <div className="flex flex-col gap-2">
        <p>{signs > 0 ? card.text(signs) : papers.named ? card.noText : card.nothingToRead}</p>
        <p>
          {promises.all === 0 ? card.noLedger : counts(promises.all, promises.here, promises.outside, promises.notYet)}
        </p>
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          <a href={paths.policyPromises(policyId, draft ? "draft" : "in-force")} className="inline-block min-h-6">
            {card.ledger}
          </a>
          {draft ? (
            <a href={paths.policyTextEdit(policyId)} className="inline-block min-h-6">
              {card.editText}
            </a>
          ) : null}
          {readAt === null ? null : (
            <a href={readAt} className="inline-block min-h-6">
              {card.readText}
            </a>
          )}
        </p>
      </div>
    </Card>
  );
}
