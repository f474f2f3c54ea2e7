import { classNames } from "./class-names";
import { Shape, type ShapeKind } from "./shape";

const looks: Record<ShapeKind, string> = {
  neutral: "border-edge text-ink",
  accent: "border-accent bg-accent-soft text-accent",
  calm: "border-calm bg-calm-soft text-calm",
  soon: "border-soon bg-soon-soft text-soon",
  late: "border-late bg-late-soft text-late",
  stopped: "border-stopped bg-stopped-soft text-stopped",
};

/** A state in one word, with its shape. */
export function Tag({ kind = "neutral", text }: { kind?: ShapeKind; text: string }) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 rounded-soft border px-2 text-small font-semibold whitespace-nowrap",
        looks[kind],
      )}
    >
      <Shape kind={kind} />
      {text}
    </span>
  );
}
