import { db } from "#app/platform/database/db.server";
import { isOpen } from "../workflow/workflow";
import type { Status } from "../ticket/statuses";
import { publicStatus, type PublicStatus } from "./public-status";

/**
 * With which other requests a person's request is worked on together, or was answered, each by the reference the person has for it. `led`: another one
 * leads, `other`, with where that one stands and by when it is promised. `leads`: this one leads others.
 */
export type PublicTogether =
  | { kind: "led"; reference: string; status: PublicStatus; dueOn: string; open: boolean }
  | { kind: "leads"; references: string[]; open: boolean };

/** As the person of a ticket may know it; null where it is worked on by itself. Who may read one may read the other: that was looked at when they came together. */
export async function findPublicTogether(ticketId: string): Promise<PublicTogether | null> {
  const { status, mergedInto, merged } = await db().ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: {
      status: true,
      mergedInto: { select: { visit: true, status: true, dueOn: true, identityVerifiedAt: true } },
      merged: { orderBy: { receivedAt: "asc" }, select: { visit: true } },
    },
  });
  const open = isOpen(status as Status);
  if (mergedInto) {
    const { visit, dueOn, identityVerifiedAt } = mergedInto;
    const shown = publicStatus(mergedInto.status as Status, identityVerifiedAt !== null);
    return { kind: "led", reference: visit, status: shown, dueOn, open };
  }
  return merged.length > 0 ? { kind: "leads", references: merged.map(({ visit }) => visit), open } : null;
}
