import { Notice } from "./notice";

/** The keyboard and the eye are where the page goes on, without a script too. */
const ON_ARRIVAL = { autoFocus: true };

/** What was done with the press that led here: told, with the focus on it. */
export function Arrived({ word, text }: { word: string; text?: string }) {
  return (
    <div tabIndex={-1} {...ON_ARRIVAL} data-arriving className="max-w-text">
      <Notice kind="calm" word={word} live>
        {text ? <p>{text}</p> : null}
      </Notice>
    </div>
  );
}
