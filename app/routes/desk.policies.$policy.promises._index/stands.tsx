import { sectionOfPath } from "#app/domain/policies/check/fields";
import { markPath } from "#app/domain/policies/check/marks";
import { paths } from "#app/paths";
import { DataTable } from "#app/ui/data-table";
import { MarkedText } from "#app/ui/marked-text";
import { controlId } from "../desk.policies._index/findings";
import type { PolicyWords } from "../desk.policies._index/policy-words";
import type { ShownEntry, ShownLedger } from "./shown.server";

type StandsProps = { ledger: ShownLedger; words: PolicyWords };

const GROUPS = ["nowhere", "section", "law", "own"] as const;

/** Where an entry is written: its field in the draft, its section in the version in force. */
function hrefOf({ path, id }: ShownEntry, { policyId, of, version }: ShownLedger): string {
  const section = sectionOfPath(path);
  if (of === "draft") return `${paths.policySection(policyId, section)}#${controlId(markPath(path, id) ?? path)}`;
  return `${paths.policyVersion(policyId, version ?? 1)}#${section}`;
}

function EntryCell({ entry, ledger, words }: StandsProps & { entry: ShownEntry }) {
  return (
    <>
      <a href={hrefOf(entry, ledger)} className="inline-block min-h-6">
        {words.entry(entry)}
      </a>
      {entry.says ? (
        <span className="block text-muted">
          <MarkedText text={entry.says[words.locale]} />
        </span>
      ) : null}
    </>
  );
}

/** Where every entry of the policy stands, by what it stands in; first what stands nowhere. */
export function Stands({ ledger, words }: StandsProps) {
  const { stands, mark } = words.words.papers;
  return (
    <section aria-labelledby="stands" className="flex flex-col gap-3">
      <h2 id="stands">{stands.title}</h2>
      <p className="max-w-text text-muted">{stands.lead}</p>
      {GROUPS.filter((group) => ledger.stands[group].length > 0).map((group) => (
        <section key={group} aria-labelledby={`stands-${group}`} className="flex flex-col gap-2">
          <h3 id={`stands-${group}`}>{stands.group(stands.groups[group], ledger.stands[group].length)}</h3>
          <DataTable
            caption={stands.groups[group]}
            captionHidden
            rows={ledger.stands[group]}
            rowKey={({ path, id }) => `${path} ${id ?? ""}`}
            columns={[
              {
                key: "entry",
                header: stands.columns.entry,
                cell: (entry) => <EntryCell entry={entry} ledger={ledger} words={words} />,
              },
              {
                key: "stands",
                header: stands.columns.stands,
                cell: ({ stands: said }) => (
                  <span lang={said ? "zxx" : undefined}>{words.stand(said) || mark.nowhere}</span>
                ),
              },
            ]}
          />
        </section>
      ))}
    </section>
  );
}
