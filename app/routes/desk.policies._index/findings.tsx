import { isOfLedger, lineOfPath } from "#app/domain/policies/check/check-papers";
import { sectionOfPath } from "#app/domain/policies/check/fields";
import type { Gap } from "#app/domain/policies/check/gap";
import { paths } from "#app/paths";
import { Shape } from "#app/ui/shape";
import type { PolicyWords } from "./policy-words";

type FindingsProps = { policyId: string; findings: readonly Gap[]; words: PolicyWords };

/** As many places of one sentence are listed with it each; of more it is said once. */
const FEW = 3;

/** The same sentence about many places is said once, where the first of them stands. */
function bySentence(findings: readonly Gap[], words: PolicyWords): { said: string; at: Gap[] }[] {
  const groups = new Map<string, Gap[]>();
  for (const finding of findings) {
    const said = words.finding(finding);
    groups.set(said, [...(groups.get(said) ?? []), finding]);
  }
  return [...groups].flatMap(([said, at]) =>
    at.length > FEW ? [{ said, at }] : at.map((each) => ({ said, at: [each] })),
  );
}

/** More findings than these are summed up before they are listed. */
const MANY = 10;

function Place({ policyId, finding, words }: { policyId: string; finding: Gap; words: PolicyWords }) {
  return (
    <a href={findingHref(policyId, finding)} className="inline-block min-h-6">
      {words.place(finding.path)}
    </a>
  );
}

function Group({ kind, title, findings, policyId, words }: FindingsProps & { kind: "late" | "soon"; title: string }) {
  if (findings.length === 0) return null;
  const groups = bySentence(findings, words);
  const { summed, places } = words.words.check;
  return (
    <div>
      <h3 className="mb-1">{title}</h3>
      {findings.length > MANY && groups.length < findings.length ? (
        <p className="text-muted">{summed(findings.length, groups.length)}</p>
      ) : null}
      <ul className="list-none">
        {groups.map(({ said, at: [first, ...more] }) => (
          <li key={said + (first?.path ?? "")} className="flex items-baseline gap-2 py-1">
            <Shape kind={kind} />
            {more.length === 0 && first ? (
              <span>
                <Place policyId={policyId} finding={first} words={words} />
                <span className="block">{said}</span>
              </span>
            ) : (
              <details className="min-w-0">
                <summary className="min-h-6 cursor-pointer">
                  {said} <span className="text-muted">{places(more.length + 1)}</span>
                </summary>
                <ul className="list-none pl-4">
                  {[...(first ? [first] : []), ...more].map((finding) => (
                    <li key={`${finding.path} ${finding.detail ?? ""}`}>
                      <Place policyId={policyId} finding={finding} words={words} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The id of a field's control on its page. */
export function controlId(path: string): string {
  return path.replace(/[^A-Za-z0-9-]+/g, "_");
}

/** The id of the control where a finding is mended. */
export function findingId({ path, code, mark }: Gap): string {
  if (mark !== undefined) return controlId(mark);
  return controlId(code === "missing-en" ? `${path}.en` : path);
}

/** Where a finding is mended: at its control, or in the draft's ledger. */
function findingHref(policyId: string, finding: Gap): string {
  if (isOfLedger(finding.path)) return `${paths.policyPromises(policyId, "draft")}#${lineAt(lineOfPath(finding.path))}`;
  return `${paths.policySection(policyId, sectionOfPath(finding.path))}?check=1#${findingId(finding)}`;
}

/** The id of a line of the ledger by its place; of the whole ledger without one. */
export function lineAt(place: number | null): string {
  return place === null ? "ledger" : `row-${place + 1}`;
}

/** What the check found, each line leading to its field. */
export function Findings({ policyId, findings, words }: FindingsProps) {
  const { check } = words.words;
  const by = (severity: Gap["severity"]) => findings.filter((finding) => finding.severity === severity);
  if (findings.length === 0) return <p>{check.none}</p>;
  const sectionless = by("must").filter(({ code }) => code === "ground-without-section").length;
  return (
    <div className="flex flex-col gap-4">
      {sectionless > 1 ? (
        <p>
          {check.sectionless}{" "}
          <a href={paths.policyGrounds(policyId)} className="inline-block min-h-6">
            {words.words.manyGrounds.open}
          </a>
        </p>
      ) : null}
      <Group kind="late" title={check.must} findings={by("must")} policyId={policyId} words={words} />
      <Group kind="soon" title={check.should} findings={by("should")} policyId={policyId} words={words} />
    </div>
  );
}
