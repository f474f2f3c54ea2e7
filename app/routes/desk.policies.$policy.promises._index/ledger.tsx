import type { PromiseLine } from "#app/domain/policies/profile/papers";
import { paths } from "#app/paths";
import { DataTable, type Column } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { MarkedText } from "#app/ui/marked-text";
import { Tag } from "#app/ui/tag";
import { lineAt } from "../desk.policies._index/findings";
import type { PolicyWords } from "../desk.policies._index/policy-words";
import { keptHref, keptWords } from "../desk.policies._index/promise-words";
import type { ShownLedger } from "./shown.server";
import { useOwnAddress } from "../desk/own-address";

type LedgerProps = { ledger: ShownLedger; words: PolicyWords };

/** The button that moves a line: what it does, and which line. */
export const MOVE_BUTTON = "_move";

function Kept({ line: { kept }, ledger, words }: LedgerProps & { line: PromiseLine }) {
  const text = keptWords(kept, words);
  if (kept.by === "not-yet") return <Tag kind="late" text={text} />;
  const href = keptHref(kept, {
    policyId: ledger.policyId,
    manages: ledger.manages,
    version: ledger.of === "draft" ? null : ledger.version,
    readable: ledger.readable,
  });
  return href === null ? (
    <MarkedText text={text} />
  ) : (
    <a href={href} className="inline-block min-h-6">
      <MarkedText text={text} />
    </a>
  );
}

/** The id of a line's promise: what is done to a line is named with it, in whatever language its words are. */
const whatOf = ({ id }: PromiseLine) => `what-${id}`;

const look =
  "inline-flex min-h-8 items-center rounded-soft border border-edge bg-raised px-2 text-small hover:border-accent";

function Move({ way, line, words }: { way: "up" | "down"; line: PromiseLine; words: PolicyWords }) {
  const { papers } = words.words;
  return (
    <button
      type="submit"
      name={MOVE_BUTTON}
      value={`${way} ${line.id}`}
      id={`${way}-${line.id}`}
      aria-labelledby={`${way}-${line.id} ${whatOf(line)}`}
      className={look}
    >
      {papers[way]}
    </button>
  );
}

type Row = PromiseLine & { at: number };

function actions({ ledger, words }: LedgerProps): Column<Row> {
  const { papers } = words.words;
  return {
    key: "act",
    header: papers.columns.act,
    cell: (line) => (
      <span className="flex flex-wrap gap-1" data-screen-only>
        <a
          href={paths.policyPromise(ledger.policyId, line.id)}
          id={`edit-${line.id}`}
          aria-labelledby={`edit-${line.id} ${whatOf(line)}`}
          className={look}
        >
          {papers.edit}
        </a>
        {line.at > 0 ? <Move way="up" line={line} words={words} /> : null}
        {line.at < ledger.promises.length - 1 ? <Move way="down" line={line} words={words} /> : null}
      </span>
    ),
  };
}

/** Every promise in the order of the text: where it is promised, what, and how it is kept. */
function Table({ ledger, words }: LedgerProps) {
  const { papers } = words.words;
  const { columns } = papers;
  const rows = ledger.promises.map((line, at): Row => ({ ...line, at }));
  return (
    <DataTable
      caption={papers.caption(ledger.name[words.locale])}
      captionHidden
      stacked
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "at", header: columns.at, figures: true, cell: ({ at }) => <span id={lineAt(at)}>{at + 1}</span> },
        {
          key: "section",
          header: columns.section,
          named: true,
          cell: ({ section }) => <span lang="zxx">{section}</span>,
        },
        {
          key: "what",
          header: columns.what,
          rowHeader: true,
          cell: (line) => (
            <span id={whatOf(line)}>
              <MarkedText text={line.what[words.locale]} />
            </span>
          ),
        },
        {
          key: "kept",
          header: columns.kept,
          named: true,
          cell: (line) => <Kept line={line} ledger={ledger} words={words} />,
        },
        ...(ledger.of === "draft" ? [actions({ ledger, words })] : []),
      ]}
    />
  );
}

/** The ledger; that of a draft with what changes it. */
export function Ledger({ ledger, words }: LedgerProps) {
  const address = useOwnAddress();
  const { papers } = words.words;
  if (ledger.promises.length === 0)
    return (
      <EmptyState title={papers.empty.title}>
        <p>{papers.empty.help}</p>
      </EmptyState>
    );
  if (ledger.of !== "draft") return <Table ledger={ledger} words={words} />;
  return (
    <form method="post" action={address}>
      <input type="hidden" name="seen" value={ledger.seen ?? 0} />
      <Table ledger={ledger} words={words} />
    </form>
  );
}
