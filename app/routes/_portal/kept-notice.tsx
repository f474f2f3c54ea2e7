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
  if (kept.why === "led-on" && (shownIn.length > 0 || texts.length === 0)) return null;
  return (
    <Notice kind="soon" word={back.word} live>
      <p>{texts.length > 0 ? back.toCopy : back.help}</p>
      {texts.map((text, at) => (
        <p key={at} className="mt-2 whitespace-pre-line">
          {text}
        </p>
      ))}
      {kept.fileChosen ? <p>{back.fileAgain}</p> : null}
    </Notice>
  );
}
