import { tellLeftBehind as tell } from "#app/domain/tickets/giving/left-behind.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "../sweep";

/** Tells those who lead of tickets whose holders cannot work on them any more. */
export const tellLeftBehind: Sweep = async () => {
  await tell(now());
};
