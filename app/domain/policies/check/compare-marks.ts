import { canonical } from "../../journal/chain";
import { entriesOf, type Entry } from "./entries";
import { asTyped, at, member, wordsName, type Loose } from "./loose";

/** An entry of which it is said otherwise where it stands. Marks are as they are kept; empty for none. */
export type MarkChange = { path: string; id: string | null; before: string; after: string };

/** What a row is told by, whatever place it has: its id, its kind, or its words. */
function rowName(row: Loose): string {
  return asTyped(member(row, "id")) || asTyped(member(row, "kind")) || wordsName(row);
}

/** An entry's name: its path, with what its rows are told by instead of their places. */
function nameOf({ path, id }: Entry, profile: Loose): string {
  const named = path.replace(/\[\d+\]/g, (_place, offset: number, whole: string) => {
    const row = whole.slice(0, whole.indexOf("]", offset) + 1);
    return `[${rowName(at(profile, row))}]`;
  });
  return canonical([named, id]);
}

/** Which entries stand elsewhere than before, those that are new and already say it included; in the order of the forms. Either profile may be incomplete. */
export function compareMarks(before: Loose, after: Loose): MarkChange[] {
  const earlier = new Map(entriesOf(before).map((entry) => [nameOf(entry, before), entry.stands]));
  return entriesOf(after).flatMap((entry) => {
    const was = earlier.get(nameOf(entry, after)) ?? "";
    return was === entry.stands ? [] : [{ path: entry.path, id: entry.id, before: was, after: entry.stands }];
  });
}
