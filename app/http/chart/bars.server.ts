import { AXIS, draw, LABEL, LEGEND, RULED } from "./draw.server";
import { styleOf, type Meaning } from "./looks";
import { remembered } from "./remembered";

type Bar = { name: string; values: Partial<Record<string, number>>; label: string; meaning?: Meaning };
type Part = { key: string; name: string; meaning: Meaning };

type BarsProps = {
  /** From the top down. A bar's own meaning goes before that of its part. */
  bars: readonly Bar[];
  parts: readonly Part[];
  /** Whether the names are words or whole phrases, which need room and lines. */
  names?: "words" | "phrases";
};

const WIDTH = 600;
/** Letters are measured without knowing the reader's face, so names may use less than the room they have. */
const ROOM = { words: { left: 190, name: 165, row: 32 }, phrases: { left: 250, name: 205, row: 44 } } as const;

function newBars({ bars, parts, names = "words" }: BarsProps): string {
  const series = parts.map(({ key, name, meaning }) => ({
    type: "bar",
    stack: "all",
    name,
    barWidth: 18,
    itemStyle: styleOf(meaning),
    data: bars.map((bar) => ({
      value: bar.values[key] || null,
      ...(bar.meaning ? { itemStyle: styleOf(bar.meaning) } : {}),
    })),
  }));
  const totals = {
    type: "bar",
    stack: "all",
    silent: true,
    itemStyle: { color: "none" },
    data: bars.map((bar) => ({ value: 0, label: { ...LABEL, position: "right", formatter: () => bar.label } })),
  };
  const room = ROOM[names];
  const top = parts.length > 1 ? 32 : 4;
  return draw(
    {
      grid: { left: room.left, right: 56, top, bottom: 28, outerBoundsMode: "none" },
      ...(parts.length > 1 ? { legend: { ...LEGEND, data: parts.map(({ name }) => name) } } : {}),
      yAxis: {
        type: "category",
        inverse: true,
        ...AXIS,
        data: bars.map(({ name }) => name),
        axisLabel: {
          ...AXIS.axisLabel,
          color: "var(--ink)",
          width: room.name,
          overflow: "break",
          lineHeight: 15,
          interval: 0,
        },
      },
      xAxis: { type: "value", ...RULED },
      series: [...series, totals],
    },
    { width: WIDTH, height: top + 28 + room.row * bars.length },
  );
}

/** Bars lying under each other, each of parts behind each other, with its label at its end. */
export const drawBars = remembered(newBars);
