import { isOfLedger, lineOfPath } from "#app/domain/policies/check/check-papers";
import { sectionOfPath } from "#app/domain/policies/check/fields";
import type { Gap } from "#app/domain/policies/check/gap";
import { paths } from "#app/paths";
import { Shape } from "#app/ui/shape";
import type { PolicyWords } from "./policy-words";

type FindingsProps = { policyId: string; findings: readonly Gap[]; words: PolicyWords };

function Group({ kind, title, findings, policyId, words }: FindingsProps & { kind: "late" | "soon"; title: string }) {
  if (findings.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1">{title}</h3>
      <ul className="list-none">
        {findings.map((finding) => (
          <li
            key={`${finding.path} ${finding.code} ${finding.detail ?? ""}`}
            className="flex items-baseline gap-2 py-1"
          >
            <Shape kind={kind} />
            <span>
              <a href={findingHref(policyId, finding)} className="inline-block min-h-6">
                {words.place(finding.path)}
              </a>
              <span className="block">{words.finding(finding)}</span>
            </span>
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
  return (
    <div className="flex flex-col gap-4">
      <Group kind="late" title={check.must} findings={by("must")} policyId={policyId} words={words} />
      <Group kind="soon" title={check.should} findings={by("should")} policyId={policyId} words={words} />
    </div>
  );
}
