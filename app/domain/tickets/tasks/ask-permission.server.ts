import { randomUUID } from "node:crypto";
import { z } from "zod";
import { transaction, type Tx } from "#app/platform/database/db.server";
import { seal } from "#app/platform/seal/seal.server";
import { randomToken, sha256 } from "#app/platform/seal/secret.server";
import { addWorkingDays, calendarFor } from "../../clock/calendar/calendar";
import { addDays } from "../../clock/dates/civil-date";
import { civilDateIn, startOfDay } from "../../clock/dates/zone";
import { record } from "../../journal/record.server";
import { queueLetter } from "../../outbox/queue-letter.server";
import { may, type Role } from "../../people/permissions";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { refuse, type Outcome } from "../../refusal";
import { unsealContact } from "../filing/seal-answers.server";
import { lockTicket } from "../ticket/lock.server";
import { sealBody } from "../ticket/seal.server";
import { optionalEmail, type FieldError } from "../ticket/typed-fields";
import { permissionOf } from "../workflow/permission";
import { ANSWER_WORKING_DAYS, LINK_DAYS } from "../workflow/task-kinds";
import { isOpen } from "../workflow/workflow";

/** Whom to write to; nobody where they are asked another way. And that the way to them is not simply what the request says. */
export const askPermissionInput = z.object({
  email: optionalEmail,
  known: z.literal("yes", { error: "accept-all" satisfies FieldError }),
});

type AskPermission = {
  ticketId: string;
  actor: { id: string; role: Role };
  input: z.output<typeof askPermissionInput>;
  now: Date;
};

/** What is still asked of somebody else is asked no more: a newer letter counts, or the ticket is closed. */
export async function dropPermissions(tx: Tx, ticketId: string, now: Date): Promise<void> {
  await tx.task.updateMany({
    where: { ticketId, kind: "permission", settledAt: null },
    data: { settledAt: now, result: "dropped", tokenSealed: null },
  });
}

/** The address the letter goes to, sealed, and the link in it, which works until an instant. */
function byLink(taskId: string, email: string, until: Date) {
  const token = randomToken();
  return {
    aboutSealed: sealBody("task-about", taskId, email),
    tokenHash: sha256(token),
    tokenSealed: seal(token, `task-token:${taskId}`),
    tokenExpiresAt: until,
  };
}

/**
 * Asks whoever has to agree, by a letter with a link of its own, or another way where there is no address: the person an agent acts for, or the guardian of
 * a child under 14. A task waits for the answer; the address is kept sealed with it. Nobody is asked to agree to a request of their own.
 * Out: ok, or `not-permitted`, `ticket-gone`, `action-not-allowed-now` (closed, or nobody has to agree), `asked-self` (the requester's own address).
 */
export async function askPermission({ ticketId, actor, input, now }: AskPermission): Promise<Outcome> {
  if (!may(actor.role, "ticket.work")) return refuse("not-permitted");
  const { email } = askPermissionInput.parse(input);
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket) return refuse("ticket-gone");
    const key = permissionOf(ticket);
    if (!key || !isOpen(ticket.status)) return refuse("action-not-allowed-now");
    if (unsealContact(ticket).email === email) return refuse("asked-self");
    const { profile } = await loadPolicyVersion(ticket.policyVersionId, tx);
    await dropPermissions(tx, ticketId, now);
    const today = civilDateIn(now, profile.zone);
    const id = randomUUID();
    const dueOn = addWorkingDays(today, ANSWER_WORKING_DAYS, calendarFor(profile.calendar));
    await tx.task.createMany({
      data: {
        id,
        ticketId,
        kind: "permission",
        key,
        dueOn,
        createdAt: now,
        ...(email === "" ? {} : byLink(id, email, startOfDay(addDays(today, LINK_DAYS + 1), profile.zone))),
      },
    });
    await record(tx, ticketId, { kind: "staff", id: actor.id }, now, [
      { kind: "task-opened", data: { taskId: id, task: "permission", dueOn } },
    ]);
    if (email === "") return { ok: true };
    await queueLetter(
      tx,
      {
        kind: "permission-request",
        ticketId,
        locale: ticket.locale,
        staffId: null,
        data: { taskId: id },
        dedupeKey: `task:${id}:request`,
      },
      now,
    );
    return { ok: true };
  });
}
