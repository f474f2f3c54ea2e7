import { isAPIError } from "better-auth/api";
import { log } from "#app/platform/log/log.server";
import { isOutage } from "#app/platform/database/outage";

/**
 * Why a code was not taken: it was not right, or what it is compared with cannot be read, because SECRET was another one when the second
 * factor was set up. Throws what is neither.
 */
export function factorFailure(error: unknown): "wrong" | "unreadable" {
  if (isAPIError(error)) return "wrong";
  if (isOutage(error)) throw error;
  log.error({ err: error }, "a second factor cannot be read: was SECRET another one when it was set up?");
  return "unreadable";
}
