import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { buttonsFor, type StaffAction } from "#app/domain/tickets/workflow/buttons";
import { listTicketTasks } from "#app/domain/tickets/tasks/task-list.server";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { attend } from "#app/domain/tickets/desk/page/presence.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { letterLocaleOf } from "#app/domain/tickets/letters/promise/letter-locale.server";
import { actsOf } from "#app/domain/tickets/moves/preview.server";
import { decide } from "#app/domain/tickets/workflow/workflow";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { insertSnippet } from "#app/http/preview/insert-snippet.server";
import { letterFor } from "#app/http/preview/letter-words.server";
import { showPreview, type ShownPreview } from "#app/http/preview/show-preview.server";
import {
  type StaffOnTicket,
  requireAction,
  requireOnTicket,
  requireTicket,
  requireTicketAccess,
} from "#app/http/staff/ticket.server";
import { cameFrom } from "#app/http/bench/came-from";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { readForm } from "#app/http/form/read-form.server";
import { doneAt } from "#app/http/answer/done.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { stepsLeft } from "../desk.tickets.$reference._index/steps-left.server";
import { loadBench } from "../desk/bench/bench.server";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { isReadByPerson, wordErrors } from "../desk/letter-words/to-person";
import { PREVIEW } from "../desk/preview/preview-button";
import { actsAsked, approvalToo, moveOf, parseAct } from "./acting.server";
import { ActionPage } from "./action-page";
import { ACTION_LIMITS } from "./form";
import { shownTicket } from "./shown";

type Loaded = { frame: DeskFrame; act: StaffAction; reference: string };

export const handle: PageHandle = {
  form: (loaded) => ((loaded as { refused: Refused | null }).refused ? undefined : DESK_FORM),
};
export const meta = deskMeta(({ actions }, { act, reference }: Loaded) => `${actions[act].title} · ${reference}`);

/** The acts of a second person, who sees what would leave without asking for it. */
const REVIEWS: readonly StaffAction[] = ["confirm-refusal", "confirm-finish", "confirm-fee"];

type Shows = { preview: ShownPreview | null; unseen: Refused | null };
const NOTHING_SHOWN: Shows = { preview: null, unseen: null };

/** What a second person is asked to agree to, as it would leave; or why it cannot be shown. */
async function reviewed(action: StaffAction, ticketId: string, staff: StaffOnTicket, now: Date): Promise<Shows> {
  const actor = { kind: "staff", id: staff.id, role: staff.role } as const;
  const acts = actsOf({ ticketId, action, actor, input: {}, now, seen: null });
  const shown = await showPreview({ ticket: { id: ticketId }, staff, now }, acts);
  return shown.ok ? { preview: shown.preview, unseen: null } : { preview: null, unseen: shown };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "desk.read");
  const act = requireAction(params.action, staff.role);
  const { now, locale } = callerOf(request, context);
  const ticket = await requireTicket(request, staff, now);
  const actor = { kind: "staff", id: staff.id, role: staff.role } as const;
  const decision = decide(act, ticket.facts, actor);
  const refused: Refused | null = decision.ok ? null : decision;
  const page = {
    frame: await deskFrame(request, context, staff),
    bench: await loadBench(request, ticket, { staffId: staff.id, now, locale }),
    buttons: buttonsFor(ticket.facts, actor),
    ...(await stepsLeft(ticket, await listTicketTasks(ticket.id, ticket.profile, now), actor)),
    conversation: { tab: "conversation", conversation: ticket.conversation } as const,
    act,
    present: await attend(ticket.id, staff.id, now),
    reference: ticket.reference,
    shown: {
      ...shownTicket(ticket, act, civilDateIn(now, ticket.profile.zone)),
      letter: await letterFor(ticket),
    },
    refused,
    ...(decision.ok && REVIEWS.includes(act) ? await reviewed(act, ticket.id, staff, now) : NOTHING_SHOWN),
  };
  return data(page, { status: refused ? 409 : 200 });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request, ACTION_LIMITS);
  const staff = await requireOnTicket(request, params.reference, "desk.read");
  const act = requireAction(params.action, staff.role);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const ticket = await requireTicketAccess(request, staff, now);
  const acting = { act, ticket, staff, now };
  const locale = await letterLocaleOf(ticket.id, ticket.profile.languages);
  const inserted = await insertSnippet(form, { ...ticket, locale }, (name) => isReadByPerson(act, name));
  if (inserted) return data({ returned: { typed: inserted, errors: {} }, refused: null });
  const parsed = await parseAct(acting, form);
  if (!parsed.ok) return toMend(parsed);
  const asked = moveOf(acting, parsed.value, form);
  if (form.has(PREVIEW)) {
    const shown = await showPreview(acting, actsAsked(acting, asked, form));
    if (!shown.ok) return refused(shown);
    return data({ returned: { typed: fieldsOf(form), errors: {} }, refused: null, preview: shown.preview });
  }
  const errors = wordErrors(act, fieldsOf(form), locale);
  if (Object.keys(errors).length > 0) return toMend({ typed: fieldsOf(form), errors });
  const moved = await move(asked);
  forgetCounts();
  if (!moved.ok) return refused(moved);
  const approval = approvalToo(acting, asked, form);
  const next = approval ? await move(approval) : { ok: true };
  // Verified, and not approved: the page of the approval says why, and can be sent.
  const done = approval && next.ok ? "verify-and-approve" : asked.action;
  const from = cameFrom(new URL(request.url).searchParams);
  const { reference } = ticket;
  throw doneAt(next.ok ? paths.ticket(reference, { from }) : paths.ticketAction(reference, "approve", { from }), done);
}

export default function TicketAction() {
  const { refused: refusedNow, preview, ...page } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const asked = (answered as { preview?: ShownPreview } | undefined)?.preview;
  return (
    <ActionPage
      {...page}
      possible={refusedNow === null}
      refused={answered?.refused ?? refusedNow}
      preview={asked ?? preview}
      arrived={asked !== undefined}
    />
  );
}
