import { readStand } from "../profile/stands";
import { entriesOf } from "./entries";
import { must, should, type Gap } from "./gap";
import type { Loose } from "./loose";

/** Which entries say nothing of where they stand, or something that is no mark. A policy may be published while it is still being read: only what ships must be complete. */
export function checkStands(profile: Loose): Gap[] {
  return entriesOf(profile).flatMap(({ path, id, stands }) => {
    if (stands.trim() === "") return [should(path, "stands-nowhere", id ?? undefined)];
    return readStand(stands.trim()) === null ? [must(path, "mark-unread", stands)] : [];
  });
}
