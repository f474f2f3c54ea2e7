import { spawn } from "node:child_process";

const running = new Set();

/**
 * Runs a program to its end. With `quiet` its words are shown only when it fails.
 * @returns {Promise<number>} its exit code; 1 when it could not be run or was stopped by a signal
 */
export function run(command, args, { env = process.env, quiet = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      shell,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    });
    const words = [];
    child.stdout?.on("data", (chunk) => words.push(chunk));
    child.stderr?.on("data", (chunk) => words.push(chunk));
    running.add(child);
    const end = (code) => {
      running.delete(child);
      if (code !== 0 && quiet) process.stderr.write(Buffer.concat(words));
      resolve(code);
    };
    child.once("error", () => end(1));
    child.once("close", (code) => end(code ?? 1));
  });
}

/** Stops whatever `run` is waiting for. */
export function stopRunning() {
  for (const child of running) child.kill("SIGTERM");
}
