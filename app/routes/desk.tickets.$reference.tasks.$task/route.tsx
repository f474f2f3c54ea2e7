import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { settleInput, settleTask } from "#app/domain/tickets/tasks/settle-task.server";
import { listTicketTasks } from "#app/domain/tickets/tasks/task-list.server";
import { letterLocaleOf } from "#app/domain/tickets/letters/promise/letter-locale.server";
import { insertSnippet } from "#app/http/preview/insert-snippet.server";
import { letterFor } from "#app/http/preview/letter-words.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { type StaffOnTicket, requireOnTicket, requireTicket, requireTicketAccess } from "#app/http/staff/ticket.server";
import { fieldsOf } from "#app/http/form/returned";
import { parseForm } from "#app/http/form/parse-form";
import { deskForm } from "#app/http/staff/desk-form.server";
import { readForm } from "#app/http/form/read-form.server";
import { doneAt } from "#app/http/answer/done.server";
import { callerOf } from "#app/http/request/caller.server";
import { ticketAt } from "#app/http/bench/came-from";
import type { PageHandle } from "#app/root";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { ActBench } from "../desk/bench/act-bench";
import { loadBench } from "../desk/bench/bench.server";
import { noteErrors, noteIsSent } from "../desk/letter-words/to-person";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { TaskFacts } from "../desk/task/task-facts";
import { ZoneNote } from "../desk/times/zone-note";
import { TaskForm, useTaskErrors } from "../desk/task/task-form";
import { notFound } from "#app/http/staff/not-found";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ tasks }, { reference }: { frame: DeskFrame; reference: string }) => `${tasks.settleTitle} · ${reference}`,
);

/** The task of this ticket that the address names. Throws 404 where the ticket has none like it. */
async function requireTask(request: Request, taskId: string | undefined, staff: StaffOnTicket, now: Date) {
  const ticket = await requireTicketAccess(request, staff, now);
  const task = (await listTicketTasks(ticket.id, ticket.profile, now)).find(({ id }) => id === taskId);
  if (!task) throw notFound("task");
  return { ticket, task };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now, locale } = callerOf(request, context);
  const { task } = await requireTask(request, params.task, staff, now);
  const ticket = await requireTicket(request, staff, now);
  return {
    frame: await deskFrame(request, context, staff),
    bench: await loadBench(request, ticket, { staffId: staff.id, now, locale }),
    reference: ticket.reference,
    zone: ticket.profile.zone,
    task,
    letter: noteIsSent(task.kind) ? await letterFor(ticket) : null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const { ticket, task } = await requireTask(request, params.task, staff, now);
  const locale = await letterLocaleOf(ticket.id, ticket.profile.languages);
  const takes = (name: string) => noteIsSent(task.kind) && name === "note";
  const inserted = await insertSnippet(form, { ...ticket, locale }, takes);
  if (inserted) return data({ returned: { typed: inserted, errors: {} }, refused: null });
  const parsed = parseForm(form, settleInput);
  if (!parsed.ok) return toMend(parsed);
  const errors = noteErrors(task.kind, fieldsOf(form), locale);
  if (Object.keys(errors).length > 0) return toMend({ typed: fieldsOf(form), errors });
  const actor = { kind: "staff", id: staff.id, role: staff.role } as const;
  const settled = await settleTask({ taskId: task.id, actor, input: parsed.value, now });
  if (settled.ok) {
    forgetCounts();
    throw doneAt(ticketAt(request, ticket.reference, "tasks"), "task");
  }
  if (settled.refusal === "told-ahead") return toMend({ typed: fieldsOf(form), errors: { on: settled.refusal } });
  return refused(settled);
}

/** One task's form alone, for when something was left to mend. */
export default function SettleTask() {
  const { bench, reference, task, letter, zone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  const { words } = useDeskWords();
  const errors = useTaskErrors(task);
  return (
    <ActBench bench={bench} reference={reference} form={task.settledAt ? undefined : DESK_FORM} tab="tasks">
      <ErrorSummary title={words.errorSummary} errors={errors} />
      <PageHeader title={words.tasks.settleTitle} />
      {refused ? <RefusedNotice refusal={refused} reference={reference} typed="still" /> : null}
      <TaskFacts task={task} zone={zone} />
      <ZoneNote zone={zone} />
      {task.settledAt ? null : <TaskForm task={task} reference={reference} letter={letter} id={DESK_FORM} />}
    </ActBench>
  );
}
