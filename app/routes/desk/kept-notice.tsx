import { useLocation } from "@remix-run/react";
import { KEPT_FIELD } from "#app/http/form/returned";
import { KEPT_PLACE } from "#app/http/kept/kept-place";
import { paths } from "#app/paths";
import { KeptWordsNotice } from "#app/ui/kept-words-notice";
import { Notice } from "#app/ui/notice";
import { useDeskWords, useFrame } from "./frame";

/** Says that a form has come back as it was typed before it could not be sent; or that one was not sent because it is somebody else's. */
export function KeptNotice({ hasForm }: { hasForm: boolean }) {
  const { kept, notYours, arriving = true } = useFrame() ?? {};
  const { words, shared } = useDeskWords();
  const { pathname, search } = useLocation();
  if (notYours)
    return (
      <div id={KEPT_PLACE} tabIndex={-1} data-arriving="">
        <Notice kind="late" word={words.kept.notYours.word} live>
          <p>{words.kept.notYours.help}</p>
        </Notice>
      </div>
    );
  if (!kept || kept.told) return null;
  const { word, help, still, fileAgain } = words.kept;
  const { discard, inVain } = shared.kept;
  return (
    <KeptWordsNotice
      id={KEPT_PLACE}
      word={word}
      arriving={arriving}
      discard={{
        action: paths.keptDiscard(),
        text: discard,
        fields: { [KEPT_FIELD]: kept.id, back: pathname + search },
      }}
    >
      <p>{hasForm ? (kept.why === "led-on" ? still : help) : inVain.help}</p>
      {kept.fileChosen ? <p>{fileAgain}</p> : null}
    </KeptWordsNotice>
  );
}
