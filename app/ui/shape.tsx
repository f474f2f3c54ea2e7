export type ShapeKind = "neutral" | "accent" | "calm" | "soon" | "late" | "stopped";

const paths: Record<ShapeKind, string> = {
  neutral: "M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zm0 2a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5z",
  accent: "M6 1.5 10.5 6 6 10.5 4.600 9.100 6.700 7H1.500V5h5.200L4.600 2.900z",
  calm: "M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z",
  soon: "M6 .5 11.500 6 6 11.500.5 6z",
  late: "M6 .8 11.700 11H.3z",
  stopped: "M1.500 1.500h9v9h-9z",
};

/** A small mark that tells meanings apart without colour: ring, arrow, disc, diamond, triangle, square. Always beside a word. */
export function Shape({ kind }: { kind: ShapeKind }) {
  return (
    <svg
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      focusable="false"
      className="inline-block h-[0.7em] w-[0.7em] shrink-0 fill-current"
    >
      <path d={paths[kind]} />
    </svg>
  );
}
