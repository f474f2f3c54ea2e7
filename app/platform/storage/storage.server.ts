import path from "node:path";
import { env } from "../env/env.server";
import { unsealBytes, sealBytes } from "../seal/seal.server";
import { sealedFolder, type Storage } from "./storage";

export type { Storage };

let current: Storage | undefined;

/** This installation's files: sealed, in the folder `files` of DATA_DIR. */
export function storage(): Storage {
  return (current ??= sealedFolder(path.resolve(env().DATA_DIR, "files"), { seal: sealBytes, open: unsealBytes }));
}
