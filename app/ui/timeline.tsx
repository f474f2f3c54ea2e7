import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type TimelineItem = {
  id: string;
  /** Machine-readable civil date or instant. */
  dateTime?: string;
  when: string;
  title: string;
  body?: ReactNode;
  /** What has happened, what is going on, what comes next: a full dot, a ring, an empty ring. */
  phase?: "past" | "now" | "next";
};

const dots = {
  past: "bg-accent border-accent",
  now: "bg-raised border-accent border-4",
  next: "bg-raised border-edge border-dashed",
} as const;

/** What happened and what comes, one under the other, with dates. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="list-none">
      {items.map(({ id, dateTime, when, title, body, phase = "past" }, at) => (
        <li
          key={id}
          className="relative pb-6 pl-8 last:pb-0 desk:pb-3 desk:pl-6"
          aria-current={phase === "now" ? "step" : undefined}
        >
          {at < items.length - 1 ? (
            <span aria-hidden="true" className="absolute top-[1.6em] bottom-0 left-[7px] w-[2px] bg-line" />
          ) : null}
          <span
            aria-hidden="true"
            className={classNames("absolute top-[0.45em] left-0 size-4 rounded-[50%] border-2", dots[phase])}
          />
          <p className={classNames(phase === "next" ? "text-muted" : "font-semibold")}>{title}</p>
          <p className="text-small text-muted">{dateTime ? <time dateTime={dateTime}>{when}</time> : when}</p>
          {body ? <div className="mt-1 whitespace-pre-line">{body}</div> : null}
        </li>
      ))}
    </ol>
  );
}
