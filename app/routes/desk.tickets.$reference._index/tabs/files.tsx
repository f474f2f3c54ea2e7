import type { FileFacts } from "#app/domain/files/stored-file.server";
import type { FoundInShort, TicketFiles } from "#app/domain/tickets/desk/page/ticket-files.server";
import type { TicketPage } from "#app/domain/tickets/desk/page/ticket-page";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
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
      figures: true,
      cell: ({ size }: FileFacts) => text.size(Math.ceil(size / 1024)),
    },
    { key: "at", header: text.columns.at, short: true, cell: ({ at }: FileFacts) => moment(at) },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={files}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.ticketFile(head.reference, id)}
    />
  );
}

function Found({ found, head, working }: { found: readonly FoundInShort[]; head: Head; working: boolean }) {
  const { words, locale } = useDeskWords();
  const text = words.files.found;
  const state = ({ told }: FoundInShort): string => {
    if (!told) return text.open;
    return told.nothing ? text.nothing : text.told(told.lines, told.rows, told.files.length);
  };
  const columns = [
    { key: "category", header: text.columns.category, cell: ({ name }: FoundInShort) => name[locale] },
    { key: "state", header: text.columns.state, cell: state },
  ];
  return (
    <DataTable
      caption={text.title}
      captionHidden
      columns={columns}
      rows={found}
      rowKey={({ category }) => category}
      rowHref={working ? ({ category }) => paths.ticketFinding(head.reference, category) : undefined}
    />
  );
}

type RedactionProps = {
  redactedAt: string | null;
  head: Head;
  working: boolean;
  /** Something was recorded that can be confirmed. */ any: boolean;
};

function Redaction({ redactedAt, head, working, any }: RedactionProps) {
  const { words, shared } = useDeskWords();
  const { redact } = words.files.found;
  const moment = useMoments(head.zone);
  if (redactedAt)
    return (
      <Notice kind="calm" word={redact.title}>
        {redact.done(moment(redactedAt))}
      </Notice>
    );
  if (!working || (head.status !== "handling" && head.status !== "approved")) return null;
  if (!any) return <p className="max-w-text text-muted">{shared.refusals["findings-missing"]}</p>;
  return (
    <form method="post" action={paths.ticketRedacted(head.reference)} className="flex max-w-text flex-col gap-2">
      <p>{redact.help}</p>
      <div>
        <Button kind="secondary">{redact.submit}</Button>
      </div>
    </form>
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
            <Found found={gathered.found} head={head} working={working} />
            <Redaction
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
