import { civilDateIn } from "#app/domain/clock/dates/zone";
import { loadDenyFrom } from "#app/domain/tickets/deadlines/deny-from.server";
import {
  loadTicketAnswers,
  loadTicketContact,
  type AdmittedTicket,
} from "#app/domain/tickets/desk/page/read-ticket.server";
import type { TicketAnswers } from "#app/domain/tickets/filing/seal-answers.server";
import { loadAskedAt } from "#app/domain/tickets/evidence/asked-at.server";
import { moving, type Move } from "#app/domain/tickets/moves/move.server";
import { actsOf, type Act } from "#app/domain/tickets/moves/preview.server";
import { loadProof } from "#app/domain/tickets/tasks/proof.server";
import type { StaffAction } from "#app/domain/tickets/workflow/buttons";
import { twoPeopleDecide } from "#app/domain/tickets/workflow/input-refused";
import type { MoveInput } from "#app/domain/tickets/workflow/move-input";
import { pausesOffered } from "#app/domain/tickets/workflow/pause-reason";
import { parseForm } from "#app/http/form/parse-form";
import { type StaffOnTicket, seenVersion } from "#app/http/staff/ticket.server";
import { AT_ONCE, schemaOf } from "./form";
import { wishOf } from "./shown";

/** Who acts how on which ticket, and when. */
export type Acting = { act: StaffAction; ticket: AdmittedTicket; staff: StaffOnTicket; now: Date };

/** What an act's form can ask for. */
type Asked = StaffAction | "propose-refusal";

/** Whether a refusal is decided here or proposed to a second person follows from what it is about and from its grounds. */
function workflowAction(
  act: StaffAction,
  { right, profile, ageBand }: AdmittedTicket,
  input: MoveInput[StaffAction],
): Asked {
  const concern = { right, ageBand };
  return act === "refuse" && twoPeopleDecide({ action: act, input }, profile, concern) ? "propose-refusal" : act;
}

/** What the person told to be verified by, where a part of it is in dispute; null elsewhere. */
async function comparing(ticket: AdmittedTicket, answers: TicketAnswers) {
  if (answers.what.right !== "correct") return null;
  return { profile: ticket.profile, told: { ...answers, contact: await loadTicketContact(ticket) } };
}

/** An act's form as the workflow wants it, or what is to be mended in it. */
export async function parseAct({ act, ticket, now }: Acting, form: FormData) {
  const answers = await loadTicketAnswers(ticket);
  const today = civilDateIn(now, ticket.profile.zone);
  return parseForm(
    form,
    schemaOf(act, today, {
      right: ticket.right,
      proof: await loadProof({ ...ticket, requesterKind: answers.requester.kind }, ticket.profile),
      requester: answers.requester,
      ageBand: ticket.ageBand,
      wish: wishOf(answers.what),
      duties: ticket.profile.retentionDuties,
      comparing: act === "verify" ? await comparing(ticket, answers) : null,
      answered: { after: await loadAskedAt(ticket.id), now, zone: ticket.profile.zone },
      deny: { ...ticket, denyFrom: await loadDenyFrom(ticket, now), today },
      pauses: pausesOffered(act, { ...ticket, identitySure: ticket.identitySure }),
    }),
  );
}

/** The move an act's form asks for. */
export function moveOf(
  { act, ticket, staff, now }: Acting,
  input: MoveInput[StaffAction],
  form: FormData,
): Move<Asked> {
  return {
    ticketId: ticket.id,
    action: workflowAction(act, ticket, input),
    actor: { kind: "staff", id: staff.id, role: staff.role },
    input,
    now,
    seen: seenVersion(form),
  };
}

/** Approves what was verified in the same press, where that was asked for; null where not. */
export function approvalToo({ act }: Acting, asked: Move, form: FormData): Move | null {
  if (act !== "verify" || form.get(AT_ONCE) !== "yes") return null;
  return { ...asked, action: "approve", input: { note: "", conditions: [] }, seen: null };
}

/** All that a press of this form's button leads to, until its letter leaves. */
export function actsAsked(acting: Acting, asked: Move, form: FormData): Act[] {
  const approval = approvalToo(acting, asked, form);
  return [...actsOf(asked), ...(approval ? [moving(approval)] : [])];
}
