import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Stop } from "../words/say.mjs";

/**
 * The secrets of this installation, drawn at the first start and kept beside the data they protect, for this user's eyes only.
 * @returns {{ SECRET: string, SEAL_KEYS: string, POSTGRES_PASSWORD: string }}
 */
export function secrets(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  if (existsSync(file)) return read(file);
  if (existsSync(path.join(dataDir, "postgres"))) {
    throw new Stop(
      `${file} is missing, but there are data sealed with it. Put it back from a backup, or move ${dataDir} away to begin anew`,
    );
  }
  const drawn = { SECRET: random(), SEAL_KEYS: `k1:${random("base64")}`, POSTGRES_PASSWORD: random() };
  writeFileSync(`${file}.new`, `${JSON.stringify(drawn, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return drawn;
}

function read(file) {
  try {
    const kept = JSON.parse(readFileSync(file, "utf8"));
    for (const name of ["SECRET", "SEAL_KEYS", "POSTGRES_PASSWORD"])
      if (typeof kept[name] !== "string") throw new Error(name);
    chmodSync(file, 0o600);
    return kept;
  } catch {
    throw new Stop(`${file} cannot be read. Put it back from a backup; without it the data cannot be opened`);
  }
}

function random(encoding = "base64url") {
  return randomBytes(32).toString(encoding);
}
