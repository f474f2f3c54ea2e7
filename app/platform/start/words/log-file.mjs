import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import path from "node:path";

const LARGEST = 20 * 1024 * 1024;
const REMEMBERED = 2_000;

/**
 * A log file that never grows for ever: when full it becomes `.1` and a new one begins.
 * @returns {{ file: string, write: (chunk: Buffer) => void, tail: () => string }}
 */
export function logFile(folder, name) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${name}.log`);
  let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  let recent = "";
  return {
    file,
    write(chunk) {
      recent = (recent + chunk.toString("utf8")).slice(-REMEMBERED);
      try {
        if (size > LARGEST) {
          renameSync(file, `${file}.1`);
          size = 0;
        }
        appendFileSync(file, chunk, { mode: 0o600 });
        size += chunk.length;
      } catch {
        // A full disk must not stop the service; it is the log that suffers.
      }
    },
    tail: () => recent.trim().split("\n").slice(-5).join("\n"),
  };
}
