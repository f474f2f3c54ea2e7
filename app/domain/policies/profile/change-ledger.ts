import { MOST_PROMISES, type PromiseLine } from "./papers";

function within(place: number, most: number): number {
  return Math.min(Math.max(place, 0), most);
}

/** A line with what it says, without the name it goes by in the ledger. */
export type WrittenPromise = Omit<PromiseLine, "id">;

/** A ledger with one line more, at a place counted from 0 (the end where there is no such place); null where it is full. In: `id` is none of the others'. */
export function addPromise(lines: readonly PromiseLine[], line: PromiseLine, place: number): PromiseLine[] | null {
  if (lines.length >= MOST_PROMISES) return null;
  const at = within(place, lines.length);
  return [...lines.slice(0, at), line, ...lines.slice(at)];
}

/** A ledger in which one line says something else, at a place counted from 0 or where it was; null where there is no such line. */
export function changePromise(
  lines: readonly PromiseLine[],
  id: string,
  written: WrittenPromise,
  place: number | null,
): PromiseLine[] | null {
  const others = removePromise(lines, id);
  return others && addPromise(others, { id, ...written }, place ?? lines.findIndex((line) => line.id === id));
}

/** A ledger without a line; null where there is no such line. */
export function removePromise(lines: readonly PromiseLine[], id: string): PromiseLine[] | null {
  const others = lines.filter((line) => line.id !== id);
  return others.length === lines.length ? null : others;
}

/** A ledger in which a line changed places with its neighbour, or is where it was at either end; null where there is no such line. */
export function movePromise(lines: readonly PromiseLine[], id: string, way: "up" | "down"): PromiseLine[] | null {
  const from = lines.findIndex((line) => line.id === id);
  const line = lines[from];
  const others = removePromise(lines, id);
  return line && others ? addPromise(others, line, from + (way === "up" ? -1 : 1)) : null;
}
