import type { Refusal } from "#app/domain/refusal";
import { STATUSES } from "#app/domain/tickets/workflow";
import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "./frame";

type RefusedNoticeProps = {
  refusal: Pick<Refusal, "refusal" | "detail">;
  reference: string;
  /** What has become of the words that were typed, when there were any. */
  typed: "still" | "gone" | null;
};

const BY_REQUESTER: readonly string[] = ["answer", "withdraw"];

function useWhatHappened({ refusal, detail }: RefusedNoticeProps["refusal"]): string[] {
  const { words, shared } = useDeskWords();
  const text = words.actions.refused;
  const did = (text.acted as Record<string, string>)[detail?.action ?? ""];
  if (refusal !== "moved-meanwhile" || !detail || !did) return [shared.refusals[refusal]];
  const by = detail.by || (BY_REQUESTER.includes(detail.action ?? "") ? text.byRequester : text.bySomebody);
  const status = STATUSES.find((each) => each === detail.to);
  return [text.meanwhile(by, did), ...(status ? [text.now(shared.statuses[status])] : [])];
}

/** Why an act was not done: what the workflow says, or who was faster and with what. */
export function RefusedNotice({ refusal, reference, typed }: RefusedNoticeProps) {
  const text = useDeskWords().words.actions.refused;
  const sentences = useWhatHappened(refusal);
  return (
    <Notice kind="late" word={text.word} live>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {typed ? <p>{text[typed]}</p> : null}
      <p>
        <a href={paths.ticket(reference)}>{text.look}</a>
      </p>
    </Notice>
  );
}
