import type { Refusal } from "#app/domain/refusal";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../frame";

type RefusedActProps = {
  refused: Pick<Refusal, "refusal" | "detail"> | null | undefined;
  /** What is there now, where somebody else was faster. */
  present?: string;
};

/** Why something an administrator or a lead asked for was not done, or who was faster; nothing where it was not refused. */
export function RefusedAct({ refused, present }: RefusedActProps) {
  const { words, shared } = useDeskWords();
  if (!refused) return null;
  const { acts } = words.staff;
  const edited = refused.refusal === "edited-meanwhile";
  return (
    <Notice kind="late" word={acts.refused} live>
      {edited && refused.detail?.by ? <p>{acts.editedBy(refused.detail.by)}</p> : null}
      <p>{shared.refusals[refused.refusal]}</p>
      {edited && present ? <p>{acts.present(present)}</p> : null}
    </Notice>
  );
}
