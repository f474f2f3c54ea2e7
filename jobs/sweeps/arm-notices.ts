import { armNotices as arm } from "#app/domain/tickets/deadlines/arm-notices.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";

/** Arms the notices of the coming two hours. */
export const armNotices: Sweep = async () => {
  const armed = await arm(now());
  if (armed > 0) log.info({ armed }, "notices armed");
};
