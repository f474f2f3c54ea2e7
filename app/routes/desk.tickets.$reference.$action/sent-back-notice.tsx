import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";
import { useMoments } from "../desk/times/moments";
import type { Shown } from "./shown";

/** Why the second person sent the work back, over the form where it is corrected. */
export function SentBackNotice({ sentBack, zone }: { sentBack: Shown["sentBack"]; zone: string }) {
  const { words } = useDeskWords();
  const moment = useMoments(zone);
  if (!sentBack) return null;
  const { reason, by, at } = sentBack;
  const { word, who } = words.actions.sentBack;
  return (
    <Notice kind="soon" word={word}>
      <p className="whitespace-pre-line">{reason}</p>
      <p className="text-small text-muted">{who(by ?? words.journal.somebody, moment(at))}</p>
    </Notice>
  );
}
