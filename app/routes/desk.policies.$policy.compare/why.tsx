import type { SectionId } from "#app/domain/policies/check/fields";
import { Card } from "#app/ui/card";
import { SummaryList } from "#app/ui/summary-list";
import type { PolicyWords } from "../desk.policies._index/policy-words";
import type { ShownProposal } from "../desk.policies.$policy.proposal._index/shown.server";

type WhyProps = {
  /** What was proposed for each of the versions compared. */ why: readonly ShownProposal[];
  /** Why sections of a draft were changed. */ notes: Readonly<Record<string, string>>;
  words: PolicyWords;
};

function noteRows(notes: Readonly<Record<string, string>>, words: PolicyWords) {
  return Object.entries(notes).map(([id, note]) => ({ key: id, term: words.section(id as SectionId), value: note }));
}

/** Why it was changed, as those said who changed it and who agreed; nothing where nobody said anything. */
export function Why({ why, notes, words }: WhyProps) {
  const say = words.words.proposals.why;
  const somebody = words.words.policy.somebody;
  const written = noteRows(notes, words);
  if (why.length === 0 && written.length === 0) return null;
  return (
    <Card id="why" title={say.title}>
      <div className="flex flex-col gap-3">
        {why.map((each) => (
          <div key={each.id}>
            <h3>{say.version(each.version ?? 0, each.by ?? somebody)}</h3>
            <p className="whitespace-pre-line">{each.note}</p>
            <p className="text-muted">{say.agreed(each.decidedBy ?? somebody)}</p>
            {Object.keys(each.notes).length > 0 ? <SummaryList rows={noteRows(each.notes, words)} /> : null}
          </div>
        ))}
        {written.length > 0 ? (
          <div>
            <h3>{say.draft}</h3>
            <SummaryList rows={written} />
          </div>
        ) : null}
      </div>
    </Card>
  );
}
