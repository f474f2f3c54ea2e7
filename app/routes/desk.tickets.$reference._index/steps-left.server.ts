import { isTold } from "#app/domain/files/finding";
import { isAnsweredWithPackage } from "#app/domain/tickets/evidence/finding-categories";
import { answerRowsOf } from "#app/domain/tickets/evidence/answer-rows.server";
import { findingsOf } from "#app/domain/tickets/evidence/findings.server";
import { remainingSteps } from "#app/domain/tickets/desk/page/remaining-steps";
import type { ReadTicket } from "#app/domain/tickets/desk/page/ticket-page";
import type { DeskTask } from "#app/domain/tickets/tasks/task-list.server";
import type { Actor } from "#app/domain/tickets/workflow/workflow";
import { categoriesOf } from "../desk.tickets.$reference.finish/shown-grid";

/** The categories of which nothing is said yet, neither what was found nor that they were not asked for. */
async function openCategories(ticket: ReadTicket) {
  if (!isAnsweredWithPackage(ticket.right) || ticket.facts.findings === "not-asked") return [];
  const categories = categoriesOf(ticket);
  const [found, rows] = await Promise.all([findingsOf(ticket.id, categories), answerRowsOf(ticket.id)]);
  const excluded = rows.flatMap(({ key, fields }) => (fields.state === "excluded" ? [key] : []));
  const told = found.flatMap(({ category, body, files }) => (isTold(body, files.length) ? [category] : []));
  return categories.filter(({ id }) => !told.includes(id) && !excluded.includes(id));
}

/** What is still to be done before a ticket is closed, and what the categories are called that are named in it. */
export async function stepsLeft(
  ticket: ReadTicket,
  tasks: readonly DeskTask[],
  actor: Extract<Actor, { kind: "staff" }>,
) {
  const open = await openCategories(ticket);
  const unproven = tasks.some(({ kind, settledAt }) => kind === "system" && settledAt === null);
  return {
    steps: remainingSteps(ticket.facts, actor, { open: open.map(({ id }) => id), unproven }),
    names: Object.fromEntries(open.map(({ id, text }) => [id, text])),
  };
}
