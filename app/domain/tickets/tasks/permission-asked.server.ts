import { db } from "#app/platform/database/db.server";
import type { Ticket } from "#app/platform/generated/client";
import { civilDateIn } from "../../clock/dates/zone";
import type { Right } from "../../policies/profile/rights";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { madeBy } from "../filing/made-by.server";
import { permissionOf, type PermissionOf } from "../workflow/permission";
import { PERMISSION_ANSWERS, type PermissionAnswer } from "../workflow/task-kinds";
import { lastPermission } from "./proof.server";

/** What somebody sees who was asked for permission, by their link. */
export type AskedPermission = {
  whom: PermissionOf;
  reference: string;
  right: Right;
  /** In the words of `madeBy`. */
  requester: string;
  agent: boolean;
  person: string;
  answerBy: string;
  /** That day is over. */
  late: boolean;
  /** What they answered themselves; `closed` where it was settled otherwise; null while it is open. */
  ended: PermissionAnswer | "closed" | null;
  policyId: string;
};

/** A question for permission as whoever was asked sees it at an instant; null when there is none. */
export async function findAskedPermission(taskId: string, now: Date): Promise<AskedPermission | null> {
  const row = await db().task.findFirst({ where: { id: taskId, kind: "permission" }, include: { ticket: true } });
  if (!row) return null;
  const { ticket, settledAt, staffId, result, dueOn } = row;
  const { policyId, profile } = await loadPolicyVersion(ticket.policyVersionId);
  const own = staffId === null ? PERMISSION_ANSWERS.find((answer) => answer === result) : undefined;
  return {
    whom: row.key as PermissionOf,
    reference: ticket.visit,
    right: ticket.right as Right,
    ...madeBy(ticket),
    answerBy: dueOn,
    late: dueOn < civilDateIn(now, profile.zone),
    ended: settledAt && (own ?? "closed"),
    policyId,
  };
}

/** Who has to agree to a ticket and how that stands, and whether they can be asked now; null where nobody has to. */
export async function permissionState(ticket: Pick<Ticket, "id" | "requesterKind" | "ageBand" | "open">) {
  const whom = permissionOf(ticket);
  if (!whom) return null;
  const waiting = await db().task.count({
    where: { ticketId: ticket.id, kind: "permission", key: whom, settledAt: null },
  });
  const said = await lastPermission(db(), ticket);
  const state: PermissionAnswer | "waiting" | "unasked" = waiting > 0 ? "waiting" : (said ?? "unasked");
  return { whom, state, askable: ticket.open };
}
