import { transaction, type Tx } from "#app/platform/database/db.server";
import { editedMeanwhile } from "../../../journal/edited-meanwhile.server";
import { recordStaff } from "../../../journal/record.server";
import type { StaffEvent } from "../../../journal/staff-events";
import { maySomewhere, type SignedIn } from "../../../people/staff";
import { refuse, type Outcome } from "../../../refusal";
import { type Narrowed, writeQueueQuery } from "../queue/views";
import { viewMark } from "./list-saved.server";
import { MOST_OWN, MOST_SHARED, type SavedView } from "./saved-view";

/** How a view is called and used. `first`: who saves it has their desk open with it. */
export type ViewWords = { name: string; shared: boolean; first: boolean };

type Doing = { actor: SignedIn; now: Date };

/** Takes the colleague's row: one's own views are counted and named one act after the other, and the chain of what one did is held. */
async function lockStaff(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Staff" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
}

/** Makes everybody who shares a view, or stops sharing one, wait for one another until the transaction ends. */
async function lockShared(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('shared-views'))`;
}

function act<T extends object>({ actor }: Doing, change: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  return transaction(async (tx) => {
    await lockShared(tx);
    await lockStaff(tx, actor.id);
    return change(tx);
  });
}

/** Only what everybody sees is written down: one's own list is nobody else's matter. */
async function write(tx: Tx, { actor, now }: Doing, kind: ViewEvent, viewId: string): Promise<void> {
  await recordStaff(tx, actor.id, { kind: "staff", id: actor.id }, now, [{ kind, data: { viewId } }]);
}

type ViewEvent = Extract<StaffEvent["kind"], `view-${string}`>;

/** Whether another view has the name already: of one's own, or of the shared ones where this is shared. */
async function isTaken(
  tx: Tx,
  { name, shared }: ViewWords,
  { ownerId, id }: { ownerId: string; id: string | null },
): Promise<boolean> {
  const where = { name, OR: [{ ownerId }, ...(shared ? [{ shared: true }] : [])] };
  const others = await tx.savedView.findMany({ where, select: { id: true } });
  return others.some((other) => other.id !== id);
}

async function isFull(tx: Tx, where: { ownerId: string } | { shared: true }): Promise<boolean> {
  return (await tx.savedView.count({ where })) >= ("shared" in where ? MOST_SHARED : MOST_OWN);
}

async function setFirst(tx: Tx, staffId: string, viewId: string, first: boolean): Promise<void> {
  if (first) await tx.firstView.upsert({ where: { staffId }, create: { staffId, viewId }, update: { viewId } });
  else await tx.firstView.deleteMany({ where: { staffId, viewId } });
}

/**
 * Saves a view of the queue under a name. Out: its id, or `not-permitted` (sharing is not for this colleague), `view-name-taken`, `views-full`.
 */
export function saveView(asked: Doing & { words: ViewWords; narrowed: Narrowed }): Promise<Outcome<{ id: string }>> {
  return act<{ id: string }>(asked, async (tx) => {
    const { actor, words, narrowed, now } = asked;
    const { name, shared, first } = words;
    if (shared && !maySomewhere(actor, "view.share")) return refuse("not-permitted");
    if (await isTaken(tx, words, { ownerId: actor.id, id: null })) return refuse("view-name-taken");
    if ((await isFull(tx, { ownerId: actor.id })) || (shared && (await isFull(tx, { shared: true }))))
      return refuse("views-full");
    const query = writeQueueQuery(narrowed).toString();
    const data = { ownerId: actor.id, name, shared, query, createdAt: now };
    const { id } = await tx.savedView.create({ data, select: { id: true } });
    if (first) await setFirst(tx, actor.id, id, true);
    if (shared) await write(tx, asked, "view-shared", id);
    return { ok: true, id };
  });
}

/** Whether a colleague may call and share a view otherwise, or remove it: their own, and, of those who may share, any shared one. */
export function mayChange({ own, shared }: Pick<SavedView, "own" | "shared">, actor: SignedIn): boolean {
  return own || (shared && maySomewhere(actor, "view.share"));
}

async function findRow(tx: Tx, id: string, actor: SignedIn) {
  const row = await tx.savedView.findFirst({ where: { id, OR: [{ ownerId: actor.id }, { shared: true }] } });
  return row && { ...row, own: row.ownerId === actor.id };
}

/** `seen`: the mark of the view its page was made from. */
type Changing = Doing & { id: string; seen?: string };

/** What changes of a shared view leave in the chain of who made them. */
const EDITS = ["view-shared", "view-changed", "view-unshared"] as const;

/** The view as it was seen. Out: its row, or `view-gone`, `not-permitted`, `edited-meanwhile`. */
async function findSeen(tx: Tx, { id, actor, seen }: Changing) {
  const view = await findRow(tx, id, actor);
  if (!view) return refuse("view-gone");
  if (!mayChange(view, actor)) return refuse("not-permitted");
  if (seen && seen !== viewMark(view)) return editedMeanwhile(tx, EDITS, { viewId: id });
  return { ok: true as const, view };
}

function whatHappened(before: boolean, after: boolean): ViewEvent | null {
  if (before) return after ? "view-changed" : "view-unshared";
  return after ? "view-shared" : null;
}

/**
 * Gives a view another name, shares it or stops that. Out: ok, or `view-gone`, `not-permitted` (what is or becomes shared is for those who may share;
 * one's own can always be taken out of the others' lists), `edited-meanwhile`, `view-name-taken`, `views-full`.
 */
export function changeView(asked: Changing & { words: ViewWords }): Promise<Outcome> {
  return act(asked, async (tx) => {
    const { actor, id, words } = asked;
    const { name, shared, first } = words;
    if (shared && !maySomewhere(actor, "view.share")) return refuse("not-permitted");
    const found = await findSeen(tx, asked);
    if (!found.ok) return found;
    const { view } = found;
    if (await isTaken(tx, words, view)) return refuse("view-name-taken");
    if (shared && !view.shared && (await isFull(tx, { shared: true }))) return refuse("views-full");
    await tx.savedView.update({ where: { id }, data: { name, shared } });
    await setFirst(tx, actor.id, id, first);
    const event = whatHappened(view.shared, shared);
    if (event && (name !== view.name || shared !== view.shared)) await write(tx, asked, event, id);
    return { ok: true };
  });
}

/**
 * Has a view show something else from now on, under the name it has, for everybody who has it in their list. Out: ok, also where it shows that already;
 * or `view-gone`, `not-permitted`, `edited-meanwhile`.
 */
export function narrowView(asked: Changing & { narrowed: Narrowed }): Promise<Outcome> {
  return act(asked, async (tx) => {
    const found = await findSeen(tx, asked);
    if (!found.ok) return found;
    const query = writeQueueQuery(asked.narrowed).toString();
    if (query === found.view.query) return { ok: true };
    await tx.savedView.update({ where: { id: asked.id }, data: { query } });
    if (found.view.shared) await write(tx, asked, "view-changed", asked.id);
    return { ok: true };
  });
}

/** Has a colleague's desk open with a view in their list, or with it no more. Out: ok, or `view-gone`. */
export function showFirst(asked: Doing & { id: string; first: boolean }): Promise<Outcome> {
  return act(asked, async (tx) => {
    const { actor, id, first } = asked;
    if (!(await findRow(tx, id, actor))) return refuse("view-gone");
    await setFirst(tx, actor.id, id, first);
    return { ok: true };
  });
}

/** Removes a view. Out: ok, or `view-gone`, `not-permitted`, `edited-meanwhile`. */
export function removeView(asked: Changing): Promise<Outcome> {
  return act(asked, async (tx) => {
    const { id } = asked;
    const found = await findSeen(tx, asked);
    if (!found.ok) return found;
    await tx.savedView.delete({ where: { id } });
    if (found.view.shared) await write(tx, asked, "view-removed", id);
    return { ok: true };
  });
}
