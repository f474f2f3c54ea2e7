import { readFileSync } from "node:fs";

/**
 * Calls back once npm, which started us, is gone without having told us: killed, it cannot pass a signal on, and a shell between
 * us may not. Nothing happens where npm did not start us.
 */
export function whenNpmIsGone(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}

/** Our parent and, where the system tells, the parent of that. */
function ancestors() {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")[1];
  } catch {
    return "";
  }
}
