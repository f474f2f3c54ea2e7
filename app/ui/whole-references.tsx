/** A ticket's reference, such as `RD-7K4M-3QXP`, as it stands in a sentence. */
const REFERENCE = /(\bRD-[0-9A-Z]{4}-[0-9A-Z]{4}\b)/;

/** A sentence as it stands, in which no reference is broken at its hyphens: half of one at the end of a line reads as two words. */
export function WholeReferences({ text }: { text: string }) {
  return text.split(REFERENCE).map((part, at) =>
    at % 2 === 1 ? (
      <span key={at} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
