import type { LineChange, PapersChanges } from "#app/domain/policies/check/compare-papers";
import type { PromiseLine } from "#app/domain/policies/profile/papers";
import { Card } from "#app/ui/card";
import { MarkedText } from "#app/ui/marked-text";
import type { ShapeKind } from "#app/ui/shape";
import { Tag } from "#app/ui/tag";
import type { PolicyWords } from "./policy-words";
import { keptWords } from "./promise-words";

type ChangedProps = { changes: PapersChanges | null; words: PolicyWords };

const LOOKS: Record<LineChange["what"], ShapeKind> = { added: "calm", removed: "late", changed: "soon" };

function Paragraphs({ title, paragraphs, edge }: { title: string; paragraphs: readonly string[]; edge: string }) {
  if (paragraphs.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <div className={`flex flex-col gap-2 border-l-4 pl-3 wrap-anywhere ${edge}`}>
        {paragraphs.map((paragraph, at) => (
          <p key={at} lang="zxx">
            {paragraph}
          </p>
        ))}
      </div>
    </div>
  );
}

function Line({ line, words }: { line: PromiseLine; words: PolicyWords }) {
  return (
    <span className="block">
      <span lang="zxx">{line.section}</span> · <MarkedText text={line.what[words.locale]} /> →{" "}
      <MarkedText text={keptWords(line.kept, words)} />
    </span>
  );
}

function OneLine({ change, words }: { change: LineChange; words: PolicyWords }) {
  const { compare, papers } = words.words;
  return (
    <li className="flex flex-col gap-1 border-t border-line pt-2 first:border-t-0 first:pt-0">
      <span>
        <Tag kind={LOOKS[change.what]} text={papers.compare.line[change.what]} />
      </span>
      {change.what === "added" ? <Line line={change.after} words={words} /> : null}
      {change.what === "removed" ? <Line line={change.before} words={words} /> : null}
      {change.what === "changed" ? (
        <dl>
          <dt className="text-small text-muted">{compare.before}</dt>
          <dd>
            <Line line={change.before} words={words} />
          </dd>
          <dt className="text-small text-muted">{compare.after}</dt>
          <dd>
            <Line line={change.after} words={words} />
          </dd>
        </dl>
      ) : null}
    </li>
  );
}

/** What changed in the policy's own text and in the ledger of its promises; nothing where neither did. */
export function PapersChanged({ changes, words }: ChangedProps) {
  const { compare } = words.words.papers;
  if (changes === null) return null;
  const { text, lines, order } = changes;
  return (
    <Card id="papers" title={compare.papers}>
      <div className="flex flex-col gap-3">
        {text ? (
          <>
            <Paragraphs title={compare.text.removed} paragraphs={text.removed} edge="border-late" />
            <Paragraphs title={compare.text.added} paragraphs={text.added} edge="border-calm" />
            {text.added.length + text.removed.length === 0 ? <p>{compare.text.moved}</p> : null}
          </>
        ) : null}
        {lines.length > 0 ? (
          <div>
            <h3 className="mb-1">{compare.ledger}</h3>
            <ul className="flex list-none flex-col gap-2">
              {lines.map((change) => (
                <OneLine
                  key={(change.what === "removed" ? change.before : change.after).id}
                  change={change}
                  words={words}
                />
              ))}
            </ul>
          </div>
        ) : null}
        {order ? <p>{compare.order}</p> : null}
      </div>
    </Card>
  );
}
