import { classNames } from "./class-names";
import { Shape } from "./shape";

export type DueKind = "calm" | "soon" | "late" | "stopped";

const looks: Record<DueKind, string> = {
  calm: "border-line text-ink",
  soon: "border-soon bg-soon-soft text-soon font-semibold",
  late: "border-2 border-late bg-late-soft text-late font-semibold",
  stopped: "border-dashed border-stopped text-stopped",
};

type DueBadgeProps = {
  kind: DueKind;
  /** Days left or over, with the kind of days, and the date: "还剩 3 个工作日 · 10月15日". */
  text: string;
  /** Where the date comes from, for those who point at it; it stands in full on the ticket's page. */
  explanation?: string;
};

/** How much time is left. Word, shape, edge and colour change together as it runs out. */
export function DueBadge({ kind, text, explanation }: DueBadgeProps) {
  return (
    <span
      title={explanation}
      className={classNames(
        "inline-flex items-center gap-1 rounded-soft border px-2 text-small tabular-nums",
        looks[kind],
      )}
    >
      <Shape kind={kind} />
      {text}
    </span>
  );
}
