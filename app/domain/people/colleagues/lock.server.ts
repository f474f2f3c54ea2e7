import { transaction, type Tx } from "#app/platform/database/db.server";
import type { JournalActor } from "../../journal/record.server";
import { refuse, type Outcome, type Refusal } from "../../refusal";
import { may, ROLES } from "../permissions";

/** Who sees to accounts: an administrator at the desk, or whoever has the command line. */
export type Manager = Exclude<JournalActor, { kind: "requester" }>;

export type Colleague = {
  id: string;
  name: string;
  email: string;
  role: string;
  active: boolean;
  invitedAt: Date | null;
  joinedAt: Date | null;
};

const MANAGING = ROLES.filter((role) => may(role, "staff.manage"));

/**
 * Takes a colleague's row and those of everybody who manages staff, in the order of their ids, for the rest of the transaction: what two
 * administrators do at once happens one after the other, and each sees who is left.
 */
async function lockRows(tx: Tx, staffId: string | null): Promise<Colleague[]> {
  return tx.$queryRaw<Colleague[]>`
    SELECT "id", "name", "email", "role", "active", "invitedAt", "joinedAt" FROM "Staff"
    WHERE "id" = ${staffId}::uuid OR ("active" AND "role" = ANY(${MANAGING}::text[])) ORDER BY "id" FOR NO KEY UPDATE`;
}

function manages({ role, active }: Colleague): boolean {
  return active && (MANAGING as readonly string[]).includes(role);
}

/** Runs an act of somebody who manages staff, and still does. Out: what it comes to, or `not-permitted`. */
export async function asManager<T extends Outcome>(actor: Manager, act: (tx: Tx) => Promise<T>): Promise<T | Refusal> {
  return transaction(async (tx) => {
    const rows = await lockRows(tx, null);
    if (actor.kind === "staff" && !rows.some(({ id }) => id === actor.id)) return refuse("not-permitted");
    return act(tx);
  });
}

export type OnColleague = { staffId: string; actor: Manager; now: Date };

/**
 * Runs an act on somebody else's account. In: `act` is given the colleague, whose row is taken, and whether they are the last who manages
 * staff. Out: what it comes to, or `not-permitted` (who acts does not manage staff any more), `colleague-gone`, `own-account`.
 */
export async function onColleague(
  { staffId, actor }: OnColleague,
  act: (tx: Tx, colleague: Colleague, isLast: boolean) => Promise<Outcome>,
): Promise<Outcome> {
  return transaction(async (tx) => {
    const rows = await lockRows(tx, staffId);
    const managers = rows.filter(manages);
    if (actor.kind === "staff" && !managers.some(({ id }) => id === actor.id)) return refuse("not-permitted");
    const colleague = rows.find(({ id }) => id === staffId);
    if (!colleague) return refuse("colleague-gone");
    if (actor.kind === "staff" && actor.id === staffId) return refuse("own-account");
    return act(tx, colleague, manages(colleague) && managers.length === 1);
  });
}
