import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";

const POLL_MS = 50;

/** Whether a process with this id exists, ours or another's. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Waits until the process is gone; false when the time ran out first. */
async function gone(pid: number, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (alive(pid)) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return true;
}

/**
 * Ends a PostgreSQL server: at once but orderly, and only when it does not obey the hard way, from which it recovers at
 * its next start.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, withinMs] of [
    ["SIGINT", 15_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await gone(pid, withinMs)) return;
  }
}

/**
 * Makes a data folder free to be started on. A server left over from a start that was killed is stopped; a lock file
 * whose process is gone, or is by now some other program, is removed.
 */
export async function clearLeftover(dataDir: string): Promise<void> {
  const file = path.join(dataDir, "postmaster.pid");
  const pid = leftoverPid(file);
  if (pid === null) return;
  if (alive(pid) && isServerOf(pid, dataDir)) await stopPostmaster(pid);
  rmSync(file, { force: true });
}

function leftoverPid(file: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
    return pid > 1 ? pid : null;
  } catch {
    return null;
  }
}

function isServerOf(pid: number, dataDir: string): boolean {
  try {
    const command = execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
    return command.includes("postgres") && command.includes(dataDir);
  } catch {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(dataDir);
    } catch {
      return false;
    }
  }
}
