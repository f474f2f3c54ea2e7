import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deskToday } from "#app/domain/clock/calendar/desk-day";
import { awayOf } from "#app/domain/people/absence/list-absences.server";
import { loadsOf, type Load } from "#app/domain/tickets/giving/load.server";
import { may } from "#app/domain/people/permissions";
import { staffOnTicket } from "#app/domain/tickets/ticket/seen-by.server";
import { assign } from "#app/domain/tickets/moves/assign.server";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { buttonsFor } from "#app/domain/tickets/workflow/buttons";
import type { Facts } from "#app/domain/tickets/workflow/workflow";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { type StaffOnTicket, requireFront, requireOnTicket, seenVersion } from "#app/http/staff/ticket.server";
import { parseForm } from "#app/http/form/parse-form";
import { deskForm } from "#app/http/staff/desk-form.server";
import { readForm } from "#app/http/form/read-form.server";
import { doneAt } from "#app/http/answer/done.server";
import { callerOf } from "#app/http/request/caller.server";
import { ticketAt } from "#app/http/bench/came-from";
import type { PageHandle } from "#app/root";
import { RadioGroup } from "#app/ui/form/radio-group";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { ActBench } from "../desk/bench/act-bench";
import { findBench } from "../desk/bench/bench.server";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { useForm } from "../desk/use-form";
import { assignForm } from "./form";

export const handle: PageHandle = {
  form: (loaded) => ((loaded as { possible: boolean }).possible ? DESK_FORM : undefined),
};
export const meta = deskMeta(
  ({ actions }, { reference }: { frame: DeskFrame; reference: string }) => `${actions.assign.title} · ${reference}`,
);

/** Those with `ticket.assign` may give a ticket to anyone who works; agents only to themselves. Throws 403 for all others. */
async function requireAssigner(request: Request, reference: string | undefined): Promise<StaffOnTicket> {
  const staff = await requireOnTicket(request, reference, "desk.read");
  if (may(staff.role, "ticket.assign") || may(staff.role, "ticket.take-over")) return staff;
  throw new Response(null, { status: 403 });
}

async function candidates(
  staff: StaffOnTicket,
  { id: ticketId, facts: { assigneeId, earlierHandlerIds } }: { id: string; facts: Facts },
  now: Date,
): Promise<{ value: string; text: string; load: Load; away: boolean }[]> {
  const people = may(staff.role, "ticket.assign") ? await staffOnTicket(ticketId, "ticket.work") : [staff];
  const fit = people.filter(({ id }) => id !== assigneeId && !earlierHandlerIds.includes(id));
  const ids = fit.map(({ id }) => id);
  const today = deskToday(now);
  const [loads, away] = await Promise.all([loadsOf(ids, today), awayOf(ids, today)]);
  return fit.map(({ id, name }) => ({ value: id, text: name, load: loads.get(id)!, away: away.has(id) }));
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireAssigner(request, params.reference);
  const { now, locale } = callerOf(request, context);
  const ticket = await requireFront(staff, now);
  const { takeOver, assign: mayAssign } = buttonsFor(ticket.facts, { kind: "staff", id: staff.id, role: staff.role });
  const possible = takeOver || mayAssign;
  const page = {
    frame: await deskFrame(request, context, staff),
    bench: await findBench(request, ticket.reference, { staffId: staff.id, now, locale }),
    reference: ticket.reference,
    version: ticket.version,
    people: await candidates(staff, ticket, now),
    possible,
    merged: ticket.facts.merged,
  };
  return data(page, { status: possible ? 200 : 409 });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireAssigner(request, params.reference);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, assignForm);
  if (!parsed.ok) return toMend(parsed);
  const { id, reference } = await requireFront(staff, now);
  const assigned = await assign({
    ticketId: id,
    assigneeId: parsed.value.assigneeId,
    actor: staff,
    now,
    seen: seenVersion(form),
  });
  forgetCounts();
  if (assigned.ok)
    throw doneAt(ticketAt(request, reference), parsed.value.assigneeId === staff.id ? "take-over" : "assign");
  return refused(assigned);
}

export default function Assign() {
  const { bench, reference, version, people, possible, merged } = useLoaderData<typeof loader>();
  const refusedThen = useActionData<typeof action>()?.refused;
  const { words } = useDeskWords();
  const { choice, seen, summary } = useForm();
  const text = words.actions.assign;
  const refused =
    refusedThen ?? (possible ? null : ({ refusal: merged ? "merged" : "action-not-allowed-now" } as const));
  const notice = refused ? <RefusedNotice refusal={refused} reference={reference} typed={null} /> : null;
  const to = useTicketPaths();
  if (!possible) {
    return (
      <ActBench bench={bench} reference={reference}>
        <h1>{text.title}</h1>
        {notice}
      </ActBench>
    );
  }
  return (
    <ActBench bench={bench} reference={reference} form={DESK_FORM}>
      <NarrowForm
        title={text.title}
        lead={text.help}
        errors={summary([{ name: "assigneeId", label: text.assignee.label }])}
        submit={text.submit}
        before={notice}
        beside={<a href={to.ticket(reference)}>{words.actions.cancel}</a>}
      >
        <input type="hidden" name="seen" value={seen(version)} />
        <RadioGroup
          {...choice("assigneeId")}
          label={text.assignee.label}
          choices={people.map(({ load, away, ...person }) => ({
            ...person,
            hint: words.away.load(load.open, load.week),
            ...(away ? { note: words.away.away } : {}),
          }))}
        />
      </NarrowForm>
    </ActBench>
  );
}
