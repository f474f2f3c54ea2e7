import { db } from "#app/platform/database/db.server";
import { loadPolicyVersions } from "../../policies/versions/published.server";
import { CLOCK_KINDS } from "./clock-events";
import { dueNow, isPaused, type DueDate } from "./due-now";

type Dated = Parameters<typeof dueNow>[0] & { id: string; policyVersionId: string };

/**
 * The dates of tickets as they are at an instant, each as its own page shows it: of those whose promise stands still the journal is read,
 * for all of them at once. In: their rows. Out: by id.
 */
export async function duesNow(tickets: readonly Dated[], now: Date): Promise<Map<string, DueDate>> {
  const dues = new Map<string, DueDate>(
    tickets.map(({ id, dueOn, dueAt }) => [id, { dueOn, dueAt, standsStill: false }]),
  );
  const policies = await loadPolicyVersions(tickets);
  const paused = tickets.flatMap((ticket) => {
    const { profile } = policies.get(ticket.policyVersionId)!;
    return isPaused(ticket, profile) ? [{ ticket, profile }] : [];
  });
  if (paused.length === 0) return dues;
  const lines = await db().journalEntry.findMany({
    where: { ticketId: { in: paused.map(({ ticket }) => ticket.id) }, kind: { in: CLOCK_KINDS } },
    orderBy: { seq: "asc" },
    select: { ticketId: true, kind: true, at: true, data: true },
  });
  for (const { ticket, profile } of paused)
    dues.set(
      ticket.id,
      dueNow(
        ticket,
        lines.filter(({ ticketId }) => ticketId === ticket.id),
        profile,
        now,
      ),
    );
  return dues;
}
