import { db } from "#app/platform/database/db.server";
import type { Profile } from "../../../policies/profile/profile";
import type { Right } from "../../../policies/profile/rights";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import type { Outcome } from "../../../refusal";
import type { TicketContact } from "../../filing/answers";
import { unsealContact, unsealTicketAnswers, type TicketAnswers } from "../../filing/seal-answers.server";
import { isIdentitySure } from "../../workflow/facts.server";
import { guardMinor } from "../../minors/guard.server";
import { roleOnTicket } from "../../ticket/seen-by.server";
import type { Status } from "../../ticket/statuses";
import type { ReadTicket } from "./ticket-page";
import { findTicketPage } from "./ticket-page.server";
import { findTogether } from "./together.server";

/**
 * A ticket somebody was admitted to, as far as a door needs it that does something with it: nothing of it was sealed. `openUntil`: the
 * last day on which it is open to them, where it is about a minor; null for any other.
 */
export type AdmittedTicket = {
  id: string;
  reference: string;
  right: Right;
  status: Status;
  ageBand: string | null;
  assigneeId: string | null;
  /** The civil day by which it is promised. */
  dueOn: string;
  /** Whether who asks is known as surely as the right requires. */
  identitySure: boolean;
  profile: Profile;
  openUntil: string | null;
};

/**
 * Admits a member of staff with `desk.read` to a ticket: the one way from a reference to what a ticket holds. Reads nothing sealed.
 * In: `shown`, whether anything of it is handed to them. Out: the ticket; `minor-access-needed` where it is about a minor and this colleague has no approval in force; null where there is none, or none this colleague sees.
 */
export async function admitToTicket(
  reference: string,
  staffId: string,
  now: Date,
  shown = true,
): Promise<Outcome<{ ticket: AdmittedTicket }> | null> {
  if (!(await roleOnTicket({ reference }, staffId))) return null;
  const row = await db().ticket.findUnique({
    where: { reference },
    select: {
      id: true,
      right: true,
      status: true,
      ageBand: true,
      requesterKind: true,
      assigneeId: true,
      dueOn: true,
      identityVerifiedAt: true,
      identityRung: true,
      policyVersionId: true,
    },
  });
  if (!row) return null;
  const { id, ageBand, assigneeId, dueOn, policyVersionId } = row;
  const { profile } = await loadPolicyVersion(policyVersionId);
  const guarded = await guardMinor(row, { staffId, zone: profile.zone, now, shown });
  if (!guarded.ok) return guarded;
  const [right, status] = [row.right as Right, row.status as Status];
  const identitySure = isIdentitySure({ ...row, right }, profile);
  return {
    ok: true,
    ticket: {
      id,
      reference,
      right,
      status,
      ageBand,
      assigneeId,
      dueOn,
      identitySure,
      profile,
      openUntil: guarded.until,
    },
  };
}

/** Everything a ticket holds, for its page: as `admitToTicket`, then all of it is unsealed. */
export async function readTicket(
  reference: string,
  staffId: string,
  now: Date,
  shown = true,
): Promise<Outcome<{ ticket: ReadTicket }> | null> {
  const admitted = await admitToTicket(reference, staffId, now, shown);
  if (!admitted?.ok) return admitted;
  const ticket = await findTicketPage(reference, now);
  if (!ticket) return null;
  const parent = ticket.parent && {
    ...ticket.parent,
    seen: (await roleOnTicket({ reference: ticket.parent.reference }, staffId)) !== null,
  };
  const { said, ...together } = await findTogether(ticket, { staffId, now });
  const conversation = [...ticket.conversation, ...said].sort((one, other) => (one.at < other.at ? -1 : 1));
  return { ok: true, ticket: { ...ticket, conversation, parent, together, openUntil: admitted.ticket.openUntil } };
}

/** What was answered when a ticket was filed, and nothing else of it. In: a ticket somebody was admitted to. */
export async function loadTicketAnswers({ id }: AdmittedTicket): Promise<TicketAnswers> {
  return unsealTicketAnswers(
    await db().ticket.findUniqueOrThrow({ where: { id }, select: { id: true, answersSealed: true } }),
  );
}

/** Who filed a ticket, and nothing else of it. In: a ticket somebody was admitted to. */
export async function loadTicketContact({ id }: AdmittedTicket): Promise<TicketContact> {
  return unsealContact(
    await db().ticket.findUniqueOrThrow({ where: { id }, select: { id: true, contactSealed: true } }),
  );
}
