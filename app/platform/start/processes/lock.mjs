import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Stop } from "../words/say.mjs";

/**
 * Takes a lock that one process at a time may hold. One left by a process that was killed is taken over.
 * @param {string} file
 * @param {Record<string, unknown>} facts told to whoever comes second
 * @returns {{ release: () => void } | { holder: { pid: number } & Record<string, unknown> }}
 */
export function tryLock(file, facts = {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, born: born(process.pid), ...facts });
  for (let attempt = 1; ; attempt++) {
    try {
      writeFileSync(file, mine, { flag: "wx", mode: 0o600 });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (error.code !== "EEXIST") throw new Stop(`${file} cannot be written (${error.code})`);
      const holder = read(file);
      if (holder && holds(holder)) return { holder };
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
    return (
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")[19] ?? null
    );
  } catch {
    return null;
  }
}
