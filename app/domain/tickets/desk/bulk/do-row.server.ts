import type { Tx } from "#app/platform/database/db.server";
import { record } from "../../../journal/record.server";
import type { Role } from "../../../people/permissions";
import { filledFor, isLeftOpen } from "../../../policies/snippets/fill";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import { refuse, type Outcome } from "../../../refusal";
import { letterLocaleOf } from "../../letters/promise/letter-locale.server";
import { guardMinor } from "../../minors/guard.server";
import { assigning } from "../../moves/assign.server";
import { handingBack } from "../../moves/hand-back.server";
import { moving } from "../../moves/move.server";
import { noting } from "../../moves/note.server";
import { lockTicket, type LockedTicket } from "../../ticket/lock.server";
import { movedMeanwhile } from "../../ticket/moved-meanwhile.server";
import { roleOnTicket } from "../../ticket/seen-by.server";
import type { BulkAct } from "./acts";
import type { BulkOrder } from "./order";

/** What is done to each ticket of a batch, by whom and when. `undoOfId`: the batch that is taken back. */
export type Doing = {
  batchId: string;
  act: BulkAct;
  undoOfId: string | null;
  order: BulkOrder;
  staffId: string;
  now: Date;
};

/** A ticket of a batch. `seen`: the version that was looked at; null while it is looked at. */
export type Row = { ticketId: string; seen: number | null };

/** What it came to: the ticket's version and who had it before, its version now, and what it leads to, as codes and civil dates. */
type Done = { seen: number; holderId: string | null; version: number; detail: Record<string, string> };

type On = { tx: Tx; doing: Doing; ticket: LockedTicket; actor: { id: string; role: Role } };

/** What can be done without seeing what a ticket holds, as at its own doors. */
const AT_THE_FRONT: readonly BulkAct[] = ["take", "assign"];

/** As what a colleague acts on a ticket: what they are on it now, while their account is on. Null where they do not see it. */
async function actorOn(tx: Tx, ticketId: string, staffId: string): Promise<On["actor"] | null> {
  const active = await tx.staff.findFirst({ where: { id: staffId, active: true }, select: { id: true } });
  const role = active && (await roleOnTicket({ id: ticketId }, staffId, tx));
  return role ? { id: staffId, role } : null;
}

async function zoneOf({ tx, ticket }: On): Promise<string> {
  return (await loadPolicyVersion(ticket.policyVersionId, tx)).profile.zone;
}

async function admitted(on: On): Promise<Outcome> {
  const { tx, doing, ticket } = on;
  if (AT_THE_FRONT.includes(doing.act)) return { ok: true };
  const zone = await zoneOf(on);
  return guardMinor(ticket, { staffId: doing.staffId, zone, now: doing.now, shown: false, client: tx });
}

/** The snippet for a ticket's policy, right and language with its facts filled in. */
async function question({ tx, doing: { order }, ticket }: On): Promise<Outcome<{ words: string }>> {
  const { profile } = await loadPolicyVersion(ticket.policyVersionId, tx);
  const locale = await letterLocaleOf(ticket.id, profile.languages, tx);
  const fits = (order.questions ?? []).filter((each) => each.policyId === profile.id && each.locale === locale);
  const picked = fits.find(({ right }) => right === null || right === ticket.right);
  if (!picked) return refuse("no-words-for-it");
  const words = filledFor(picked.body, { ...ticket, profile, locale });
  return isLeftOpen(words) ? refuse("words-left-open") : { ok: true, words };
}

async function ask(on: On): Promise<Outcome> {
  const { tx, doing, ticket, actor } = on;
  const asked = await question(on);
  if (!asked.ok) return asked;
  const { days, pause } = doing.order;
  const input = { question: asked.words, ...(days ? { days } : {}), ...(pause ? { pause } : {}) };
  const staff = { kind: "staff", ...actor } as const;
  return moving({ ticketId: ticket.id, action: "ask", actor: staff, input, now: doing.now, seen: null })(tx);
}

async function extend({ tx, doing, ticket, actor }: On): Promise<Outcome> {
  const { profile } = await loadPolicyVersion(ticket.policyVersionId, tx);
  const reason = doing.order.reasons?.[await letterLocaleOf(ticket.id, profile.languages, tx)];
  if (!reason) return refuse("no-words-for-it");
  const staff = { kind: "staff", ...actor } as const;
  const input = { reason };
  return moving({ ticketId: ticket.id, action: "extend", actor: staff, input, now: doing.now, seen: null })(tx);
}

