import { sweepBytes } from "#app/domain/files/sweep-bytes.server";
import { log } from "#app/platform/log.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "../sweep";

/** Removes bytes of files that nothing stands for any more. */
export const sweepFiles: Sweep = async () => {
  const bytes = await sweepBytes(now());
  if (bytes > 0) log.info({ bytes }, "files nothing stands for removed");
};
