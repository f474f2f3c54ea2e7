import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Palette = Record<string, string>;

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The hex colours of every block whose selector contains the given text. */
function palette(selector: string): Palette {
  const start = css.indexOf(selector);
  const block = css.slice(css.indexOf("{", start), css.indexOf("}", start));
  return Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map((found) => [found[1], found[2]]));
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(first: string | undefined, second: string | undefined): number {
  if (!first || !second) throw new Error("a token is missing");
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["paper", "raised", "accent-soft"];
const text: [string, string][] = [
  ...["ink", "muted", "accent", "accent-strong", "late"].flatMap((ink) =>
    grounds.map((on): [string, string] => [ink, on]),
  ),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ...["calm", "soon", "late", "stopped"].flatMap((meaning): [string, string][] => [
    [meaning, `${meaning}-soft`],
    [meaning, "raised"],
    ["ink", `${meaning}-soft`],
    ["muted", `${meaning}-soft`],
    ["accent", `${meaning}-soft`],
  ]),
];
const edges: [string, string][] = [
  ...["edge", "focus", "accent"].flatMap((edge) => grounds.map((on): [string, string] => [edge, on])),
  ...["calm", "soon", "late", "stopped"].map((meaning): [string, string] => [meaning, "paper"]),
];

describe.each([
  ["light", ":root {"],
  ["dark by the system", ':root:not([data-theme="light"])'],
  ["dark by the switch", ':root[data-theme="dark"]'],
])("%s", (_name, selector) => {
  const tokens = palette(selector);

  it.each(text)("%s on %s reads at 4.5:1", (ink, on) => {
    expect(contrast(tokens[ink], tokens[on])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)("%s against %s shows at 3:1", (edge, on) => {
    expect(contrast(tokens[edge], tokens[on])).toBeGreaterThanOrEqual(3);
  });
});

it("is the same dark, whether the system or the switch asks for it", () => {
  expect(palette(':root[data-theme="dark"]')).toEqual(palette(':root:not([data-theme="light"])'));
});
