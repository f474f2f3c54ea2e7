import { transaction, type Tx } from "#app/platform/database/db.server";
import { record } from "../../journal/record.server";
import { may, type Role } from "../../people/permissions";
import type { Profile } from "../../policies/profile/profile";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { refuse, type Outcome } from "../../refusal";
import { isSameSubject } from "../filing/same-subject";
import { unsealContact, unsealTicketAnswers } from "../filing/seal-answers.server";
import { writeToRequester } from "../letters/promise/write-to-requester.server";
import { guardMinor } from "../minors/guard.server";
import { handTo } from "../moves/hand-to.server";
import { lockTogether, type LockedTicket } from "../ticket/lock.server";
import { movedMeanwhile } from "../ticket/moved-meanwhile.server";
import { roleOnTicket } from "../ticket/seen-by.server";
import { isIdentitySure } from "../workflow/facts.server";
import { leaderOf, mergeRefused, type Mergeable } from "./rules";

export type Merge = {
  ticketIds: readonly [string, string];
  actor: { id: string };
  /** The versions of both that were looked at, by their ids; null where nothing was shown. */
  seen: ReadonlyMap<string, number | null> | null;
  now: Date;
};

export type Merged = { mainId: string; ledId: string };

/** Takes both rows with all that hangs on them; null where one is gone. Who joined one of them while we waited is taken as well. */
async function lockBoth(tx: Tx, ids: readonly string[]): Promise<LockedTicket[] | null> {
  await lockTogether(tx, ids);
  const rows = (await tx.ticket.findMany({ where: { id: { in: [...ids] } } })) as LockedTicket[];
  if (rows.length < new Set(ids).size) return null;
  if (rows.some(({ leads, mergedIntoId }) => leads || mergedIntoId !== null)) await lockTogether(tx, ids);
  return rows;
}

/** As what a colleague may work on all of some tickets; or why they may not: they do not see one, do not work there, or it is about a minor and not open to them. */
async function admitted(
  tx: Tx,
  rows: readonly LockedTicket[],
  { actor, now }: Merge,
  zone: string,
): Promise<Outcome<{ role: Role }>> {
  let least: Role | null = null;
  for (const row of rows) {
    const role = await roleOnTicket({ id: row.id }, actor.id, tx);
    if (!role) return refuse("ticket-gone");
    if (!may(role, "ticket.work")) return refuse("not-permitted");
    const guarded = await guardMinor(row, { staffId: actor.id, zone, now, shown: false, client: tx });
    if (!guarded.ok) return guarded;
    if (least === null || !may(role, "ticket.assign")) least = role;
  }
  return least ? { ok: true, role: least } : refuse("ticket-gone");
}

function mergeable(row: LockedTicket, profile: Profile): LockedTicket & Mergeable {
  return { ...row, verified: row.identityVerifiedAt !== null && isIdentitySure(row, profile) };
}

/** Who asked for whom in a ticket. */
function askedIn(row: LockedTicket) {
  return { ...unsealTicketAnswers(row), contact: unsealContact(row) };
}

async function mergeWithin(tx: Tx, asked: Merge): Promise<Outcome<Merged>> {
  const { ticketIds, actor, seen, now } = asked;
  const rows = await lockBoth(tx, ticketIds);
  const [first, second = first] = rows ?? [];
  if (!first || !second) return refuse("ticket-gone");
  const { profile } = await loadPolicyVersion(first.policyVersionId, tx);
  const may = await admitted(tx, [first, second], asked, profile.zone);
  if (!may.ok) return may;
  for (const { id, version } of seen ? [first, second] : [])
    if ((seen?.get(id) ?? version) !== version) return movedMeanwhile(tx, id);
  const { main, led } = leaderOf(mergeable(first, profile), mergeable(second, profile));
  const sameSubject = isSameSubject(askedIn(main), askedIn(led), profile);
  const against = mergeRefused({ main, led }, { sameSubject, actor: { id: actor.id, role: may.role } });
  if (against) return refuse(against);
  await join(tx, { main, led }, { actor, zone: profile.zone, now });
  return { ok: true, mainId: main.id, ledId: led.id };
}

/** Writes that one leads the other. The rows are held; no date of either is touched: both clocks run on. */
async function join(
  tx: Tx,
  { main, led }: { main: LockedTicket; led: LockedTicket },
  { actor, zone, now }: { actor: { id: string }; zone: string; now: Date },
): Promise<void> {
  const by = { kind: "staff", id: actor.id } as const;
  if (led.assigneeId !== actor.id) await handTo(tx, led, { toId: actor.id, actor: by, now });
  const event = { version: { increment: 1 }, lastEventAt: now, lastEvent: "merged" } as const;
  await tx.ticket.update({ where: { id: main.id }, data: { ...event, leads: true } });
  await tx.ticket.update({ where: { id: led.id }, data: { ...event, mergedIntoId: main.id } });
  await record(tx, main.id, by, now, [
    { kind: "merged", data: { ticketId: led.id, reference: led.reference, leads: true } },
  ]);
  await record(tx, led.id, by, now, [
    { kind: "merged", data: { ticketId: main.id, reference: main.reference, leads: false } },
  ]);
  const letter = {
    kind: "worked-together",
    data: { mainId: main.id },
    dedupeKey: `${led.id}:worked-together:${led.version + 1}`,
  } as const;
  await writeToRequester(tx, letter, led, zone, now);
}

/**
 * Has two tickets worked on together, because they ask for the same: the one promised earlier leads, and its answer answers both, each on its own
 * clock and under its own reference. Nothing of either goes: rows, journals, receipts, dates and promises stay as they are. Both journals say so,
 * and the person of the one that is led is written to. One transaction; both rows are taken at once, in the order of their ids.
 * In: both tickets in any order, who does it, what they looked at. Out: which leads; or `ticket-gone`, `not-permitted`, `minor-access-needed`,
 * `moved-meanwhile`, or why these two cannot be (`MergeRefusal`).
 */
export async function merge(asked: Merge): Promise<Outcome<Merged>> {
  return transaction(merging(asked));
}

/** As `merge`, inside a transaction of the caller's. */
export function merging(asked: Merge): (tx: Tx) => Promise<Outcome<Merged>> {
  return (tx) => mergeWithin(tx, asked);
}
