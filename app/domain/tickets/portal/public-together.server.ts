import { db } from "#app/platform/database/db.server";
import { isOpen } from "../workflow/workflow";
import type { Status } from "../ticket/statuses";
import { publicStatus, type PublicStatus } from "./public-status";

/**
 * With which other requests a person's request is worked on together, or was answered, each by the reference the person has for it; null where that is the one this has too, as with what was split off. `led`: another one
 * leads, `other`, with where that one stands and by when it is promised. `leads`: this one leads others.
 */
export type PublicTogether =
  | { kind: "led"; reference: string | null; status: PublicStatus; dueOn: string; open: boolean }
  | { kind: "leads"; references: (string | null)[]; open: boolean };

function otherThan(own: string, visit: string): string | null {
  return visit === own ? null : visit;
}

/** As the person of a ticket may know it; null where it is worked on by itself. Who may read one may read the other: that was looked at when they came together. */
export async function findPublicTogether(ticketId: string): Promise<PublicTogether | null> {
  const {
    status,
    visit: own,
    mergedInto,
    merged,
  } = await db().ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: {
      status: true,
      visit: true,
      mergedInto: { select: { visit: true, status: true, dueOn: true, identityVerifiedAt: true } },
      merged: { orderBy: { receivedAt: "asc" }, select: { visit: true } },
    },
  });
  const open = isOpen(status as Status);
  if (mergedInto) {
    const { visit, dueOn, identityVerifiedAt } = mergedInto;
    const shown = publicStatus(mergedInto.status as Status, identityVerifiedAt !== null);
    return { kind: "led", reference: otherThan(own, visit), status: shown, dueOn, open };
  }
  const references = new Set(merged.map(({ visit }) => otherThan(own, visit)));
  return merged.length > 0 ? { kind: "leads", references: [...references], open } : null;
}
