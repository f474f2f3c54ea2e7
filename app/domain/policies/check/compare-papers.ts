import { canonical } from "../../journal/chain";
import type { Papers, PromiseLine } from "../profile/papers";

/** One difference between two ledgers, by the line's id. */
export type LineChange =
  | { what: "added"; after: PromiseLine }
  | { what: "removed"; before: PromiseLine }
  | { what: "changed"; before: PromiseLine; after: PromiseLine };

/** What became of the policy's own text: paragraphs that came and went, in their order. */
type TextChange = { added: string[]; removed: string[] };

export type PapersChanges = { text: TextChange | null; lines: LineChange[]; order: boolean };

/** The paragraphs of a text: lines with something on them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What is in one list and not in the other, as often as it is not. */
function beyond(all: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return all.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

function compareText(before: string | null, after: string | null): TextChange | null {
  if (before === after) return null;
  const [old, now] = [paragraphsOf(before ?? ""), paragraphsOf(after ?? "")];
  return { added: beyond(now, old), removed: beyond(old, now) };
}

function compareLines(before: readonly PromiseLine[], after: readonly PromiseLine[]): LineChange[] {
  const [old, now] = [before, after].map((lines) => new Map(lines.map((line) => [line.id, line])));
  const gone = before.flatMap((line): LineChange[] => (now!.has(line.id) ? [] : [{ what: "removed", before: line }]));
  const stayed = after.flatMap((line): LineChange[] => {
    const earlier = old!.get(line.id);
    if (!earlier) return [{ what: "added", after: line }];
    return canonical(earlier) === canonical(line) ? [] : [{ what: "changed", before: earlier, after: line }];
  });
  return [...gone, ...stayed];
}

/** What changed from the papers of one version to those of another; null where nothing did. */
export function comparePapers(before: Papers, after: Papers): PapersChanges | null {
  if (canonical(before) === canonical(after)) return null;
  const ids = [before, after].map(({ promises }) => promises.map(({ id }) => id));
  const [old, now] = ids.map((each, at) => each.filter((id) => ids[1 - at]!.includes(id)));
  return {
    text: compareText(before.text, after.text),
    lines: compareLines(before.promises, after.promises),
    order: canonical(old) !== canonical(now),
  };
}
