import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { programArgs } from "#app/platform/start/processes/program.mjs";

/** How a process ended: its exit code, or the signal that ended it. */
export type Ending = number | NodeJS.Signals | null;

export type Child = {
  pid: number;
  /** Everything it wrote so far, to standard output and to standard error. */
  output: () => string;
  running: () => boolean;
  /** Sends the signal and waits for the end; SIGKILL follows where it takes longer than its patience. */
  end: (signal: NodeJS.Signals) => Promise<Ending>;
  /** Fulfilled once it has ended. */
  ended: Promise<Ending>;
};

/** Runs a TypeScript file of this project in a process of its own, compiled where production runs it so. It ends when the test's process does. */
export function runFile(file: string, env: NodeJS.ProcessEnv, args: readonly string[] = []): Child {
  return watch(launch(file, env, args));
}

/** As `runFile`, and waits until it says that it is ready. Rejects with what it wrote when it ends before. */
export async function runUntilReady(file: string, env: NodeJS.ProcessEnv, withinMs = 200_000): Promise<Child> {
  const started = launch(file, env);
  const child = watch(started);
  const ready = once(started, "message", { signal: AbortSignal.timeout(withinMs) }).then(() => true);
  if (await Promise.race([ready, child.ended.then(() => false)])) return child;
  throw new Error(`${file} ended before it was ready:\n${child.output()}`);
}

function launch(file: string, env: NodeJS.ProcessEnv, args: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, [...programArgs(file), ...args], { env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
}

/** Follows a process that was just started. `patienceMs`: how long it may take to end once told to. */
export function watch(started: ChildProcess, patienceMs = 60_000): Child {
  const chunks: string[] = [];
  for (const stream of [started.stdout, started.stderr])
    stream?.on("data", (chunk: Buffer) => chunks.push(chunk.toString("utf8")));
  const ended = new Promise<Ending>((resolve) => started.once("close", (code, signal) => resolve(signal ?? code)));
  const running = () => started.exitCode === null && started.signalCode === null;
  async function end(signal: NodeJS.Signals): Promise<Ending> {
    started.kill(signal);
    const timer = setTimeout(() => started.kill("SIGKILL"), patienceMs);
    return ended.finally(() => clearTimeout(timer));
  }
  return { pid: started.pid ?? 0, output: () => chunks.join(""), running, end, ended };
}
