import { civilDateIn } from "#app/domain/clock/dates/zone";
import { refuse } from "#app/domain/refusal";
import { loadTicketAnswers, type AdmittedTicket } from "#app/domain/tickets/desk/page/read-ticket.server";
import type { TypedRow } from "#app/domain/tickets/evidence/answer-row";
import { confirmingRedacted, findingsOf } from "#app/domain/tickets/evidence/findings.server";
import { savingAnswer } from "#app/domain/tickets/evidence/save-answer.server";
import type { Move } from "#app/domain/tickets/moves/move.server";
import { actsOf, type Act } from "#app/domain/tickets/moves/preview.server";
import { twoPeopleDecide } from "#app/domain/tickets/workflow/input-refused";
import type { MoveInput } from "#app/domain/tickets/workflow/move-input";
import { parseForm } from "#app/http/form/parse-form";
import { fieldsOf, formOf, type Fields } from "#app/http/form/returned";
import { type StaffOnTicket, seenVersion } from "#app/http/staff/ticket.server";
import { finishSchema } from "../desk.tickets.$reference.$action/finish-form";
import { wishOf } from "../desk.tickets.$reference.$action/shown";
import { resolveGrid } from "./grid-form";
import { attachedTo, categoriesOf, gridOf } from "./shown-grid";

/** Who answers which ticket, and when. */
export type Answering = { ticket: AdmittedTicket; staff: StaffOnTicket; now: Date };

/** The form as the workflow wants it, or what is to be mended in it. In: its fields with every outcome. */
export async function parseAnswer({ ticket, now }: Answering, fields: Fields) {
  const { what } = await loadTicketAnswers(ticket);
  const about = { right: ticket.right, wish: wishOf(what), duties: ticket.profile.retentionDuties };
  const schema = finishSchema(civilDateIn(now, ticket.profile.zone), about);
  return parseForm(formOf(fields), schema);
}

/** Finishes, or proposes it where what is refused needs a second person. */
export function finishing(
  { ticket, staff, now }: Answering,
  input: MoveInput["finish"],
  seen: number | null,
): Move<"finish" | "propose-finish"> {
  const { right, profile, ageBand } = ticket;
  const action = twoPeopleDecide({ action: "finish", input }, profile, { right, ageBand })
    ? "propose-finish"
    : "finish";
  return { ticketId: ticket.id, action, actor: { kind: "staff", id: staff.id, role: staff.role }, input, now, seen };
}

/** What is written in the form, kept as far as the acts after it need it. */
function saving(
  asked: { ticketId: string; staffId: string; now: Date },
  parts: readonly TypedRow[],
  covered: boolean,
): Act {
  return async (tx) => {
    const saved = await savingAnswer(asked, parts)(tx);
    if (!saved.ok) return saved;
    const { conflicts, findings } = saved.saved;
    if (conflicts.length > 0) return refuse("moved-meanwhile");
    return covered && findings !== "ready" ? confirmingRedacted(asked)(tx) : saved;
  };
}

/** All that finishing with a form that has nothing to mend would do, until its letter leaves. */
export function finishingActs(
  answering: Answering,
  input: MoveInput["finish"],
  parts: readonly TypedRow[],
  form: FormData,
): Act[] {
  const asked = { ticketId: answering.ticket.id, staffId: answering.staff.id, now: answering.now };
  return [
    saving(asked, parts, form.get("redacted") === "yes"),
    ...actsOf(finishing(answering, input, seenVersion(form))),
  ];
}

/** The same of a form as it was sent; null where something in it is to be mended. */
export async function actsToFinish(answering: Answering, form: FormData): Promise<Act[] | null> {
  const { ticket } = answering;
  const found = await findingsOf(ticket.id, categoriesOf(ticket));
  const { answer, parts, errors } = resolveGrid(fieldsOf(form), gridOf(ticket), attachedTo(found), true);
  const parsed = await parseAnswer(answering, answer);
  return parsed.ok && Object.keys(errors).length === 0 ? finishingActs(answering, parsed.value, parts, form) : null;
}
