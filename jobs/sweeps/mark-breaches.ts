import { markBreaches as mark } from "#app/domain/tickets/deadlines/mark-breaches.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";

/** Writes down every promise that was broken since. */
export const markBreaches: Sweep = async () => {
  const marked = await mark(now());
  if (marked > 0) log.warn({ marked }, "tickets are past their due date");
};
