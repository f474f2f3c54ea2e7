import type { ReactNode } from "react";
import { Button } from "#app/ui/button";
import { ErrorSummary, type SummaryError } from "#app/ui/form/error-summary";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "./frame";
import { useOwnAddress } from "./own-address";

/** The id of a desk page's form; a change of language takes what was typed along. */
export const DESK_FORM = "desk-form";

type NarrowFormProps = {
  title: string;
  lead?: ReactNode;
  errors: readonly SummaryError[];
  /** Over the errors, where "almost there" would not be true. */
  errorTitle?: string;
  submit: string;
  danger?: boolean;
  /** Something to know before the form. */
  before?: ReactNode;
  /** What stands beside the button. */
  beside?: ReactNode;
  /** Another way, under the form. */
  after?: ReactNode;
  action?: string;
  /** The form can send a file. */
  sendsFiles?: boolean;
  children: ReactNode;
};

/** A page with one form: what is to be mended, what it does, its fields, the one button. */
export function NarrowForm({
  title,
  lead,
  errors,
  errorTitle,
  submit,
  danger,
  before,
  beside,
  after,
  action,
  sendsFiles,
  children,
}: NarrowFormProps) {
  const { words } = useDeskWords();
  const address = useOwnAddress();
  return (
    <div className="flex max-w-text flex-col gap-4">
      <ErrorSummary title={errorTitle ?? words.errorSummary} errors={errors} />
      <PageHeader title={title} lead={lead} />
      {before}
      <form
        id={DESK_FORM}
        method="post"
        action={action ?? address}
        encType={sendsFiles ? "multipart/form-data" : undefined}
        noValidate
        className="flex flex-col gap-4"
      >
        {children}
        <div className="flex flex-wrap items-center gap-3 [&>a]:inline-flex [&>a]:min-h-6 [&>a]:items-center">
          <Button id="send" kind={danger ? "danger" : "primary"}>
            {submit}
          </Button>
          {beside}
        </div>
      </form>
      {after ? <div>{after}</div> : null}
    </div>
  );
}
