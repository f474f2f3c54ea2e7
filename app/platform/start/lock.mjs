import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Stop } from "./say.mjs";

/**
 * Makes sure that one start alone works on a data folder. A lock left by a start that was killed is taken over.
 * @returns {() => void} gives the lock back
 */
export function lock(dataDir, url) {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, "start.lock");
  const mine = JSON.stringify({ pid: process.pid, born: born(process.pid), url });
  for (let attempt = 1; ; attempt++) {
    try {
      writeFileSync(file, mine, { flag: "wx", mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw new Stop(`The folder ${dataDir} cannot be written (${error.code})`);
      const holder = read(file);
      if (holder && holds(holder)) throw new Stop(`RightsDesk is already running from this folder (process ${holder.pid}, ${holder.url})`);
      if (attempt > 3) throw new Stop(`The lock ${file} cannot be taken over; remove it and start again`);
      rmSync(file, { force: true });
    }
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function holds({ pid, born: then }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  const now = born(pid);
  return now === null || then === null || now === then;
}

/** When a process began, as the system counts it, so that a number used again is not taken for the one that held it. Null where that cannot be known. */
function born(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
