import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";

/** That an agent's authority has ended while the ticket is worked on. In: its last day, a civil date; null where there is nothing to say. */
export function AuthorityNotice({ ended }: { ended: string | null }) {
  const { words, shared } = useDeskWords();
  const text = words.actions.verify.ended;
  if (!ended) return null;
  return (
    <Notice kind="late" word={text.word}>
      <p>{text.desk(shared.longDate(ended))}</p>
    </Notice>
  );
}
