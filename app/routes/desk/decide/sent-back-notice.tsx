import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../frame";
import { useMoments } from "../times/moments";
import type { SentBack } from "./send-back-of";

/** Why the second person sent the work back, over the ticket, and over the form where it is corrected. */
export function SentBackNotice({ sentBack, zone }: { sentBack: SentBack | null; zone: string }) {
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
