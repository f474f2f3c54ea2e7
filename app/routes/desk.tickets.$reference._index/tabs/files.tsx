import type { FileFacts } from "#app/domain/files/stored-file.server";
import type { FoundInShort, TicketFiles } from "#app/domain/tickets/desk/page/ticket-files.server";
import type { TicketPage } from "#app/domain/tickets/desk/page/ticket-page";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { LinkButton } from "#app/ui/link-button";
import { Notice } from "#app/ui/notice";
import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "../../desk/frame";
import { useMoments } from "../../desk/times/moments";
import { EvidenceNotice } from "../evidence-notice";
import type { Head } from "../shown";

function FileTable({ files, head, caption }: { files: readonly FileFacts[]; head: Head; caption: string }) {
  const { files: text } = useDeskWords().words;
  const moment = useMoments(head.zone);
  const columns = [
    {
      key: "name",
      header: text.columns.name,
      cell: ({ name }: FileFacts) => <span className="break-all">{name || text.unnamed}</span>,
    },
    { key: "kind", header: text.columns.kind, short: true, cell: ({ mediaType }: FileFacts) => text.kinds[mediaType] },
    {
      key: "size",
      header: text.columns.size,
      named: true,
      figures: true,
      cell: ({ size }: FileFacts) => text.size(Math.ceil(size / 1024)),
    },
    { key: "at", header: text.columns.at, named: true, short: true, cell: ({ at }: FileFacts) => moment(at) },
  ];
  return (
    <DataTable
      stacked
      caption={caption}
      captionHidden
      columns={columns}
      rows={files}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.ticketFile(head.reference, id)}
    />
  );
}

function Found({ found }: { found: readonly FoundInShort[] }) {
  const { words, locale } = useDeskWords();
  const text = words.files.found;
  const state = ({ told }: FoundInShort): string => {
    if (!told) return text.open;
    return told.nothing ? text.nothing : text.told(told.lines, told.rows, told.files.length);
  };
  const columns = [
    { key: "category", header: text.columns.category, cell: ({ name }: FoundInShort) => name[locale] },
    { key: "state", header: text.columns.state, named: true, cell: state },
  ];
  return (
    <DataTable
      stacked
      caption={text.title}
      captionHidden
      columns={columns}
      rows={found}
      rowKey={({ category }) => category}
    />
  );
}

type WritingProps = {
  redactedAt: string | null;
  head: Head;
  /** The reader may write down what was found. */ working: boolean;
  /** Something was recorded that can be confirmed. */ any: boolean;
};

/** Whether others' data are out of what was found, and the way to where it is written down. */
function Writing({ redactedAt, head, working, any }: WritingProps) {
  const { found } = useDeskWords().words.files;
  const moment = useMoments(head.zone);
  const open = head.status === "handling" || head.status === "approved";
  return (
    <>
      {redactedAt ? (
        <Notice kind="calm" word={found.redact.title}>
          {found.redact.done(moment(redactedAt))}
        </Notice>
      ) : any && open ? (
        <p className="text-muted">{found.redact.open}</p>
      ) : null}
      {working && open ? (
        <p>
          <LinkButton href={paths.ticketAction(head.reference, "finish")} kind="secondary">
            {head.right === "rules" ? found.writeRules : found.write}
          </LinkButton>
        </p>
      ) : null}
    </>
  );
}

type Gathered = NonNullable<TicketFiles["gathered"]>;

function Package({
  made,
  downloads,
  head,
}: {
  made: NonNullable<Gathered["package"]>;
  downloads: Gathered["downloads"];
  head: Head;
}) {
  const { words, shared } = useDeskWords();
  const text = words.files.package;
  const moment = useMoments(head.zone);
  const until = shared.longDate(made.until);
  const rows = [
    { key: "until", term: text.title, value: made.state === "ready" ? text.ready(until) : text.gone(until) },
    { key: "sum", term: text.sum, value: <span className="font-mono break-all">{made.sha256}</span> },
    {
      key: "downloads",
      term: text.downloads,
      value: downloads.length > 0 ? downloads.map(moment).join("\n") : text.none,
    },
  ];
  return (
    <Card title={text.title} id="package">
      <SummaryList rows={rows} />
    </Card>
  );
}

type FilesProps = {
  head: Head;
  evidence: TicketPage["evidence"];
  files: TicketFiles;
  /** The reader may record what was found. */
  working: boolean;
};

/** What the person sent, what was found of them, and the package made of it. */
export function Files({ head, evidence, files, working }: FilesProps) {
  const { files: text } = useDeskWords().words;
  const { gathered } = files;
  const found = head.right === "rules" ? text.found.rules : text.found;
  return (
    <div className="flex flex-col gap-4">
      <EvidenceNotice evidence={evidence} />
      <Card title={text.evidence.title} id="evidence">
        {files.evidence.length > 0 ? (
          <FileTable files={files.evidence} head={head} caption={text.evidence.title} />
        ) : (
          <p className="text-muted">{text.evidence.empty}</p>
        )}
      </Card>
      {gathered ? (
        <Card title={found.title} id="found">
          <div className="flex flex-col gap-4">
            <p className="max-w-text text-muted">{found.lead}</p>
            <Found found={gathered.found} />
            <Writing
              redactedAt={gathered.redactedAt}
              head={head}
              working={working}
              any={gathered.found.some(({ told }) => told)}
            />
          </div>
        </Card>
      ) : null}
      {gathered?.package ? <Package made={gathered.package} downloads={gathered.downloads} head={head} /> : null}
    </div>
  );
}
