import type { Tx } from "#app/platform/database/db.server";
import { civilDateIn } from "../../clock/dates/zone";
import type { Profile } from "../../policies/profile/profile";
import { refuse, type Refusal } from "../../refusal";
import { denyFrom } from "../deadlines/deny-from";
import { clockLines } from "../deadlines/move-clock.server";
import { objectionOf } from "../filing/answers";
import { unsealTicketAnswers } from "../filing/seal-answers.server";
import type { LockedTicket } from "../ticket/lock.server";
import type { AutomatedWish, ObjectionKind } from "../workflow/codes";
import type { InputScope } from "../workflow/input-refused";
import type { MoveInput } from "../workflow/move-input";
import { saysParticulars } from "../workflow/particulars";
import type { Action } from "../workflow/workflow";

/** What a person wanted of a program's decision; null for any other right. */
function wishOf(ticket: LockedTicket): AutomatedWish | null {
  const { what } = unsealTicketAnswers(ticket);
  return what.right === "automated" ? what.wish : null;
}

/** What a person objects to, which only the sealed answers tell; null for any other right. */
function objectionIn(ticket: LockedTicket): ObjectionKind | null {
  return ticket.right === "object" ? objectionOf(unsealTicketAnswers(ticket).what) : null;
}

/** Under what the input of a move is looked at, for a ticket. In: whether who asks is known as surely as its right requires, and the instant. */
export async function scopeOf(
  tx: Tx,
  ticket: LockedTicket,
  { profile, identitySure, now }: { profile: Profile; identitySure: boolean; now: Date },
): Promise<InputScope> {
  const { right, requesterKind, ageBand } = ticket;
  return {
    right,
    profile,
    objection: objectionIn(ticket),
    requesterKind,
    ageBand,
    identitySure,
    denyFrom: denyFrom(await clockLines({ tx, ticket }), right, profile, now),
    today: civilDateIn(now, profile.zone),
  };
}

/** What an answer must say of its right, which of an automated decision depends on what was wanted. */
export function particularsRefused(
  { action, input }: { action: Action; input: MoveInput[Action] },
  ticket: LockedTicket,
): Refusal | null {
  if (action !== "finish" && action !== "propose-finish") return null;
  const { items, particulars } = input as MoveInput["finish"];
  const wish = ticket.right === "automated" ? wishOf(ticket) : null;
  const outcomes = items.map(({ outcome }) => outcome);
  return saysParticulars(ticket.right, outcomes, particulars, wish) ? null : refuse("particulars-missing");
}
