import { OFFERED_TO_STAFF } from "#app/domain/files/media";
import type { FileFacts } from "#app/domain/files/stored-file.server";
import { fileProblemText, type FileProblem } from "#app/http/form/file-problem";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/error-summary";
import { FileField } from "#app/ui/file-field";
import { VisuallyHidden } from "#app/ui/visually-hidden";
import { useDeskWords } from "../desk/frame";

type AttachmentsProps = {
  reference: string;
  category: string;
  files: readonly FileFacts[];
  table: { rows: number; columns: number } | null;
  problem: FileProblem | null;
};

/** The table and the files of one category, each with its way out; and room for one more. */
export function Attachments({ reference, category, files, table, problem }: AttachmentsProps) {
  const { words, shared } = useDeskWords();
  const { finding, unnamed, kinds } = words.files;
  const error = problem ? fileProblemText(shared, problem) : undefined;
  const detach = paths.ticketFindingDetach(reference, category);
  return (
    <section className="flex max-w-text flex-col gap-3">
      <h2>{finding.attach.title}</h2>
      <ErrorSummary
        title={words.errorSummary}
        errors={error ? [{ fieldId: "file", text: words.errorLine(finding.attach.label, error) }] : []}
      />
      <ul className="flex list-none flex-col gap-2">
        {table ? (
          <li className="flex flex-wrap items-center gap-3">
            <span>{finding.table(table.rows, table.columns)}</span>
            <form method="post" action={detach}>
              <Button kind="secondary">{finding.removeTable}</Button>
            </form>
          </li>
        ) : null}
        {files.map(({ id, name, mediaType }) => (
          <li key={id} className="flex flex-wrap items-center gap-3">
            <a href={paths.ticketFile(reference, id)} className="break-all">
              {name || unnamed}
            </a>
            <span className="text-muted">{kinds[mediaType]}</span>
            <form method="post" action={detach}>
              <input type="hidden" name="file" value={id} />
              <Button kind="secondary">
                {finding.remove}
                <VisuallyHidden> {name || unnamed}</VisuallyHidden>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <form
        method="post"
        encType="multipart/form-data"
        action={paths.ticketFindingAttach(reference, category)}
        className="flex flex-col gap-3"
      >
        <FileField
          id="file"
          name="file"
          label={finding.attach.label}
          hint={finding.attach.hint}
          error={error}
          accept={OFFERED_TO_STAFF}
        />
        <div>
          <Button kind="secondary">{finding.attach.submit}</Button>
        </div>
      </form>
    </section>
  );
}
