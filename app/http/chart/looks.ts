/** How a kind of thing is filled: by a colour of the page's own tokens and by a pattern, so that it is told apart in black and white too. */
type Look = "solid" | "hatched" | "dotted" | "empty";

const HATCH = { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 } as const;
const DOTS = {
  symbol: "circle",
  dashArrayX: [
    [5, 5],
    [0, 5, 5, 0],
  ],
  dashArrayY: [5, 0],
  symbolSize: 0.7,
};

function patterned(decal: object, colour: string): object {
  return {
    color: "var(--raised)",
    borderColor: colour,
    borderWidth: 1,
    decal: { ...decal, color: colour, backgroundColor: "none" },
  };
}

const STYLES: Record<Look, (colour: string) => object> = {
  solid: (colour) => ({ color: colour, borderColor: colour, borderWidth: 1 }),
  hatched: (colour) => patterned(HATCH, colour),
  dotted: (colour) => patterned(DOTS, colour),
  empty: (colour) => ({ color: "var(--raised)", borderColor: colour, borderWidth: 1 }),
};

/** The meanings a figure can have; each has a colour and a fill of its own. */
const MEANINGS = {
  kept: ["solid", "var(--calm)"],
  late: ["hatched", "var(--late)"],
  soon: ["dotted", "var(--soon)"],
  refused: ["dotted", "var(--stopped)"],
  ended: ["hatched", "var(--stopped)"],
  open: ["empty", "var(--edge)"],
  plain: ["solid", "var(--accent)"],
} as const satisfies Record<string, readonly [Look, string]>;

export type Meaning = keyof typeof MEANINGS;

/** The drawing library's style for a meaning. */
export function styleOf(meaning: Meaning): object {
  const [look, colour] = MEANINGS[meaning];
  return STYLES[look](colour);
}
