import { takeEffectDue } from "#app/domain/policies/proposals/take-effect.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";

/** Puts the versions of policies in force whose day has come, and writes down which policies are retired. */
export const takeEffect: Sweep = async () => {
  const done = await takeEffectDue(now());
  if (done > 0) log.info({ done }, "what was agreed about policies has taken effect");
};
