import { notifyDeadline as notify } from "#app/domain/tickets/deadlines/notify-deadline.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Task } from "./task";

/** Tells staff that a ticket comes due, if that is still so. The day in the payload only names the promise: what is true is read from the ticket. */
export const notifyDeadline: Task<"notify-deadline"> = async ({ ticketId }) => {
  if (await notify(ticketId, now())) log.info({ ticketId }, "deadline notice posted");
  return "done";
};
