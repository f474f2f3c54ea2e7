import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Shape, type ShapeKind } from "./shape";

const looks: Record<ShapeKind, string> = {
  neutral: "border-edge bg-raised",
  accent: "border-accent bg-accent-soft",
  calm: "border-calm bg-calm-soft",
  soon: "border-soon bg-soon-soft",
  late: "border-late bg-late-soft",
  stopped: "border-stopped bg-stopped-soft",
};

const inks: Record<ShapeKind, string> = {
  neutral: "text-muted",
  accent: "text-accent",
  calm: "text-calm",
  soon: "text-soon",
  late: "text-late",
  stopped: "text-stopped",
};

type NoticeProps = {
  kind?: ShapeKind;
  /** The word that says what kind of notice this is ("注意", "已完成"). */
  word: string;
  /** Announced when it appears after something the person did. */
  live?: boolean;
  children: ReactNode;
};

/** Something to know before going on: a shape, a word, then the sentence. */
export function Notice({ kind = "neutral", word, live, children }: NoticeProps) {
  return (
    <div
      role={live ? "status" : undefined}
      className={classNames("max-w-text rounded-soft border-l-4 px-4 py-3 desk:px-3 desk:py-2", looks[kind])}
    >
      <p className={classNames("flex items-center gap-2 font-semibold", inks[kind])}>
        <Shape kind={kind} />
        <span>{word}</span>
      </p>
      <div>{children}</div>
    </div>
  );
}
