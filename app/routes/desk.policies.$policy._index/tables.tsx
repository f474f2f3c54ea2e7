import { paths } from "#app/paths";
import { DataTable } from "#app/ui/data-table";
import { Tag } from "#app/ui/tag";
import { useMinute } from "../desk.policies._index/moment";
import type { PolicyWords } from "../desk.policies._index/policy-words";
import type { SectionState, ShownPolicy } from "./shown.server";

type TableProps = { policy: ShownPolicy; words: PolicyWords };

function State({ state: { musts, shoulds, changed }, words }: { state: SectionState; words: PolicyWords }) {
  const { sections } = words.words;
  return (
    <span className="inline-flex flex-wrap gap-2">
      {musts > 0 ? <Tag kind="late" text={sections.mend(musts)} /> : <Tag kind="calm" text={sections.complete} />}
      {shoulds > 0 ? <Tag kind="soon" text={sections.remind(shoulds)} /> : null}
      {changed ? <Tag kind="accent" text={sections.changed} /> : null}
    </span>
  );
}

/** The sections: to be edited where there is a draft, to be read in the version in force otherwise. */
export function Sections({ policy, words }: TableProps) {
  const { sections } = words.words;
  const { policyId, draft, version } = policy;
  const href = ({ section }: SectionState) =>
    draft ? paths.policySection(policyId, section) : `${paths.policyVersion(policyId, version ?? 1)}#${section}`;
  const state = {
    key: "state",
    header: sections.columns.state,
    named: true,
    cell: (row: SectionState) => <State state={row} words={words} />,
  };
  return (
    <section aria-labelledby="sections" className="flex flex-col gap-2">
      <h2 id="sections">{sections.title}</h2>
      {draft ? (
        <p>
          <a href={paths.policyGrounds(policyId)} className="inline-flex min-h-6 items-center">
            {words.words.manyGrounds.open}
          </a>
        </p>
      ) : null}
      <DataTable
        stacked
        caption={sections.caption}
        captionHidden
        rows={policy.sections}
        rowKey={({ section }) => section}
        rowHref={href}
        columns={[
          { key: "section", header: sections.columns.section, cell: ({ section }) => words.section(section) },
          ...(draft ? [state] : []),
        ]}
      />
    </section>
  );
}

/** Every version that was published: when, by whom, and what it changed. */
export function Versions({ policy, words }: TableProps) {
  const minute = useMinute();
  const { versions } = words.words;
  const { policyId } = policy;
  if (policy.versions.length === 0) return null;
  return (
    <section aria-labelledby="versions" className="flex flex-col gap-2">
      <h2 id="versions">{versions.title}</h2>
      <DataTable
        stacked
        caption={versions.caption}
        captionHidden
        rows={policy.versions}
        rowKey={({ version }) => String(version)}
        columns={[
          {
            key: "version",
            header: versions.columns.version,
            cell: ({ version }) => (
              <span className="flex flex-wrap items-center gap-2">
                <a href={paths.policyVersion(policyId, version)} className="inline-flex min-h-6 items-center">
                  {versions.version(version)}
                </a>
                {version === policy.version ? <Tag kind="calm" text={versions.inForce} /> : null}
              </span>
            ),
          },
          { key: "when", header: versions.columns.when, named: true, short: true, cell: ({ at }) => minute(at) },
          {
            key: "who",
            header: versions.columns.who,
            named: true,
            short: true,
            cell: ({ publishedBy }) => publishedBy ?? words.words.policy.shippedBy,
          },
          {
            key: "compare",
            header: versions.columns.compare,
            cell: ({ version }) =>
              version > 1 ? (
                <a
                  href={paths.policyCompare(policyId, { from: version - 1, to: version })}
                  className="inline-flex min-h-6 items-center"
                >
                  {versions.compare(version - 1)}
                </a>
              ) : (
                <span className="text-muted">{versions.first}</span>
              ),
          },
        ]}
      />
    </section>
  );
}
