import type { CountedView } from "#app/domain/tickets/desk/saved/list-saved.server";
import { COUNT_CAP, VIEWS, type View } from "#app/domain/tickets/desk/queue/views";
import { paths } from "#app/paths";
import { classNames } from "#app/ui/class-names";
import { useDeskWords } from "../desk/frame";
import { queueHref, savedHref } from "./href";

/** The views stand left of the table where it keeps its width: English words are longer, so there later than in Chinese. */
export const BESIDE = {
  row: "min-[1440px]:flex-row min-[1440px]:items-start wide:[:lang(zh-CN)_&]:flex-row wide:[:lang(zh-CN)_&]:items-start",
  column: "min-[1440px]:w-40 min-[1440px]:flex-col wide:[:lang(zh-CN)_&]:w-40 wide:[:lang(zh-CN)_&]:flex-col",
  /** There they stay in sight while the table is scrolled. */
  inSight:
    "min-[1440px]:sticky min-[1440px]:top-2 min-[1440px]:max-h-[calc(100vh-1rem)] min-[1440px]:overflow-y-auto wide:[:lang(zh-CN)_&]:sticky wide:[:lang(zh-CN)_&]:top-2 wide:[:lang(zh-CN)_&]:max-h-[calc(100vh-1rem)] wide:[:lang(zh-CN)_&]:overflow-y-auto",
};

type ViewsProps = {
  /** Which it is; a saved one by its id. */
  current: View | "tasks" | "access" | { saved: string };
  counts: Record<View, number>;
  tasks: number;
  /** How many askings to see a child's data wait; null for those who do not decide. */
  access: number | null;
  saved: readonly CountedView[];
};

type Entry = { key: string; href: string; text: string; count: number; shown: boolean };

function Entries({ entries, label }: { entries: readonly Entry[]; label?: string }) {
  const { queue } = useDeskWords().words;
  return (
    <ul aria-label={label} className={classNames("flex list-none flex-wrap gap-1", BESIDE.column)}>
      {entries.map(({ key, href, text, count, shown }) => (
        <li key={key} className="max-w-full min-w-0">
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
            <bdi className="min-w-0 wrap-anywhere">{text}</bdi>
            <span className="text-muted tabular-nums">{queue.count(count, COUNT_CAP)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The views somebody saved, their own and what others share, with the way to the page where they are seen to. */
function Saved({ saved, current }: Pick<ViewsProps, "saved" | "current">) {
  const text = useDeskWords().words.savedViews;
  const entries = (own: boolean): Entry[] =>
    saved
      .filter((view) => view.own === own)
      .map(({ id, name, count }) => ({
        key: id,
        href: savedHref(id),
        text: name,
        count,
        shown: typeof current === "object" && current.saved === id,
      }));
  const groups = [
    { label: text.own, entries: entries(true) },
    { label: text.shared, entries: entries(false) },
  ].filter((group) => group.entries.length > 0);
  if (groups.length === 0) return null;
  return (
    <div className="mt-3 flex flex-col gap-3 border-t border-line pt-3">
      {groups.map(({ label, entries: listed }) => (
        <div key={label}>
          <p aria-hidden="true" className="px-2 text-small font-semibold text-muted">
            {label}
          </p>
          <Entries entries={listed} label={label} />
        </div>
      ))}
      <a href={paths.savedViews()} className="inline-flex min-h-6 items-center px-2 text-small">
        {text.manage}
      </a>
    </div>
  );
}

/** The product's own views, each with how many tickets are in it, the tasks around them, what those who decide are asked, and the views that were saved. */
export function Views({ current, counts, tasks, access, saved }: ViewsProps) {
  const { queue, tasks: words, access: asked } = useDeskWords().words;
  const entries: Entry[] = [
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
      <Entries entries={entries} />
      <Saved saved={saved} current={current} />
    </nav>
  );
}
