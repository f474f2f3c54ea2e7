import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { answer } from "#app/http/answer/answer.server";
import { showFile } from "#app/http/answer/handed-file.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { KEPT_FIELD } from "#app/http/form/returned";
import { callerOf } from "#app/http/request/caller.server";
import { notFound } from "#app/http/staff/not-found";
import { showPaper } from "#app/http/preview/show-preview.server";
import { requireAction, requireOnTicket, requireTicketAccess } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import { actsAsked, moveOf, parseAct, type Acting } from "../desk.tickets.$reference.$action/acting.server";
import { ACTION_LIMITS } from "../desk.tickets.$reference.$action/form";
import { actsToFinish } from "../desk.tickets.$reference.finish/finishing.server";
import { GRID_LIMITS } from "../desk.tickets.$reference.finish/grid-form";

const LIMITS = { fields: GRID_LIMITS.parts, rows: Math.max(ACTION_LIMITS.rows, GRID_LIMITS.rows) };

/** There is nothing to see here: the button stands on the act's page. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "desk.read");
  const act = requireAction(params.action, staff.role);
  const { now } = callerOf(request, context);
  const { reference } = await requireTicketAccess(request, staff, now);
  throw seeOther(paths.ticketAction(reference, act));
}

/** What the form, as it is, would do; null where something in it is to be mended. */
async function actsIn(acting: Acting, form: FormData) {
  if (acting.act === "finish") return actsToFinish(acting, form);
  const parsed = await parseAct(acting, form);
  return parsed.ok ? actsAsked(acting, moveOf(acting, parsed.value, form), form) : null;
}

/** A file that would go with a letter, made from the form as it is now. Nothing is done, and nothing is kept. */
export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  const form = await readForm(request, LIMITS);
  // It is only looked at: words that wait for this form go on waiting.
  form.delete(KEPT_FIELD);
  const staff = await requireOnTicket(request, params.reference, "desk.read");
  const act = requireAction(params.action, staff.role);
  const { now, locale } = callerOf(request, context);
  const ticket = await requireTicketAccess(request, staff, now);
  const acting = { act, ticket, staff, now };
  const acts = await actsIn(acting, form);
  // What is to be mended is said on the form's own page.
  if (!acts) throw seeOther(paths.ticketAction(ticket.reference, act));
  const shown = await showPaper(acting, acts, String(form.get("paper") ?? ""));
  if (!shown.ok) throw new Response(null, { status: answer(shown.refusal, locale).status });
  if (!shown.paper) throw notFound("file");
  return showFile(shown.paper);
}
