import library from "../../../../node_modules/@simplewebauthn/browser/dist/bundle/index.umd.min.js?url";
import { Button } from "#app/ui/button";
import { useDeskWords } from "../frame";

type PasskeyFormProps = {
  action: string;
  submit: string;
  /** Has a new one made. */
  makes?: boolean;
  /** What the browser is asked for, as JSON. */
  options: string;
};

/** A button that has the browser make or give a passkey, and sends that. The one form of the desk that needs script: without it the page says so. */
export function PasskeyForm({ action, submit, makes, options }: PasskeyFormProps) {
  const say = useDeskWords().words.signIn.passkey;
  return (
    <form
      method="post"
      action={action}
      data-passkey={makes ? "make" : "give"}
      data-options={options}
      className="flex flex-col items-start gap-3"
    >
      <noscript>
        <p className="font-semibold">{say.script}</p>
      </noscript>
      <div role="alert" className="font-semibold text-late empty:hidden" data-passkey-problem />
      {Object.entries(say.problems).map(([problem, words]) => (
        <template key={problem} data-problem={problem}>
          {words}
        </template>
      ))}
      <input type="hidden" name="credential" />
      <Button>{submit}</Button>
      <script src={library} defer />
      <script src="/passkey.js" defer />
    </form>
  );
}
