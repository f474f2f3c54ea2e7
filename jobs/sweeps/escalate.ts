import { escalate as act } from "#app/domain/tickets/escalation/escalate.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";

/** Tells of the steps whose day has come. */
export const escalate: Sweep = async () => {
  const done = await act(now());
  if (done > 0) log.info({ done }, "tickets are escalated");
};
