import { COUNT_CAP, VIEWS, type View } from "#app/domain/tickets/desk/queue/views";
import { paths } from "#app/paths";
import { classNames } from "#app/ui/class-names";
import { useDeskWords } from "../desk/frame";
import { queueHref } from "./href";

/** The views stand left of the table where it keeps its width: English words are longer, so there later than in Chinese. */
export const BESIDE = {
  row: "min-[1440px]:flex-row min-[1440px]:items-start wide:[:lang(zh-CN)_&]:flex-row wide:[:lang(zh-CN)_&]:items-start",
  column: "min-[1440px]:w-44 min-[1440px]:flex-col wide:[:lang(zh-CN)_&]:w-44 wide:[:lang(zh-CN)_&]:flex-col",
  /** There they stay in sight while the table is scrolled. */
  inSight:
    "min-[1440px]:sticky min-[1440px]:top-2 min-[1440px]:max-h-[calc(100vh-1rem)] min-[1440px]:overflow-y-auto wide:[:lang(zh-CN)_&]:sticky wide:[:lang(zh-CN)_&]:top-2 wide:[:lang(zh-CN)_&]:max-h-[calc(100vh-1rem)] wide:[:lang(zh-CN)_&]:overflow-y-auto",
};

type ViewsProps = {
  current: View | "tasks" | "access";
  counts: Record<View, number>;
  tasks: number;
  /** How many askings to see a child's data wait; null for those who do not decide. */
  access: number | null;
};

/** The saved views, each with how many tickets are in it, the tasks around them, and what those who decide are asked. */
export function Views({ current, counts, tasks, access }: ViewsProps) {
  const { queue, tasks: words, access: asked } = useDeskWords().words;
  const entries = [
    ...VIEWS.map((view) => ({
      key: view,
      href: queueHref(view),
      text: queue.views[view],
      count: counts[view],
      shown: view === current,
    })),
    {
      key: "tasks",
      href: paths.deskTasks(),
      text: words.view,
      count: Math.min(tasks, COUNT_CAP),
      shown: current === "tasks",
    },
    ...(access === null
      ? []
      : [
          {
            key: "access",
            href: paths.accessRequests(),
            text: asked.view,
            count: Math.min(access, COUNT_CAP),
            shown: current === "access",
          },
        ]),
  ];
  return (
    <nav aria-label={queue.viewsLabel} data-screen-only className={BESIDE.inSight}>
      <ul className={classNames("flex list-none flex-wrap gap-1", BESIDE.column)}>
        {entries.map(({ key, href, text, count, shown }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={shown ? "page" : undefined}
              className={classNames(
                "flex min-h-8 items-center justify-between gap-3 rounded-soft border px-2 no-underline",
                shown
                  ? "border-accent bg-accent-soft font-semibold text-ink"
                  : "border-transparent text-ink hover:border-line",
              )}
            >
              {text}
              <span className="text-muted tabular-nums">{queue.count(count, COUNT_CAP)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
