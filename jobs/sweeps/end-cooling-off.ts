import { endCoolingOff as end } from "#app/domain/tickets/moves/end-cooling-off.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";

/** Lets approved cancellations be carried out whose time to change one's mind has passed. */
export const endCoolingOff: Sweep = async () => {
  const moved = await end(now());
  if (moved > 0) log.info({ moved }, "cooling-off times are over");
};
