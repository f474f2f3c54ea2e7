import type { ReactNode } from "react";
import { Button } from "./button";
import { Notice } from "./notice";

/** Focus goes here when the page arrives, without a script, wherever its address points. */
const focusOnArrival = { autoFocus: true };

export type KeptText = { label: string; text: string };

type KeptWordsNoticeProps = {
  /** The id by which an address leads here. */
  id: string;
  word: string;
  /** The page has just come, and is not the answer to what was sent from it. */
  arriving: boolean;
  /** What stands in no field of the page, to be read and copied. */
  texts?: readonly KeptText[];
  /** How the words are thrown away: where the form is sent, the button's text, and what the form says. */
  discard?: { action: string; text: string; fields: Readonly<Record<string, string>> };
  children: ReactNode;
};

/** Says that words were not sent and are back: it is seen and heard first, wherever the page is scrolled to. */
export function KeptWordsNotice({ id, word, arriving, texts = [], discard, children }: KeptWordsNoticeProps) {
  return (
    <div
      id={id}
      tabIndex={-1}
      {...(arriving ? focusOnArrival : {})}
      data-kept-words={texts.length > 0 ? "texts" : "back"}
      data-arriving={arriving ? "" : undefined}
      className="max-w-text"
    >
      <Notice kind="soon" word={word} live>
        {children}
        {texts.length > 0 ? (
          <dl className="mt-2 flex flex-col gap-2">
            {texts.map(({ label, text }, at) => (
              <div key={at}>
                <dt className="text-small text-muted">{label}</dt>
                <dd className="rounded-soft border border-line bg-raised p-3 whitespace-pre-line select-text">
                  {text}
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
        {discard ? (
          <form method="post" action={discard.action} className="mt-2" data-screen-only>
            {Object.entries(discard.fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button kind="secondary">{discard.text}</Button>
          </form>
        ) : null}
      </Notice>
    </div>
  );
}
