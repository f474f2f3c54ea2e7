import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { loadProof } from "#app/domain/tickets/tasks/proof.server";
import type { StaffAction } from "#app/domain/tickets/workflow/buttons";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { twoPeopleDecide } from "#app/domain/tickets/workflow/input-refused";
import { attend } from "#app/domain/tickets/desk/page/presence.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { pausesOffered } from "#app/domain/tickets/workflow/pause-reason";
import type { MoveInput } from "#app/domain/tickets/workflow/move-input";
import { loadAskedAt } from "#app/domain/tickets/evidence/asked-at.server";
import { loadDenyFrom } from "#app/domain/tickets/deadlines/deny-from.server";

import {
  loadTicketAnswers,
  loadTicketContact,
  type AdmittedTicket,
} from "#app/domain/tickets/desk/page/read-ticket.server";
import { type Action, type Actor, decide } from "#app/domain/tickets/workflow/workflow";
import type { TicketAnswers } from "#app/domain/tickets/filing/seal-answers.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireAction, requireTicket, requireTicketAccess, seenVersion } from "#app/http/staff/ticket.server";
import { parseForm } from "#app/http/form/parse-form";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { ActionPage } from "./action-page";
import { ACTION_LIMITS, AT_ONCE, schemaOf } from "./form";
import { shownTicket, wishOf } from "./shown";

type Loaded = { frame: DeskFrame; act: StaffAction; reference: string };

export const handle: PageHandle = {
  form: (loaded) => ((loaded as { refused: Refused | null }).refused ? undefined : DESK_FORM),
};
export const meta = deskMeta(({ actions }, { act, reference }: Loaded) => `${actions[act].title} · ${reference}`);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const act = requireAction(params.action, staff.role);
  const { now } = callerOf(request, context);
  const ticket = await requireTicket(request, params.reference, staff, now);
  const decision = decide(act, ticket.facts, { kind: "staff", id: staff.id, role: staff.role });
  const refused: Refused | null = decision.ok ? null : decision;
  const page = {
    frame: await deskFrame(request, context, staff),
    act,
    present: await attend(ticket.id, staff.id, now),
    reference: ticket.reference,
    shown: shownTicket(ticket, act, civilDateIn(now, ticket.profile.zone)),
    refused,
  };
  return data(page, { status: refused ? 409 : 200 });
}

/** Whether a refusal is decided here or proposed to a second person follows from what it is about and from its grounds. */
function workflowAction(
  act: StaffAction,
  { right, profile, ageBand }: AdmittedTicket,
  input: MoveInput[StaffAction],
): Action {
  const concern = { right, ageBand };
  return act === "refuse" && twoPeopleDecide({ action: act, input }, profile, concern) ? "propose-refusal" : act;
}

/** Approves what was verified in the same press. Out: done, or why not; what was verified stays so. */
function approveToo({ ticketId, actor, now }: { ticketId: string; actor: Actor; now: Date }) {
  return move({ ticketId, action: "approve", actor, input: { note: "", conditions: [] }, now, seen: null });
}

/** What the person told to be verified by, where a part of it is in dispute; null elsewhere. */
async function comparing(ticket: AdmittedTicket, answers: TicketAnswers) {
  if (answers.what.right !== "correct") return null;
  return { profile: ticket.profile, told: { ...answers, contact: await loadTicketContact(ticket) } };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request, ACTION_LIMITS);
  const staff = await requirePermission(request, "desk.read");
  const act = requireAction(params.action, staff.role);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const ticket = await requireTicketAccess(request, params.reference, staff, now);
  const answers = await loadTicketAnswers(ticket);
  const parsed = parseForm(
    form,
    schemaOf(act, civilDateIn(now, ticket.profile.zone), {
      right: ticket.right,
      proof: await loadProof({ ...ticket, requesterKind: answers.requester.kind }, ticket.profile),
      requester: answers.requester,
      ageBand: ticket.ageBand,
      wish: wishOf(answers.what),
      duties: ticket.profile.retentionDuties,
      comparing: act === "verify" ? await comparing(ticket, answers) : null,
      deny: {
        ...ticket,
        denyFrom: await loadDenyFrom(ticket, now),
        today: civilDateIn(now, ticket.profile.zone),
      },
      answered: { after: await loadAskedAt(ticket.id), now, zone: ticket.profile.zone },
      pauses: pausesOffered(act, { ...ticket, identitySure: ticket.identitySure }),
    }),
  );
  if (!parsed.ok) return toMend(parsed);
  const asked = {
    ticketId: ticket.id,
    action: workflowAction(act, ticket, parsed.value),
    actor: { kind: "staff", id: staff.id, role: staff.role } as const,
    input: parsed.value,
    now,
    seen: seenVersion(form),
  };
  const moved = await move(asked);
  forgetCounts();
  if (!moved.ok) return refused(moved);
  const next = act === "verify" && form.get(AT_ONCE) === "yes" ? await approveToo(asked) : { ok: true };
  // Verified, and not approved: the page of the approval says why, and can be sent.
  throw seeOther(next.ok ? paths.ticket(ticket.reference) : paths.ticketAction(ticket.reference, "approve"));
}

export default function TicketAction() {
  const { act, shown, present, refused: refusedNow } = useLoaderData<typeof loader>();
  const refusedThen = useActionData<typeof action>()?.refused ?? null;
  return (
    <ActionPage
      act={act}
      shown={shown}
      present={present}
      possible={refusedNow === null}
      refused={refusedThen ?? refusedNow}
    />
  );
}
