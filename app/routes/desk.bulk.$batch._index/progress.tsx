import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import type { ShownBatch } from "#app/domain/tickets/desk/bulk/read-batch.server";
import { useDeskWords } from "../desk/frame";
import { throughOf } from "./through";

/** How far a batch is: kept true by the page's script, and read anew by a link without one. */
export function Progress({ batch }: { batch: ShownBatch }) {
  const { bulk } = useDeskWords().words;
  const { id, state } = batch;
  const checking = state === "checking";
  const text = checking ? bulk.checking : bulk.running;
  const { through, of } = throughOf(batch);
  return (
    <>
      <Notice kind="accent" word={text.word}>
        <div data-progress={paths.batchProgress(id)} data-progress-state={state} className="flex flex-col gap-2">
          <progress value={through} max={of} aria-label={text.word} className="h-3 w-full accent-accent" />
          <p data-progress-words={text.progress("#", String(of))}>{text.progress(String(through), String(of))}</p>
        </div>
        <p className="text-muted">{text.help}</p>
        <p>
          <a href={paths.batch(id)} className="inline-flex min-h-6 items-center">
            {bulk.reload}
          </a>
        </p>
      </Notice>
      {checking ? null : (
        <form method="post" action={paths.batchAct(id, "stop")}>
          <Button kind="secondary">{bulk.running.stop}</Button>
        </form>
      )}
    </>
  );
}
