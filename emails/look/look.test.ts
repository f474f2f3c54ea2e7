import { describe, expect, it } from "vitest";
import { colours, styleSheet } from "./look";

describe.each(Object.entries(colours))("the %s colours", (_, c) => {
  it.each([
    ["ink on the page", c.ink, c.paper],
    ["ink on the card", c.ink, c.raised],
    ["ink on a quote", c.ink, c.quote],
    ["muted ink on the page", c.muted, c.paper],
    ["muted ink on the card", c.muted, c.raised],
    ["the brand on the page", c.accent, c.paper],
    ["the button's words", c.onAccent, c.accent],
  ])("show %s at 4.5:1 or more", (_name, front, back) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
  });
});

it("keeps the style sheet free of what React would escape", () => {
  expect(styleSheet).not.toMatch(/[<>"'&]/);
});

/** Contrast ratio of WCAG 2, for two colours written #rrggbb. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
