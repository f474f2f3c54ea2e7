import { OFFERED_TO_STAFF } from "#app/domain/files/media";
import type { Text } from "#app/domain/language";
import { fileProblemText, type FileProblem } from "#app/http/form/file-problem";
import { Button } from "#app/ui/button";
import { FileField } from "#app/ui/form/file-field";
import { SelectField } from "#app/ui/form/select-field";
import { ROW_BUTTON } from "../desk.tickets.$reference.$action/finish-form";
import { useDeskWords } from "../desk/frame";
import { useForm } from "../desk/use-form";
import { Arrived } from "#app/ui/arrived";

type AttachmentProps = {
  categories: readonly { id: string; text: Text }[];
  problem: FileProblem | null;
  uploaded: boolean;
};

/** Room for one more file, and the category it belongs to. It stands after the words: they can be read whatever becomes of the file. */
export function Attachment({ categories, problem, uploaded }: AttachmentProps) {
  const { words, shared, locale } = useDeskWords();
  const { value } = useForm();
  const { attach } = words.actions.finish;
  const where = problem?.code === "file-where";
  const error = problem ? fileProblemText(shared, problem) : undefined;
  return (
    <section aria-labelledby="attach-title" className="flex flex-col gap-3">
      <h2 id="attach-title">{attach.title}</h2>
      {uploaded ? <Arrived {...attach.done} /> : null}
      <div className="flex flex-col gap-3 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)] lg:items-start">
        {categories.length > 1 ? (
          <SelectField
            id="attach"
            name="attach"
            label={attach.category}
            emptyText={words.actions.finish.choose}
            defaultValue={value("attach")}
            error={where ? error : undefined}
            options={categories.map(({ id, text }) => ({ value: id, text: text[locale] }))}
            width="medium"
          />
        ) : null}
        <FileField
          id="file"
          name="file"
          label={attach.file}
          hint={attach.hint}
          error={where ? undefined : error}
          accept={OFFERED_TO_STAFF}
        />
      </div>
      <p>
        <Button kind="secondary" id="attach-now" name={ROW_BUTTON} value="attach">
          {attach.submit}
        </Button>
      </p>
      <p data-attach-said role="status" className="text-small text-muted">
        <span hidden>{attach.dropped}</span>
      </p>
    </section>
  );
}
