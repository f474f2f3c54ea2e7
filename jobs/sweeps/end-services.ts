import { clearClosedPortals, endServices as end } from "#app/domain/programmes/ending/end-services.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";

/** Opens the tasks of services whose last day is over, and clears portals that take no requests any more of what was not sent. */
export const endServices: Sweep = async () => {
  const ended = await end(now());
  if (ended > 0) log.info({ ended }, "services have ended; what becomes of their data waits to be written down");
  const erased = await clearClosedPortals(now());
  if (erased > 0) log.info({ erased }, "requests that were not sent before their portal closed are erased");
};
