import { Button } from "#app/ui/button";
import { TextField } from "#app/ui/form/text-field";
import { useDeskWords } from "../frame";

/** Proves that the authenticator has the secret. */
export function ConfirmForm({ action, error }: { action: string; error: string | undefined }) {
  const { words } = useDeskWords();
  const { end } = words.signIn.enrol;
  return (
    <form method="post" action={action} noValidate className="flex flex-col gap-4">
      <TextField
        id="code"
        name="code"
        label={end.code}
        error={error}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={40}
        width="short"
      />
      <div>
        <Button>{end.submit}</Button>
      </div>
    </form>
  );
}
