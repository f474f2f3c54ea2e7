import type { ReactNode } from "react";
import type { PublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import type { FileProblem } from "#app/http/form/file-problem";
import type { Returned } from "#app/http/form/returned";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { TextArea } from "#app/ui/form/text-area";
import { useWords } from "../_portal/frame";
import { useQuestion } from "../_portal/question";
import { QUESTION_FORM } from "../_portal/question-page";
import { FileChoice, UploadList } from "../_portal/uploads";
import { Whose } from "../_portal/whose";
import { useOwnAddress } from "../_portal/own-address";

/** What every form needs by which a person says or sends something on their ticket. */
export type SayProps = {
  files: PublicTicket["files"];
  problem: FileProblem | null;
  number: number | undefined;
  /** For whom the page was made. */
  whose: string;
  /** What was typed before. */
  kept: Returned;
  /** The kept words that stand in the form. */
  given: { id: string } | null;
};

type SayFormProps = SayProps & {
  words: { label: string; hint: string };
  optional: boolean;
  submit: string;
  /** Whether files are what is asked for: then each is sent by a button of its own, before all is said. */
  asksFiles: boolean;
  /** What to say where neither words nor a file came, and one of both is needed. */
  nothing?: string;
  children: ReactNode;
};

/** The one form of a ticket's page: words and a file. Whatever is pressed, both are taken along. */
export function SayForm({
  files,
  problem,
  number,
  whose,
  kept,
  given,
  words: text,
  optional,
  submit,
  asksFiles,
  nothing,
  children,
}: SayFormProps) {
  const address = useOwnAddress();
  const { words } = useWords();
  const field = useQuestion(kept, nothing ? { required: nothing } : {}).text("answer");
  const line = field.error === nothing ? nothing : field.error && words.errors.line(text.label, field.error);
  const errors = line ? [{ fieldId: "answer", text: line }] : [];
  return (
    <form
      id={QUESTION_FORM}
      method="post"
      action={address}
      encType="multipart/form-data"
      noValidate
      className="flex flex-col gap-4"
    >
      <ErrorSummary title={words.errors.summary} errors={errors} />
      <Whose whose={whose} kept={given} />
      {children}
      {asksFiles || files.length > 0 ? <UploadList files={files} removePath={paths.trackFileRemove(number)} /> : null}
      <TextArea
        {...field}
        {...text}
        optional={optional ? words.request.optional : undefined}
        rows={optional ? 3 : 5}
        maxLength={4000}
      />
      <FileChoice problem={problem} addPath={asksFiles ? paths.trackFileAdd(number) : undefined} />
      <div>
        <Button>{submit}</Button>
      </div>
    </form>
  );
}
