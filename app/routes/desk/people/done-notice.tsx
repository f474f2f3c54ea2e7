import { Notice } from "#app/ui/notice";

/** Says that what was asked was done. */
export function DoneNotice({ word, text }: { word: string; text: string }) {
  return (
    <Notice kind="calm" word={word} live>
      <p>{text}</p>
    </Notice>
  );
}
