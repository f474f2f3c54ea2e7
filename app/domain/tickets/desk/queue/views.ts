import { isUuid } from "#app/platform/is-uuid";
import { isRight, type Right } from "../../../policies/profile/rights";
import { STATUSES, type Status } from "../../ticket/statuses";

/** The desk's saved views, in the order the desk shows them. */
export const VIEWS = [
  "all",
  "mine",
  "unassigned",
  "soon",
  "overdue",
  "awaiting",
  "reviewing",
  "undelivered",
  "closed",
] as const;
export type View = (typeof VIEWS)[number];

/** Counts stop here: nobody needs to know whether 1,000 or 40,000 wait, and counting them would cost more than the page. */
export const COUNT_CAP = 1_000;

/** What narrows a view. `nobody` = not assigned. */
export type QueueFilters = { right: Right | null; status: Status | null; assigneeId: string | "nobody" | null };

/** Reads a view and filters from a query; what is not understood is left out. */
export function readQueueQuery(query: URLSearchParams): { view: View; filters: QueueFilters } {
  const [view, right, status, assignee] = ["view", "right", "status", "assignee"].map((name) => query.get(name) ?? "");
  return {
    view: VIEWS.find((each) => each === view) ?? "all",
    filters: {
      right: isRight(right) ? right : null,
      status: STATUSES.find((each) => each === status) ?? null,
      assigneeId: assignee === "nobody" ? "nobody" : isUuid(assignee ?? "") ? (assignee ?? null) : null,
    },
  };
}
