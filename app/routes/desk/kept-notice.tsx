import { Notice } from "#app/ui/notice";
import { useDeskWords, useFrame } from "./frame";

/** Says that a form has come back as it was typed before the session was over, and that it was not sent; or that one was not sent because it is somebody else's. */
export function KeptNotice() {
  const { kept, notYours } = useFrame() ?? {};
  const { words } = useDeskWords();
  if (notYours)
    return (
      <Notice kind="late" word={words.kept.notYours.word} live>
        <p>{words.kept.notYours.help}</p>
      </Notice>
    );
  if (kept?.why !== "session-over") return null;
  const { word, help, fileAgain } = words.kept;
  return (
    <Notice kind="soon" word={word} live>
      <p>{help}</p>
      {kept.fileChosen ? <p>{fileAgain}</p> : null}
    </Notice>
  );
}
