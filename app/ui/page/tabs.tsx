import { classNames } from "../class-names";

export type Tab = { href: string; text: string; current: boolean; count?: number };

/** Neighbouring views of one thing, as links: each has its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-2 border-b border-line" data-screen-only>
      {tabs.map((tab) => (
        <a
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? "page" : undefined}
          className={classNames(
            "-mb-px inline-flex min-h-11 items-center gap-1 border-b-4 px-3 no-underline desk:min-h-8",
            tab.current ? "border-accent font-semibold text-ink" : "border-transparent",
          )}
        >
          {tab.text}
          {tab.count === undefined ? null : <span className="text-small text-muted tabular-nums">{tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}
