import { OFFERED_TO_STAFF } from "#app/domain/files/media";
import type { FileFacts } from "#app/domain/files/stored-file.server";
import { fileProblemText, type FileProblem } from "#app/http/form/file-problem";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { FileField } from "#app/ui/form/file-field";
import { VisuallyHidden } from "#app/ui/visually-hidden";
import { useDeskWords } from "../desk/frame";

type AttachmentsProps = {
  reference: string;
  category: string;
  files: readonly FileFacts[];
  table: { rows: number; columns: number } | null;
  problem: FileProblem | null;
};

/** The table and the files of one category, each with its way out; and room for one more. Its buttons are the form's around it. */
export function Attachments({ reference, category, files, table, problem }: AttachmentsProps) {
  const { words, shared } = useDeskWords();
  const { finding, unnamed, kinds } = words.files;
  const detach = paths.ticketFindingDetach(reference, category);
  return (
    <section className="flex max-w-text flex-col gap-3">
      <h2>{finding.attach.title}</h2>
      <ul className="flex list-none flex-col gap-2">
        {table ? (
          <li className="flex flex-wrap items-center gap-3">
            <span>{finding.table(table.rows, table.columns)}</span>
            <Button kind="secondary" name="remove" value="" formAction={detach}>
              {finding.removeTable}
            </Button>
          </li>
        ) : null}
        {files.map(({ id, name, mediaType }) => (
          <li key={id} className="flex flex-wrap items-center gap-3">
            <a href={paths.ticketFile(reference, id)} className="break-all">
              {name || unnamed}
            </a>
            <span className="text-muted">{kinds[mediaType]}</span>
            <Button kind="secondary" name="remove" value={id} formAction={detach}>
              {finding.remove}
              <VisuallyHidden> {name || unnamed}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
      <FileField
        id="file"
        name="file"
        label={finding.attach.label}
        hint={finding.attach.hint}
        error={problem ? fileProblemText(shared, problem) : undefined}
        accept={OFFERED_TO_STAFF}
      />
      <div>
        <Button kind="secondary" formAction={paths.ticketFindingAttach(reference, category)}>
          {finding.attach.submit}
        </Button>
      </div>
    </section>
  );
}
