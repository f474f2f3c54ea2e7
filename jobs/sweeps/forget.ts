import { forgetDone } from "#app/domain/outbox/settle.server";
import { forgetExpired } from "#app/domain/retention/forget.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";

const DONE_KEPT_MS = 30 * 86_400_000;

/** Removes what nobody needs any more: kept promises after thirty days, and drafts, codes and sessions that expired. */
export const forget: Sweep = async () => {
  const at = now();
  const done = await forgetDone(new Date(at.getTime() - DONE_KEPT_MS));
  log.info({ done, ...(await forgetExpired(at)) }, "expired rows removed");
};
