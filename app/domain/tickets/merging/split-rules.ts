import type { Facts } from "../workflow/workflow";

/** A ticket in these can be split: it was taken, and nothing of it is waited for, proposed or agreed to. */
const SPLIT_FROM: readonly string[] = ["verifying", "handling"];

type Splittable = Pick<Facts, "status" | "right" | "merged" | "leads" | "assigneeId">;

/** Why a ticket cannot be split now by a colleague; null where it can. */
export function splitRefused(
  { status, right, merged, leads, assigneeId }: Splittable,
  staffId: string,
): "split-complaint" | "split-not-now" | "not-assignee" | null {
  if (right === "complaint") return "split-complaint";
  if (merged || leads || !SPLIT_FROM.includes(status)) return "split-not-now";
  return assigneeId === staffId ? null : "not-assignee";
}
