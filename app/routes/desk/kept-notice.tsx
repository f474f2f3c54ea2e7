import { Notice } from "#app/ui/notice";
import { useDeskWords, useFrame } from "./frame";

/** Says that a form has come back as it was typed before the session was over, and that it was not sent. */
export function KeptNotice() {
  const kept = useFrame()?.kept;
  const { words } = useDeskWords();
  if (kept?.why !== "session-over") return null;
  const { word, help, fileAgain } = words.kept;
  return (
    <Notice kind="soon" word={word} live>
      <p>{help}</p>
      {kept.fileChosen ? <p>{fileAgain}</p> : null}
    </Notice>
  );
}
