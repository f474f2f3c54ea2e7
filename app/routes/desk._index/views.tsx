import { COUNT_CAP, VIEWS, type View } from "#app/domain/tickets/queue-views";
import { classNames } from "#app/ui/class-names";
import { useDeskWords } from "../desk/frame";
import { queueHref } from "./href";

/** The views stand left of the table where it keeps its width: English words are longer, so there later than in Chinese. */
export const BESIDE = {
  row: "min-[1440px]:flex-row min-[1440px]:items-start wide:[:lang(zh-CN)_&]:flex-row wide:[:lang(zh-CN)_&]:items-start",
  column: "min-[1440px]:w-44 min-[1440px]:flex-col wide:[:lang(zh-CN)_&]:w-44 wide:[:lang(zh-CN)_&]:flex-col",
};

/** The saved views, each with how many tickets are in it. */
export function Views({ current, counts }: { current: View; counts: Record<View, number> }) {
  const { queue } = useDeskWords().words;
  return (
    <nav aria-label={queue.viewsLabel} data-screen-only>
      <ul className={classNames("flex list-none flex-wrap gap-1", BESIDE.column)}>
        {VIEWS.map((view) => (
          <li key={view}>
            <a
              href={queueHref(view)}
              aria-current={view === current ? "page" : undefined}
              className={classNames(
                "flex min-h-8 items-center justify-between gap-3 rounded-soft border px-2 no-underline",
                view === current ? "border-accent bg-accent-soft font-semibold text-ink" : "border-transparent text-ink hover:border-line",
              )}
            >
              {queue.views[view]}
              <span className="text-muted tabular-nums">{queue.count(counts[view], COUNT_CAP)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
