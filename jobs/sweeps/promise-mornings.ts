import { promiseMornings as promise } from "#app/domain/tickets/desk/morning/mornings.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";

/** Promises the letters of a working day's morning. */
export const promiseMornings: Sweep = async () => {
  const promised = await promise(now());
  if (promised > 0) log.info({ promised }, "letters of the morning are promised");
};
