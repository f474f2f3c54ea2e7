import type { ReactNode } from "react";
import type { RefusalCode } from "#app/domain/refusal";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../frame";
import { useOwnAddress } from "../own-address";
import { PasskeyForm } from "./passkey-form";

type PasskeyPageProps = {
  title: string;
  lead: string;
  /** What the browser is asked for, as JSON; null where passkeys cannot be used here. */
  options: string | null;
  refusal: RefusalCode | undefined;
  /** Other ways to sign in. */
  others: ReactNode;
};

/** Asks for a passkey. */
export function PasskeyPage({ title, lead, options, refusal, others }: PasskeyPageProps) {
  const { words, shared } = useDeskWords();
  const address = useOwnAddress();
  const { passkey, failed } = words.signIn;
  return (
    <div className="flex max-w-text flex-col gap-4">
      <ErrorSummary title={failed} errors={refusal ? [{ fieldId: "passkey", text: shared.refusals[refusal] }] : []} />
      <PageHeader title={title} lead={options ? lead : passkey.noName} />
      <div id="passkey" tabIndex={-1}>
        {options ? <PasskeyForm action={address} submit={passkey.submit} options={options} /> : null}
      </div>
      <p className="flex flex-wrap gap-4 [&>a]:inline-flex [&>a]:min-h-6 [&>a]:items-center">{others}</p>
    </div>
  );
}
