import type { FileFacts } from "#app/domain/files/stored-file.server";
import { OFFERED } from "#app/domain/files/media";
import { fileProblemText, type FileProblem } from "#app/http/form/file-problem";
import { Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { FileField } from "#app/ui/form/file-field";
import { VisuallyHidden } from "#app/ui/visually-hidden";
import { useWords } from "./frame";

const FILE_FIELD = "file";

/** What is wrong with a file that was sent, over everything else on the page. */
export function UploadProblem({ problem }: { problem: FileProblem | null }) {
  const { words, shared } = useWords();
  return (
    <ErrorSummary
      title={words.errors.summary}
      errors={
        problem
          ? [
              {
                fieldId: FILE_FIELD,
                text: words.errors.line(words.files.upload.label, fileProblemText(shared, problem)),
              },
            ]
          : []
      }
    />
  );
}

type FileChoiceProps = {
  problem: FileProblem | null;
  /** Where the button leads that sends the file alone; none where the form's own button takes it along. */
  addPath?: string;
};

/**
 * Room for one file in a form, after its words: every button of the form takes the chosen file along. The form must be one that can send
 * files (`multipart/form-data`).
 */
export function FileChoice({ problem, addPath }: FileChoiceProps) {
  const { words, shared } = useWords();
  const { label, hint, submit } = words.files.upload;
  return (
    <>
      <FileField
        id={FILE_FIELD}
        name="file"
        label={label}
        hint={hint}
        optional={addPath ? undefined : words.request.optional}
        error={problem ? fileProblemText(shared, problem) : undefined}
        accept={OFFERED}
      />
      {addPath ? (
        <div>
          <Button kind="secondary" formAction={addPath}>
            {submit}
          </Button>
        </div>
      ) : null}
    </>
  );
}

type Listed = FileFacts & { removable: boolean };

/** What was sent so far, each with its way out where there is one: a button of the form the list stands in. */
export function UploadList({ files, removePath }: { files: readonly Listed[]; removePath: string }) {
  const { files: text } = useWords().words;
  if (files.length === 0) return <p className="text-muted">{text.empty}</p>;
  return (
    <div>
      <p id="uploaded" className="mb-2 font-semibold">
        {text.listTitle}
      </p>
      <ul aria-labelledby="uploaded" className="flex list-none flex-col border-t border-line">
        {files.map(({ id, name, size, removable }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 border-b border-line py-2">
            <span className="min-w-0 flex-1 break-all">
              {name || text.unnamed}{" "}
              <span className="whitespace-nowrap text-muted">{text.size(Math.ceil(size / 1024))}</span>
            </span>
            {removable ? (
              <Button kind="secondary" name="remove" value={id} formAction={removePath}>
                {text.remove}
                <VisuallyHidden> {name || text.unnamed}</VisuallyHidden>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
