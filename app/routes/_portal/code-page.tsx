import type { ReactNode } from "react";
import type { CodeProblem } from "#app/http/form/problem";
import type { CodeWait } from "#app/http/codes/code-wait";
import { SEEN } from "#app/http/portal/seen";
import { Button } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { TextField } from "#app/ui/form/text-field";
import { useWords } from "./frame";
import { useQuestion } from "./question";
import { QuestionPage } from "./question-page";

type CodeWords = {
  title: string;
  help: string;
  label: string;
  submit: string;
  resend: string;
  resendHelp: string;
  resent: string;
  change: string;
};

type CodePageProps = {
  words: CodeWords;
  back: string;
  step?: string;
  /** What came of asking for a new code. */
  note: "resent" | "wait" | null;
  /** Why none was sent, and for how long; null where only the last one is too young. */
  wait: CodeWait | null;
  /** What was wrong with the last code. */
  problem: CodeProblem | null;
  resendPath: string;
  changePath: string;
  /** The state of the draft the page was made from; none where nothing is filed. */
  seen?: string;
  /** Something to know before anything else. */
  before?: ReactNode;
};

/** The page for six digits from an e-mail: the field, a new code, another address. */
export function CodePage({
  words,
  back,
  step,
  note,
  wait,
  problem,
  resendPath,
  changePath,
  seen,
  before,
}: CodePageProps) {
  const { words: portal, shared } = useWords();
  const form = useQuestion({ typed: seen ? { [SEEN]: seen } : {}, errors: problem ? { code: problem } : {} });
  const field = form.text("code");
  // A form that comes back (in another language) still says what it was made from.
  const carried = seen ? <input type="hidden" name={SEEN} value={form.text(SEEN).defaultValue} /> : null;
  const told = note && (
    <Notice
      kind={note === "resent" ? "calm" : "soon"}
      word={note === "resent" ? words.resend : shared.refusals["too-many-codes"]}
      live
    >
      <p>{note === "resent" ? words.resent : wait ? shared.codeWait(wait) : words.resendHelp}</p>
    </Notice>
  );
  const after = (
    <div className="flex max-w-text flex-col items-start gap-2 border-t border-line pt-4">
      <form method="post" action={resendPath}>
        {carried}
        <Button kind="secondary">{words.resend}</Button>
      </form>
      <p className="text-small text-muted">{words.resendHelp}</p>
      <a href={changePath} className="inline-flex min-h-11 items-center">
        {words.change}
      </a>
    </div>
  );
  return (
    <QuestionPage
      back={back}
      step={step}
      title={words.title}
      help={words.help}
      fields={[{ name: "code", label: words.label, error: field.error }]}
      before={
        <>
          {before}
          {told}
        </>
      }
      submit={words.submit}
      after={after}
    >
      {carried}
      <TextField
        {...field}
        label={words.label}
        hint={portal.request.code.neverAsked}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={40}
        spellCheck={false}
        width="short"
        className="text-title tracking-[0.2em]"
      />
    </QuestionPage>
  );
}

/** The note in a code page's address. */
export function noteIn(url: string): "resent" | "wait" | null {
  const note = new URL(url).searchParams.get("note");
  return note === "resent" || note === "wait" ? note : null;
}
