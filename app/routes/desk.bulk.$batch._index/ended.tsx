import { isUndoable } from "#app/domain/tickets/desk/bulk/acts";
import type { ShownBatch, ShownRow } from "#app/domain/tickets/desk/bulk/read-batch.server";
import { paths } from "#app/paths";
import { Arrived } from "#app/ui/arrived";
import { Button } from "#app/ui/button";
import { useDeskWords } from "../desk/frame";
import { RowsTable } from "./rows-table";

/** What can be done with a batch that is over: what was not done again, and what was done taken back, or why that cannot be. */
function Next({ batch }: { batch: ShownBatch }) {
  const { ended } = useDeskWords().words.bulk;
  const { id, act, undo, counts, undoneById, undoOfId } = batch;
  const again = counts.failed + counts.stopped;
  const undoable = !undo && isUndoable(act) && counts.done > 0 && undoneById === null;
  const final = undo || counts.done === 0 ? undefined : ended.final[act];
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3 empty:hidden">
        {again > 0 ? (
          <form method="post" action={paths.batchAct(id, "again")}>
            <Button kind="secondary">{ended.again(again)}</Button>
          </form>
        ) : null}
        {undoable ? (
          <form method="post" action={paths.batchAct(id, "undo")}>
            <Button kind="secondary">{ended.undo}</Button>
          </form>
        ) : null}
        {undoneById ? <a href={paths.batch(undoneById)}>{ended.undone}</a> : null}
        {undoOfId ? <a href={paths.batch(undoOfId)}>{ended.undoOf}</a> : null}
      </div>
      {undoable ? <p className="text-small text-muted">{ended.undoHelp}</p> : null}
      {final ? <p className="max-w-text text-small text-muted">{final}</p> : null}
    </div>
  );
}

/** What became of each ticket. */
export function Ended({ batch, rows }: { batch: ShownBatch; rows: readonly ShownRow[] }) {
  const { ended } = useDeskWords().words.bulk;
  const { done, failed, stopped, left, cannot } = batch.counts;
  return (
    <>
      <Arrived
        word={batch.stopped ? ended.stopped : ended.word}
        text={ended.lead(done, failed + stopped, left + cannot)}
      />
      <Next batch={batch} />
      <RowsTable batch={batch} rows={rows} />
    </>
  );
}
