import { OFFERED } from "#app/domain/files/media";
import type { FileFacts } from "#app/domain/files/stored-file.server";
import { fileProblemText, type FileProblem } from "#app/http/form/file-problem";
import { Button } from "#app/ui/button";
import { FileField } from "#app/ui/form/file-field";
import { VisuallyHidden } from "#app/ui/visually-hidden";
import { useDeskWords } from "../desk/frame";

type ScanProps = { files: readonly FileFacts[]; problem: FileProblem | null };

/** The scans so far, each with its way out, and room for one more. Its buttons are the form's around it. */
export function Scan({ files, problem }: ScanProps) {
  const { words, shared } = useDeskWords();
  const { scan } = words.intake.words;
  const { unnamed, kinds } = words.files;
  return (
    <section className="flex max-w-text flex-col gap-3">
      {files.length > 0 ? (
        <>
          <h2>{scan.list}</h2>
          <ul className="flex list-none flex-col gap-2">
            {files.map(({ id, name, mediaType }) => (
              <li key={id} className="flex flex-wrap items-center gap-3">
                <span className="min-w-0 break-all">{name || unnamed}</span>
                <span className="text-muted">{kinds[mediaType]}</span>
                <Button kind="secondary" name="remove" value={id}>
                  {scan.remove}
                  <VisuallyHidden> {name || unnamed}</VisuallyHidden>
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <FileField
        id="file"
        name="file"
        label={scan.label}
        optional={words.optional}
        error={problem ? fileProblemText(shared, problem) : undefined}
        accept={OFFERED}
      />
      <div>
        <Button kind="secondary" name="add" value="yes">
          {scan.add}
        </Button>
      </div>
    </section>
  );
}
