import { coverAbsences as act } from "#app/domain/tickets/giving/cover.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "../sweep";

/** Sees to what falls due while whoever has it is away. */
export const coverAbsences: Sweep = async () => {
  const done = await act(now());
  if (done > 0) log.info({ done }, "tickets of absent colleagues are seen to");
};
