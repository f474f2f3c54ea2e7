import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";

/** What a guarded program may use: memory of every kind, time by the clock on the wall, and how much it may answer; and who waits for it. */
export type Guard = { memoryBytes: number; wallMs: number; answerBytes: number; signal: AbortSignal };

/**
 * How it ended: with an answer; too late; because nobody waits any more; or in any other way (out of memory above all). `started`: it had
 * said its first byte, so what ended it is what it was given.
 */
export type Ran =
  { end: "answered"; answer: Buffer } | { end: "late" } | { end: "left" } | { end: "died"; started: boolean };

const SHELL = "/bin/sh";

/** Memory the system's limit counts and never becomes used: stacks of threads and the like. */
const UNUSED_BYTES = 128 * 1024 * 1024;

/**
 * Under Linux the kernel itself refuses more private memory (of the heap, of native code and of WebAssembly alike), files, and copies of
 * memory on disk. Elsewhere the watching thread alone ends what takes too much.
 */
const LIMITED = `ulimit -c 0; ulimit -f 0; ulimit -d "$1"; shift; exec "$@"`;

function command(program: string, args: readonly string[], { memoryBytes }: Guard): [string, string[]] {
  const watch = pathToFileURL(path.resolve("app/platform/guarded/watch.mjs")).href;
  const node = [
    process.execPath,
    "--max-old-space-size=128",
    "--import",
    watch,
    path.resolve(program),
    ...args,
  ] as const;
  if (process.platform !== "linux" || !existsSync(SHELL)) return [node[0], node.slice(1)];
  const kilobytes = String(Math.ceil((memoryBytes + UNUSED_BYTES) / 1024));
  return [SHELL, ["-c", LIMITED, "sh", kilobytes, ...node]];
}

/** Hears the answer on its own pipe, so that nothing a library prints gets in between. Out of `answer`: null once it is too long. */
function hear(pipe: Readable, most: number, tooLong: () => void): { answer: () => Buffer | null; size: () => number } {
  let parts: Buffer[] = [];
  let size = 0;
  pipe.on("data", (part: Buffer) => {
    size += part.byteLength;
    if (size <= most) parts.push(part);
    else {
      parts = [];
      tooLong();
    }
  });
  pipe.on("error", () => tooLong());
  return { answer: () => (size > most ? null : Buffer.concat(parts, size)), size: () => size };
}

/** Its exit code once it is gone; null where it was killed, or could not be started. */
function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", (code) => resolve(code));
  });
}

/**
 * Runs a program of ours (plain JavaScript) on bytes nobody vouches for, in a process of its own with hard limits: it gets the bytes on its
 * standard input, nothing of our environment, and answers on file descriptor 3. It is killed when it takes too long or too much, and when
 * the signal says that nobody waits for it any more. In: the program's path in this project, its arguments, the bytes, the limits.
 * Out: how it ended, once its process is gone; where none could be started, as one that died before it began.
 */
export async function runGuarded(
  program: string,
  args: readonly string[],
  input: Uint8Array,
  guard: Guard,
): Promise<Ran> {
  const { memoryBytes, wallMs, answerBytes, signal } = guard;
  if (signal.aborted) return { end: "left" };
  const child: ChildProcess = spawn(...command(program, args, guard), {
    stdio: ["pipe", "ignore", "ignore", "pipe"],
    env: {
      NODE_ENV: "production",
      GUARD_MEMORY_BYTES: String(memoryBytes),
      GUARD_MS: String(wallMs),
      MALLOC_ARENA_MAX: "2",
      UV_THREADPOOL_SIZE: "2",
    },
  });
  const over = ended(child);
  const answers = child.stdio?.[3];
  // The system has no more room for one, and then there are no pipes either.
  if (!answers) return { end: "died", started: false };
  let why: "late" | "left" | null = null;
  const kill = (because: typeof why) => {
    why ??= because;
    child.kill("SIGKILL");
  };
  const late = setTimeout(() => kill("late"), wallMs);
  const left = () => kill("left");
  signal.addEventListener("abort", left);
  const heard = hear(answers as Readable, answerBytes, () => kill(null));
  // It may end before it has read all.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(input);
  try {
    const code = await over;
    const answer = heard.answer();
    if (code === 0 && answer) return { end: "answered", answer };
    return why ? { end: why } : { end: "died", started: heard.size() > 0 };
  } finally {
    clearTimeout(late);
    signal.removeEventListener("abort", left);
  }
}
