import { useActionData, useLocation } from "@remix-run/react";
import { KEPT_FIELD } from "#app/http/form/returned";
import type { BackWords } from "#app/http/kept/kept-words.server";
import { KEPT_PLACE } from "#app/http/kept/kept-place";
import { paths } from "#app/paths";
import { KeptWordsNotice } from "#app/ui/kept-words-notice";
import { keptTexts } from "./field-label";
import { useFrame, useWords } from "./frame";

type KeptNoticeProps = {
  kept: BackWords | null;
  /** The names of the fields in which the words stand again; what stands in none is shown to be copied. */
  shownIn: readonly string[];
};

/** Says that what was typed before it could not be sent is back, and that it was not sent. */
export function KeptNotice({ kept, shownIn }: KeptNoticeProps) {
  const { words, shared } = useWords();
  const { clues } = useFrame();
  const { pathname, search } = useLocation();
  const arriving = useActionData() === undefined;
  if (!kept || kept.told) return null;
  const { back } = words.track;
  const elsewhere = Object.fromEntries(Object.entries(kept.fields).filter(([name]) => !shownIn.includes(name)));
  const texts = keptTexts(elsewhere, kept.path, words, shared, clues);
  const hasForm = shownIn.length > 0;
  if (kept.why === "led-on" && (hasForm || (texts.length === 0 && !kept.fileChosen))) return null;
  return (
    <KeptWordsNotice
      id={KEPT_PLACE}
      word={hasForm ? back.word : back.notTaken}
      arriving={arriving}
      texts={texts}
      discard={{
        action: paths.keptDiscard(),
        text: shared.kept.discard,
        fields: { [KEPT_FIELD]: kept.id, back: pathname + search },
      }}
    >
      {texts.length > 0 ? <p>{back.toCopy}</p> : hasForm ? <p>{back.help}</p> : null}
      {kept.fileChosen ? <p>{hasForm ? back.fileAgain : back.fileNotTaken}</p> : null}
    </KeptWordsNotice>
  );
}
