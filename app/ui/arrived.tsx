import { Notice } from "./notice";
import type { ShapeKind } from "./shape";

/** The keyboard and the eye are where the page goes on, without a script too. */
const ON_ARRIVAL = { autoFocus: true };

/** What was done with the press that led here, or why nothing was: told, with the focus on it. */
export function Arrived({ kind = "calm", word, text }: { kind?: ShapeKind; word: string; text?: string }) {
  return (
    <div tabIndex={-1} {...ON_ARRIVAL} data-arriving className="max-w-text">
      <Notice kind={kind} word={word} live>
        {text ? <p>{text}</p> : null}
      </Notice>
    </div>
  );
}
