/** A reference to be read aloud, written down or photographed: large, spaced, never broken inside a group. */
export function Reference({ reference }: { reference: string }) {
  return (
    <p className="font-mono text-[clamp(1.375rem,7vw,2.125rem)] leading-tight font-semibold tracking-[0.12em] select-all">
      {reference.split("-").map((group, at) => (
        <span key={at} className="whitespace-nowrap">
          {at > 0 ? "-" : ""}
          {group}
          {at < 2 ? <wbr /> : null}
        </span>
      ))}
    </p>
  );
}
