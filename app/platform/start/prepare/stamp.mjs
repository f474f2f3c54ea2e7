import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const FOLDER = ".cache";

/** Whether any of these files, or files below these folders, differ from those the stamp was kept for. */
export function changed(name, sources) {
  try {
    return readFileSync(path.join(FOLDER, name), "utf8") !== fingerprint(sources);
  } catch {
    return true;
  }
}

/** Remembers what a step was done with. */
export function keepStamp(name, sources) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, name), fingerprint(sources));
}

function fingerprint(sources) {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesBelow)) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesBelow(place) {
  if (!statSync(place).isDirectory()) return [place];
  const names = readdirSync(place)
    .filter((name) => name !== "generated" && !/\.test\.tsx?$/.test(name))
    .sort();
  return names.flatMap((name) => filesBelow(path.join(place, name)));
}
