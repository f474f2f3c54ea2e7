import { AXIS, draw, LEGEND, RULED } from "./draw.server";
import { remembered } from "./remembered";

const STROKES = {
  full: { symbol: "circle", lineStyle: { color: "var(--accent)", width: 2 }, itemStyle: { color: "var(--accent)" } },
  dashed: {
    symbol: "diamond",
    lineStyle: { color: "var(--stopped)", width: 2, type: "dashed" },
    itemStyle: { color: "var(--raised)", borderColor: "var(--stopped)", borderWidth: 2 },
  },
} as const;

type Line = { name: string; stroke: keyof typeof STROKES; values: readonly (number | null)[] };

type LinesProps = { names: readonly string[]; lines: readonly Line[] };

const SIZE = { width: 600, height: 260 };

function newLines({ names, lines }: LinesProps): string {
  return draw(
    {
      grid: { left: 4, right: 12, top: 40, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      legend: { ...LEGEND, icon: undefined, itemWidth: 28 },
      xAxis: { type: "category", ...AXIS, data: [...names], axisLabel: { ...AXIS.axisLabel, interval: 0 } },
      yAxis: { type: "value", min: 0, ...RULED },
      series: lines.map(({ name, stroke, values }) => ({
        type: "line",
        name,
        symbolSize: 9,
        connectNulls: false,
        data: [...values],
        ...STROKES[stroke],
      })),
    },
    SIZE,
  );
}

/** Lines over the same steps, told apart by dashes and marks; where there is no value the line is broken. */
export const drawLines = remembered(newLines);
