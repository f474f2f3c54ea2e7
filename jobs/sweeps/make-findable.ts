import { makeFindable as make } from "#app/domain/tickets/desk/search/make-findable.server";
import { log } from "#app/platform/log/log.server";
import type { Sweep } from "./sweep";

/** As many as a minute or two is enough for; the next run goes on. */
const AT_ONCE = 5_000;

/** Makes tickets findable by what their persons told that were filed before there were clues. */
export const makeFindable: Sweep = async () => {
  const made = await make(AT_ONCE);
  if (made > 0) log.info({ made }, "tickets can be found by what their persons told");
};
