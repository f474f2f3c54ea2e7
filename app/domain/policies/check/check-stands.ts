import { isOfAnotherLaw, isStandardAlone, LAW_IDS, type LawId } from "../profile/laws";
import { LONGEST_MARK, readStand } from "../profile/stands";
import { entriesOf, type Entry } from "./entries";
import { must, should, type Gap } from "./gap";
import { member, type Loose } from "./loose";

function checkEntry({ path, id, stands }: Entry, law: LawId | null): Gap[] {
  const mark = stands.trim();
  if (mark === "") return [should(path, "stands-nowhere", id ?? undefined)];
  if (mark.length > LONGEST_MARK) return [must(path, "mark-long", String(LONGEST_MARK))];
  const stand = readStand(mark);
  if (stand === null) return [must(path, "mark-unread", mark)];
  if (stand.in !== "law") return [];
  if (isOfAnotherLaw(stand.law, law)) return [must(path, "mark-of-another-law", stand.law)];
  return isStandardAlone(stand.law) ? [must(path, "standard-alone")] : [];
}

/** Which entries say nothing of where they stand, something that is no mark, or a law that is not the policy's. A policy may be published while it is still being read: only what ships must be complete. */
export function checkStands(profile: Loose): Gap[] {
  const law = LAW_IDS.find((each) => each === member(profile, "law")) ?? null;
  return entriesOf(profile).flatMap((entry) => checkEntry(entry, law).map((gap) => ({ ...gap, mark: entry.mark })));
}
