import { statfs } from "node:fs/promises";
import path from "node:path";
import { env } from "../env/env.server";

/** How many bytes of the disk with this installation's files are free for us, and how many it has; null where the system does not say. */
export async function freeDisk(): Promise<{ free: number; total: number } | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(path.resolve(env().DATA_DIR));
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return null;
  }
}
