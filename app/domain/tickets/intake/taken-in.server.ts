import type { Locale } from "../../language";
import { asksIdentity } from "../../policies/profile/rungs";
import { db } from "#app/platform/database/db.server";
import type { TicketContact } from "../filing/answers";
import { findFiledVisit, type FiledTicket } from "../filing/filed-visit.server";
import { unsealContact } from "../filing/seal-answers.server";
import { concernsMinor } from "../ticket/concerns-minor";
import { isCorrectable } from "./correct-receipt.server";
import type { Intake } from "./draft.server";

/** What became of a draft: the tickets, under which reference; whether one of ours tells the person what letters say; whether it is about a minor. */
export type TakenIn = {
  reference: string;
  filed: FiledTicket[];
  /** Whether it is verified who asks, before anything is done. */
  asksIdentity: boolean;
  byHand: boolean;
  minor: boolean;
};

/** What was registered from a draft, for the page that says so, in the reader's language; null while it is not. */
export async function findTakenIn({ ticketId, policy }: Intake, locale: Locale): Promise<TakenIn | null> {
  const visit = await findFiledVisit({ ticketId, ledTo: [], policy }, locale);
  const [first] = visit?.filed ?? [];
  if (!visit || !first) return null;
  const row = await db().ticket.findUniqueOrThrow({
    where: { id: first.id },
    select: { id: true, contactSealed: true, ageBand: true },
  });
  return {
    reference: first.reference,
    filed: visit.filed,
    // No code was typed in: whatever needs to know who asks is verified.
    asksIdentity: visit.filed.some(({ right }) => asksIdentity(policy.profile, right)),
    byHand: unsealContact(row).email === null,
    minor: concernsMinor(row),
  };
}

/** Of a ticket one of ours took in: when it was received, whether that can be put right, and where the person is reached. */
export type TakenTicket = { receivedAt: Date; correctable: boolean; contact: TicketContact; version: number };

/** What can be put right about a ticket that one of ours took in; null for one that came by the portal. In: a ticket somebody was admitted to. */
export async function findTakenTicket(ticketId: string): Promise<TakenTicket | null> {
  const row = await db().ticket.findUnique({
    where: { id: ticketId },
    select: {
      id: true,
      open: true,
      receivedAt: true,
      registeredAt: true,
      extendedAt: true,
      contactSealed: true,
      version: true,
    },
  });
  if (!row || row.registeredAt === null) return null;
  const { receivedAt, version } = row;
  return { receivedAt, correctable: isCorrectable(row), contact: unsealContact(row), version };
}
