import { tellLateReplies as tell } from "#app/domain/tickets/evidence/tell-late-replies.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";

/** Tells whoever has a ticket that its person did not answer by the day that was named. */
export const tellLateReplies: Sweep = async () => {
  await tell(now());
};
