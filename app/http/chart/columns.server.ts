import { AXIS, draw, LABEL, LEGEND, RULED } from "./draw.server";
import { styleOf, type Meaning } from "./looks";
import { remembered } from "./remembered";

type Column = { name: string; values: Partial<Record<string, number>>; label?: string };
type Part = { key: string; name: string; meaning: Meaning };

type ColumnsProps = {
  columns: readonly Column[];
  /** From the bottom up. */
  parts: readonly Part[];
  /** The scale is of percents: it ends at 100. */
  percent?: boolean;
};

const SIZE = { width: 600, height: 260 };

function newColumns({ columns, parts, percent }: ColumnsProps): string {
  const bars = parts.map(({ key, name, meaning }) => ({
    type: "bar",
    stack: "all",
    name,
    barCategoryGap: "30%",
    itemStyle: styleOf(meaning),
    data: columns.map(({ values }) => values[key] || null),
  }));
  // A part of no height carries the label, so that it stands above the whole column.
  const labels = {
    type: "bar",
    stack: "all",
    silent: true,
    itemStyle: { color: "none" },
    data: columns.map(({ label = "" }) => ({
      value: 0,
      label: { ...LABEL, show: label !== "", position: "top", fontSize: 12, formatter: () => label },
    })),
  };
  return draw(
    {
      grid: {
        left: 4,
        right: 8,
        top: parts.length > 1 ? 48 : 24,
        bottom: 4,
        outerBoundsMode: "same",
        outerBoundsContain: "axisLabel",
      },
      ...(parts.length > 1 ? { legend: { ...LEGEND, data: parts.map(({ name }) => name) } } : {}),
      xAxis: {
        type: "category",
        ...AXIS,
        data: columns.map(({ name }) => name),
        axisLabel: { ...AXIS.axisLabel, interval: 0, hideOverlap: false },
      },
      yAxis: {
        type: "value",
        ...RULED,
        ...(percent ? { max: 100, axisLabel: { ...AXIS.axisLabel, formatter: "{value}%" } } : {}),
      },
      series: [...bars, labels],
    },
    SIZE,
  );
}

/** Columns standing side by side, each of parts on top of each other; a column's own label stands above it. */
export const drawColumns = remembered(newColumns);
