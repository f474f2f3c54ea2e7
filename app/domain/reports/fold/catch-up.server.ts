import { log } from "#app/platform/log/log.server";
import { timeLimit } from "#app/platform/time-limit";
import { rollUp } from "./roll-up.server";

/** As long as somebody waits for a page without wondering. */
const PATIENCE_MS = 5_000;

/**
 * Brings the stored figures up to the journal, as far as that can be had while somebody waits. Never throws: what was folded before is there
 * in any case, and a long roll-up goes on by itself. Out: whether the figures are as the journal stood when this was called.
 */
export async function catchUp(): Promise<boolean> {
  const folding = rollUp().catch((err: unknown) => {
    log.error({ err }, "the figures could not be brought up to the journal");
    return false;
  });
  return timeLimit(folding, PATIENCE_MS, "rolling up").catch(() => false);
}
