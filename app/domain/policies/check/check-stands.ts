import { LONGEST_MARK, readStand } from "../profile/stands";
import { entriesOf, type Entry } from "./entries";
import { must, should, type Gap } from "./gap";
import type { Loose } from "./loose";

function checkEntry({ path, id, stands }: Entry): Gap[] {
  const mark = stands.trim();
  if (mark === "") return [should(path, "stands-nowhere", id ?? undefined)];
  if (mark.length > LONGEST_MARK) return [must(path, "mark-long", String(LONGEST_MARK))];
  return readStand(mark) === null ? [must(path, "mark-unread", mark)] : [];
}

/** Which entries say nothing of where they stand, or something that is no mark. A policy may be published while it is still being read: only what ships must be complete. */
export function checkStands(profile: Loose): Gap[] {
  return entriesOf(profile).flatMap((entry) => checkEntry(entry).map((gap) => ({ ...gap, mark: entry.mark })));
}
