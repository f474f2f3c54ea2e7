import { giveOutAll as act } from "#app/domain/tickets/giving/give-out.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "../sweep";

/** Gives out what nobody has, by the rules of its team. */
export const giveOut: Sweep = async () => {
  const done = await act(now());
  if (done > 0) log.info({ done }, "tickets are given out");
};
