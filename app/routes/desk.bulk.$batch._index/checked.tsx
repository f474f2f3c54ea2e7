import type { Refusal } from "#app/domain/refusal";
import type { ShownBatch, ShownRow } from "#app/domain/tickets/desk/bulk/read-batch.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";
import { CONFIRM_FORM, RowsTable } from "./rows-table";
import { actOf } from "./title";
import { impossibleFirst, isMarked } from "./row-words";

type CheckedProps = { batch: ShownBatch; rows: readonly ShownRow[]; refused: Refusal["refusal"] | null };

/** What will happen to each ticket, and the one button that has it done. */
export function Checked({ batch, rows, refused }: CheckedProps) {
  const { words, shared } = useDeskWords();
  const { bulk } = words;
  const { can, cannot } = batch.counts;
  const held = rows.some((row) => row.state === "can" && !isMarked(batch, row));
  const marked = rows.filter((row) => isMarked(batch, row)).length;
  return (
    <>
      {refused ? (
        <Notice kind="late" word={shared.refusals[refused]} live>
          <p>{bulk.checked.help}</p>
        </Notice>
      ) : null}
      {can === 0 ? (
        <Notice kind="soon" word={bulk.checked.nothing.word} live>
          <p>{bulk.checked.nothing.text}</p>
        </Notice>
      ) : (
        <p className="max-w-text">
          {bulk.checked.lead(can, cannot)} {held ? bulk.checked.held : null} {bulk.checked.help}
        </p>
      )}
      <RowsTable batch={batch} rows={impossibleFirst(rows)} />
      {can === 0 ? null : (
        <form
          id={CONFIRM_FORM}
          method="post"
          action={paths.batchConfirm(batch.id)}
          data-screen-only
          data-marks="place"
          className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-paper py-2"
        >
          <input type="hidden" name="round" value={batch.round} />
          <Button>{batch.undo ? bulk.checked.undo : bulk.checked.submit(actOf(batch, bulk))}</Button>
          <span data-marked={bulk.bar.chosen("#")} className="text-small text-muted">
            {bulk.bar.chosen(String(marked))}
          </span>
        </form>
      )}
    </>
  );
}
