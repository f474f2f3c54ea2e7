import type { KeptWords } from "#app/domain/kept/kept-words.server";
import { Notice } from "#app/ui/notice";
import { useWords } from "./frame";

type KeptNoticeProps = {
  kept: KeptWords | null;
  /** The names of the fields in which the words stand again; what stands in none is shown to be copied. */
  shownIn: readonly string[];
};

/** Says that what was typed before the page was closed is back, and that it was not sent. */
export function KeptNotice({ kept, shownIn }: KeptNoticeProps) {
  const { back } = useWords().words.track;
  if (!kept) return null;
  const texts = Object.entries(kept.fields).flatMap(([name, value]) =>
    shownIn.includes(name) || name === "right" ? [] : [value].flat().filter((text) => text.trim() !== ""),
  );
  const hasForm = shownIn.length > 0;
  if (kept.why === "led-on" && (hasForm || (texts.length === 0 && !kept.fileChosen))) return null;
  return (
    <Notice kind="soon" word={hasForm ? back.word : back.notTaken} live>
      {texts.length > 0 ? <p>{back.toCopy}</p> : hasForm ? <p>{back.help}</p> : null}
      {texts.map((text, at) => (
        <p key={at} className="mt-2 whitespace-pre-line">
          {text}
        </p>
      ))}
      {kept.fileChosen ? <p>{hasForm ? back.fileAgain : back.fileNotTaken}</p> : null}
    </Notice>
  );
}
