import { db } from "#app/platform/database/db.server";
import { findFiledVisit, type FiledTicket } from "../filing/filed-visit.server";
import { unsealContact } from "../filing/seal-answers.server";
import { concernsMinor } from "../ticket/concerns-minor";
import type { Intake } from "./draft.server";

/** What became of a draft: the tickets, under which reference; whether one of ours tells the person what letters say; whether it is about a minor. */
export type TakenIn = {
  reference: string;
  filed: FiledTicket[];
  asksIdentity: boolean;
  byHand: boolean;
  minor: boolean;
};

/** What was registered from a draft, for the page that says so; null while it is not. */
export async function findTakenIn({ ticketId, policy }: Intake): Promise<TakenIn | null> {
  const visit = await findFiledVisit({ ticketId, ledTo: [], policy });
  const [first] = visit?.filed ?? [];
  if (!visit || !first) return null;
  const row = await db().ticket.findUniqueOrThrow({
    where: { id: first.id },
    select: { id: true, contactSealed: true, ageBand: true },
  });
  return {
    reference: first.reference,
    filed: visit.filed,
    asksIdentity: visit.asksIdentity,
    byHand: unsealContact(row).email === null,
    minor: concernsMinor(row),
  };
}
