import { type BulkAct, MOST_TICKETS } from "#app/domain/tickets/desk/bulk/acts";
import { COUNT_CAP, type QueueFilters, type View } from "#app/domain/tickets/desk/queue/views";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { classNames } from "#app/ui/class-names";
import { controlLook } from "#app/ui/form/control-look";
import { VisuallyHidden } from "#app/ui/visually-hidden";
import { useDeskWords } from "../desk/frame";
import { queueHref } from "./href";

/** The id of the form that the rows' checkboxes belong to. */
export const CHOSEN_FORM = "chosen-form";

type BulkBarProps = {
  acts: readonly BulkAct[];
  view: View;
  filters: QueueFilters;
  /** How many tickets the view has; null where it is narrowed. */
  count: number | null;
};

/** What can be done with the rows that are marked, or with the whole view. It stays in sight, and leads to a page that shows what would happen. */
export function BulkBar({ acts, view, filters, count }: BulkBarProps) {
  const { queue, bulk } = useDeskWords().words;
  const { bar } = bulk;
  const [, of = ""] = queueHref(view, filters).split("?");
  return (
    <>
      <form
        id={CHOSEN_FORM}
        method="post"
        action={paths.bulk()}
        aria-label={bar.label}
        data-screen-only
        data-marks="chosen"
        className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line bg-paper py-1 sm:gap-y-2 sm:py-2"
      >
        <input type="hidden" name="of" value={of} />
        <label className="max-sm:min-w-0 max-sm:flex-1">
          <VisuallyHidden>{bar.act}</VisuallyHidden>
          <select
            name="act"
            className={classNames(controlLook, "w-auto! max-w-[11em] max-sm:w-full! max-sm:max-w-none")}
          >
            {acts.map((act) => (
              <option key={act} value={act}>
                {bulk.acts[act]}
              </option>
            ))}
          </select>
        </label>
        <Button kind="secondary">{bar.submit}</Button>
        <span data-marked={bar.chosen("#")} hidden className="text-small text-muted" />
        <button
          name="all"
          value="yes"
          title={bar.allHint(String(MOST_TICKETS))}
          className="min-h-6 text-accent underline underline-offset-4 hover:text-accent-strong"
        >
          {bar.all(count === null ? null : queue.count(count, COUNT_CAP))}
        </button>
        <a href={paths.bulk()} className="inline-flex min-h-6 items-center max-sm:hidden">
          {bulk.link}
        </a>
        <span className="text-small text-muted max-sm:hidden">{queue.keys}</span>
      </form>
      {/* On a phone the bar is two lines high: what is not done with the marked rows stands under it. */}
      <p className="sm:hidden">
        <a href={paths.bulk()} className="inline-flex min-h-6 items-center">
          {bulk.link}
        </a>
      </p>
    </>
  );
}