/** What nobody has taken is put aside, what is at work is proposed for it, as on its own page. */
function putAside({ tx, doing, ticket, actor }: On): Promise<Outcome> {
  const action = ticket.status === "received" ? "put-aside" : "propose-aside";
  const staff = { kind: "staff", ...actor } as const;
  const input = { reason: doing.order.reason ?? "" };
  return moving({ ticketId: ticket.id, action, actor: staff, input, now: doing.now, seen: null })(tx);
}

function give(on: On, assigneeId: string): Promise<Outcome> {
  const { tx, doing, ticket, actor } = on;
  return assigning({ ticketId: ticket.id, assigneeId, actor, now: doing.now, seen: null })(tx);
}

function take(on: On): Promise<Outcome> {
  const { tx, doing, ticket, actor } = on;
  if (ticket.status !== "received") return give(on, actor.id);
  const staff = { kind: "staff", ...actor } as const;
  return moving({ ticketId: ticket.id, action: "take", actor: staff, input: {}, now: doing.now, seen: null })(tx);
}

const DO: Record<BulkAct, (on: On) => Promise<Outcome>> = {
  take,
  assign: (on) => give(on, on.doing.order.assigneeId ?? ""),
  note: ({ tx, doing, ticket, actor }) =>
    noting({ ticketId: ticket.id, actor, body: doing.order.body ?? "", now: doing.now })(tx),
  ask,
  "put-aside": putAside,
  extend,
};

/** Who had a ticket when the batch that is taken back came to it. */
async function holderBefore({ tx, doing, ticket }: On): Promise<string | null> {
  const row = await tx.batchRow.findFirst({
    where: { batchId: doing.undoOfId ?? "", ticketId: ticket.id },
    select: { holderId: true },
  });
  return row?.holderId ?? null;
}

async function handBack(on: On): Promise<Outcome> {
  const { tx, doing, ticket, actor } = on;
  return handingBack({ ticketId: ticket.id, toId: await holderBefore(on), actor, now: doing.now })(tx);
}

/** Brought back and put where it was: with nobody, as nobody had taken it; what was only proposed is taken back. */
async function bringBack(on: On): Promise<Outcome> {
  const { tx, doing, ticket, actor } = on;
  const staff = { kind: "staff", ...actor } as const;
  const common = { ticketId: ticket.id, actor: staff, now: doing.now, seen: null };
  if (ticket.status === "reviewing") return moving({ ...common, action: "take-back", input: {} })(tx);
  const reason = doing.order.reason ?? "";
  const brought = await moving({ ...common, action: "bring-back", input: { reason } })(tx);
  return brought.ok ? handingBack({ ticketId: ticket.id, toId: null, actor, now: doing.now })(tx) : brought;
}

function undo(on: On): Promise<Outcome> {
  return on.doing.act === "put-aside" ? bringBack(on) : handBack(on);
}

async function detailOf({ tx, ticket }: On): Promise<Pick<Done, "version" | "detail">> {
  const now = await tx.ticket.findUniqueOrThrow({
    where: { id: ticket.id },
    select: { version: true, status: true, dueOn: true, assigneeId: true },
  });
  const { version, status, dueOn, assigneeId } = now;
  const toId = assigneeId === ticket.assigneeId ? null : assigneeId;
  return { version, detail: { from: ticket.status, to: status, dueOn, ...(toId ? { toId } : {}) } };
}

/**
 * Does a batch's act to one of its tickets: by the very move its own page would make, with every check of that page, as what the colleague is now.
 * Inside the caller's transaction, which is taken back where it is only looked at. Where the ticket moved since it was looked at, nothing is done.
 * Out: what it came to; or the move's own refusal, `ticket-gone` (not seen any more), `minor-access-needed`, `moved-meanwhile`, `no-words-for-it`
 * (nothing was picked for its policy, right and language), `words-left-open`.
 */
export async function doRow(tx: Tx, { ticketId, seen }: Row, doing: Doing): Promise<Outcome<{ done: Done }>> {
  const ticket = await lockTicket(tx, ticketId);
  const actor = ticket && (await actorOn(tx, ticketId, doing.staffId));
  if (!ticket || !actor) return refuse("ticket-gone");
  const on: On = { tx, doing, ticket, actor };
  const open = await admitted(on);
  if (!open.ok) return open;
  if (seen !== null && seen !== ticket.version) return movedMeanwhile(tx, ticketId);
  const outcome = await (doing.undoOfId === null ? DO[doing.act](on) : undo(on));
  if (!outcome.ok) return outcome;
  const batched = { batchId: doing.batchId, act: doing.act, undo: doing.undoOfId !== null };
  await record(tx, ticketId, { kind: "staff", id: actor.id }, doing.now, [{ kind: "batched", data: batched }]);
  return { ok: true, done: { seen: ticket.version, holderId: ticket.assigneeId, ...(await detailOf(on)) } };
}
