import type { Refusal } from "#app/domain/refusal";
import { Notice } from "#app/ui/notice";
import { useTicketPaths } from "../bench/ticket-paths";
import { useDeskWords } from "../frame";
import { movedMeanwhileWords } from "../times/moved-meanwhile-words";

type RefusedNoticeProps = {
  refusal: Pick<Refusal, "refusal" | "detail">;
  reference: string;
  /** What has become of the words that were typed, when there were any. */
  typed: "still" | "gone" | null;
};

/** Why an act was not done: what the workflow says, or who was faster and with what. */
export function RefusedNotice({ refusal, reference, typed }: RefusedNoticeProps) {
  const { words, shared } = useDeskWords();
  const text = words.actions.refused;
  const to = useTicketPaths();
  const sentences = movedMeanwhileWords(refusal, words, shared);
  return (
    <Notice kind="late" word={text.word} live>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {typed ? <p>{text[typed]}</p> : null}
      <p>
        <a href={to.ticket(reference)}>{text.look}</a>
      </p>
    </Notice>
  );
}
