import type { ReactNode } from "react";
import { Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { BackButton, BackLink } from "#app/ui/page/back-link";
import { Steps } from "#app/ui/page/steps";
import type { DraftWords } from "#app/http/portal/draft-session.server";
import { DraftNotice } from "./draft-notice";
import { useWords } from "./frame";
import { Whose } from "./whose";
import { useOwnAddress } from "./own-address";

export const QUESTION_FORM = "question-form";

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
  /** Of a draft's question: whose its form is, the words that wait for it, and whether they stand in its fields. */
  draft?: DraftWords & { inForm: boolean };
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
  draft,
  children,
}: QuestionPageProps) {
  const address = useOwnAddress();
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
      {draft ? <DraftNotice given={draft.given} inForm={draft.inForm} /> : null}
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
        action={address}
        encType={sendsFiles ? "multipart/form-data" : undefined}
        noValidate
        className="flex flex-col gap-6"
      >
        {draft ? <Whose whose={draft.whose} kept={draft.given[0]} /> : null}
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
