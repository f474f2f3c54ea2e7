import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addNote, noteForm } from "#app/domain/tickets/moves/note.server";
import { answer } from "#app/http/answer/answer.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireOnTicket, requireTicket, requireTicketAccess } from "#app/http/staff/ticket.server";
import { readForm } from "#app/http/form/read-form.server";
import { inOtherLocale } from "#app/http/request/language.server";
import { askAgain } from "#app/http/request/ask-again.server";
import { parseForm } from "#app/http/form/parse-form";
import { doneAt } from "#app/http/answer/done.server";
import { callerOf } from "#app/http/request/caller.server";
import { ticketAt } from "#app/http/bench/came-from";
import type { PageHandle } from "#app/root";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { PageHeader } from "#app/ui/page/page-header";
import { ActBench } from "../desk/bench/act-bench";
import { loadBench } from "../desk/bench/bench.server";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM } from "../desk/narrow-form";
import { NoteForm } from "../desk/decide/note-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ actions }, { reference }: { frame: DeskFrame; reference: string }) => `${actions.note.title} · ${reference}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "ticket.note");
  const { now, locale } = callerOf(request, context);
  const ticket = await requireTicket(request, staff, now);
  const bench = await loadBench(request, ticket, { staffId: staff.id, now, locale });
  return { frame: await deskFrame(request, context, staff), bench, reference: ticket.reference };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireOnTicket(request, params.reference, "ticket.note");
  const { now, locale } = callerOf(request, context);
  const switched = inOtherLocale(form, context, {});
  if (switched) return switched;
  const { id, reference } = await requireTicketAccess(request, staff, now);
  const parsed = parseForm(form, noteForm);
  if (!parsed.ok) return askAgain(context, parsed);
  const noted = await addNote({ ticketId: id, actor: staff, ...parsed.value, now });
  if (!noted.ok) throw new Response(null, { status: answer(noted.refusal, locale).status });
  throw doneAt(ticketAt(request, reference, "notes"), "note");
}

/** The form alone, for when something was left to mend. */
export default function WriteNote() {
  const { bench, reference } = useLoaderData<typeof loader>();
  const { words } = useDeskWords();
  const { summary } = useForm();
  return (
    <ActBench bench={bench} reference={reference} form={DESK_FORM} tab="notes">
      <ErrorSummary title={words.errorSummary} errors={summary([{ name: "body", label: words.ticket.notes.label }])} />
      <PageHeader title={words.actions.note.title} />
      <NoteForm reference={reference} id={DESK_FORM} />
    </ActBench>
  );
}
