import { anchorJournal as anchor } from "#app/domain/journal/anchor.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";

/** Anchors the journal once a day and says its head to the log, so that it is known outside the database too. */
export const anchorJournal: Sweep = async () => {
  const anchored = await anchor(now());
  if (!anchored) return;
  const { anchorId, upToId, entries, head } = anchored;
  log.info({ anchorId, upToId: String(upToId), entries: String(entries), head }, "journal anchored");
};
