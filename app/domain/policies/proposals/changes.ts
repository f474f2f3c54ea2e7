import { canonical } from "../../journal/chain";
import type { Profile, RightPromise } from "../profile/profile";
import type { TermValue } from "../profile/profile-parts";
import { RIGHTS, type Right } from "../profile/rights";

/** What of a right's times changes. */
type TimeName = "term" | "extension" | "outerLimit" | "refuseWithin" | "denyAfter";
const TIMES: readonly TimeName[] = ["term", "extension", "outerLimit", "refuseWithin", "denyAfter"];

export type RightChange = {
  right: Right;
  /** Offered from now on, offered no longer, or promised otherwise. */
  what: "added" | "removed" | "changed";
  times: { name: TimeName; before: TermValue | null; after: TermValue | null }[];
  /** Whether its promise may pause, where that changes. */
  pausable: { before: boolean; after: boolean } | null;
  /** Grounds to refuse it, by id. */
  groundsAdded: string[];
  groundsRemoved: string[];
};

function timesOf(before: RightPromise | null, after: RightPromise | null): RightChange["times"] {
  return TIMES.map((name) => ({ name, before: before?.[name] ?? null, after: after?.[name] ?? null })).filter(
    (time) => canonical(time.before) !== canonical(time.after),
  );
}

function without(one: readonly string[], other: readonly string[]): string[] {
  return one.filter((id) => !other.includes(id));
}

function changeOf(right: Right, before: RightPromise | null, after: RightPromise | null): RightChange[] {
  if (!before && !after) return [];
  const pausable =
    (before?.pausable ?? false) === (after?.pausable ?? false)
      ? null
      : { before: before?.pausable ?? false, after: after?.pausable ?? false };
  const change: RightChange = {
    right,
    what: !before ? "added" : !after ? "removed" : "changed",
    times: timesOf(before, after),
    pausable,
    groundsAdded: without(after?.refusalGrounds ?? [], before?.refusalGrounds ?? []),
    groundsRemoved: without(before?.refusalGrounds ?? [], after?.refusalGrounds ?? []),
  };
  const nothing =
    change.what === "changed" &&
    change.times.length + change.groundsAdded.length + change.groundsRemoved.length === 0 &&
    pausable === null;
  return nothing ? [] : [change];
}

/** What a person who asks from then on meets otherwise: rights, times and grounds of refusal, in the order of the rights. In: the version in force, null for none; the one to come. */
export function rightChanges(before: Profile | null, after: Profile): RightChange[] {
  return RIGHTS.flatMap((right) => changeOf(right, before?.rights[right] ?? null, after.rights[right] ?? null));
}
