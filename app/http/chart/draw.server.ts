import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { plainSvg } from "./plain-svg";

echarts.use([BarChart, LineChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

const FONT = { fontSize: 13, color: "var(--ink)" };

/** What every axis looks like; colours are the page's tokens, so that light, dark and paper need no second drawing. */
export const AXIS = {
  axisLabel: { ...FONT, color: "var(--muted)" },
  axisLine: { show: true, lineStyle: { color: "var(--edge)" } },
  axisTick: { show: false },
  splitLine: { show: false },
};
export const RULED = {
  ...AXIS,
  axisLine: { show: false },
  splitLine: { show: true, lineStyle: { color: "var(--line)" } },
  minInterval: 1,
};
export const LABEL = { show: true, ...FONT };
export const LEGEND = {
  show: true,
  top: 0,
  left: 0,
  itemWidth: 18,
  itemHeight: 12,
  itemGap: 16,
  icon: "rect",
  selectedMode: false,
  textStyle: FONT,
};

export type Size = { width: number; height: number };

/** Draws a chart as SVG, whole and still, and leaves nothing behind. */
export function draw(option: echarts.EChartsCoreOption, { width, height }: Size): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    // Patterns are drawn only where the library's help for those who see no colours is on; the words for it are the page's.
    const still = {
      animation: false,
      aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
      textStyle: FONT,
    };
    chart.setOption({ ...still, ...option });
    return plainSvg(chart.renderToSVGString({ useViewBox: true }));
  } finally {
    chart.dispose();
  }
}
