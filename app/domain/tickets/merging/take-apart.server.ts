import { transaction, type Tx } from "#app/platform/database/db.server";
import { may } from "../../people/permissions";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { refuse, type Outcome } from "../../refusal";
import { guardMinor } from "../minors/guard.server";
import { endMerge } from "../moves/end-merge.server";
import { lockTicketTogether } from "../ticket/lock.server";
import { movedMeanwhile } from "../ticket/moved-meanwhile.server";
import { roleOnTicket } from "../ticket/seen-by.server";
import { isMerged } from "../workflow/facts.server";

export type TakingApart = {
  /** The ticket that is led. */
  ticketId: string;
  actor: { id: string };
  /** Its version that was looked at; null where nothing was shown. */
  seen: number | null;
  now: Date;
};

async function takeApartWithin(tx: Tx, { ticketId, actor, seen, now }: TakingApart): Promise<Outcome> {
  const led = await lockTicketTogether(tx, ticketId);
  const role = led && (await roleOnTicket({ id: ticketId }, actor.id, tx));
  if (!led || !role) return refuse("ticket-gone");
  if (!may(role, "ticket.work")) return refuse("not-permitted");
  const { profile } = await loadPolicyVersion(led.policyVersionId, tx);
  const { zone } = profile;
  const guarded = await guardMinor(led, { staffId: actor.id, zone, now, shown: false, client: tx });
  if (!guarded.ok) return guarded;
  if (seen !== null && seen !== led.version) return movedMeanwhile(tx, ticketId);
  if (!isMerged(led) || led.mergedIntoId === null) return refuse("not-merged");
  const main = await tx.ticket.findUniqueOrThrow({ where: { id: led.mergedIntoId } });
  // What a second person looks at is the answer to both: it is looked at whole, or sent back first.
  if (main.status === "reviewing") return refuse("merge-reviewing");
  if (main.assigneeId !== actor.id && led.assigneeId !== actor.id && !may(role, "ticket.assign"))
    return refuse("merge-held");
  const by = { kind: "staff", id: actor.id } as const;
  await endMerge(tx, { mainId: main.id, led }, { actor: by, why: "taken-apart", zone, now });
  return { ok: true };
}

/**
 * Takes apart what was worked on together: both go on as their own journals have them, each on its own clock, which never stood still because of it.
 * In: the ticket that is led. Out: ok; or `ticket-gone`, `not-permitted`, `minor-access-needed`, `moved-meanwhile`, `not-merged`,
 * `merge-reviewing` (a second person is looking at the answer to both), `merge-held`.
 */
export async function takeApart(asked: TakingApart): Promise<Outcome> {
  return transaction(takingApart(asked));
}

/** As `takeApart`, inside a transaction of the caller's. */
export function takingApart(asked: TakingApart): (tx: Tx) => Promise<Outcome> {
  return (tx) => takeApartWithin(tx, asked);
}
