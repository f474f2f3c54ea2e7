import type { ReactNode } from "react";
import { Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { BackButton, BackLink } from "#app/ui/page/back-link";
import { Steps } from "#app/ui/page/steps";
import { useWords } from "./frame";

export const QUESTION_FORM = "question";

type QuestionPageProps = {
  back: string;
  /** Where the way back leads through, where what is in the form has to be taken along. */
  backThrough?: string;
  /** The form can send a file. */
  sendsFiles?: boolean;
  step?: string;
  /** The page's question; left out where the only field's label is it. */
  title?: string;
  help?: string;
  /** Every field's name and label, in the order of the page, with what is to be mended there. */
  fields: readonly { name: string; label: string; error: string | undefined }[];
  /** Something to know before answering. */
  before?: ReactNode;
  submit: string;
  /** Another way to send the form: a field of its own tells that this button was pressed. */
  alsoSubmit?: { name: string; text: string };
  /** What stands under the form. */
  after?: ReactNode;
  children: ReactNode;
};

/** One question a page: back, progress, what is to be mended, the question, its fields, the one button. */
export function QuestionPage({
  back,
  backThrough,
  sendsFiles,
  step,
  title,
  help,
  fields,
  before,
  submit,
  alsoSubmit,
  after,
  children,
}: QuestionPageProps) {
  const { words } = useWords();
  const errors = fields.flatMap(({ name, label, error }) =>
    error ? [{ fieldId: name, text: words.errors.line(label, error) }] : [],
  );
  return (
    <>
      <div className="flex flex-col">
        {backThrough ? (
          <BackButton form={QUESTION_FORM} action={backThrough} text={words.frame.back} />
        ) : (
          <BackLink href={back} text={words.frame.back} />
        )}
        {step ? <Steps text={step} /> : null}
      </div>
      <ErrorSummary title={words.errors.summary} errors={errors} />
      {title ? (
        <div className="flex max-w-text flex-col gap-2">
          <h1>{title}</h1>
          {help ? <p className="text-muted">{help}</p> : null}
        </div>
      ) : null}
      {before}
      <form
        id={QUESTION_FORM}
        method="post"
        encType={sendsFiles ? "multipart/form-data" : undefined}
        noValidate
        className="flex flex-col gap-6"
      >
        {children}
        <div className="flex flex-wrap gap-3">
          <Button id="send">{submit}</Button>
          {alsoSubmit ? (
            <Button kind="secondary" name={alsoSubmit.name} value="1">
              {alsoSubmit.text}
            </Button>
          ) : null}
        </div>
      </form>
      {after}
    </>
  );
}
