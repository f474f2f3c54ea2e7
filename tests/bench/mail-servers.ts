import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { programArgs } from "#app/platform/start/processes/program.mjs";
import { watch } from "#tests/support/child";

const ROOT = path.resolve(import.meta.dirname, "../..");
const TSX = path.join(ROOT, "node_modules/tsx/dist/loader.mjs");

export type Sink = {
  url: string;
  taken: () => Promise<number>;
  /** How long it thinks from now on; those that wait are answered. */
  thinkFor: (answerAfterMs: number) => Promise<void>;
  stop: () => Promise<unknown>;
};

/** Starts a mail server in a process of its own. In: how long it thinks before it says that it has taken a letter. */
export async function startSink(answerAfterMs = 0): Promise<Sink> {
  const env = { ...process.env, ANSWER_AFTER_MS: String(answerAfterMs) };
  const file = path.join(import.meta.dirname, "mail-sink.ts");
  const started = spawn(process.execPath, ["--import", TSX, file], { env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const child = watch(started);
  const [{ port }] = (await once(started, "message")) as [{ port: number }];
  const tell = async (message: { answerAfterMs?: number }) => {
    const answered = once(started, "message") as Promise<[{ taken: number }]>;
    started.send(message);
    return (await answered)[0].taken;
  };
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken: () => tell({}),
    thinkFor: async (thinking) => void (await tell({ answerAfterMs: thinking })),
    stop: () => child.end("SIGTERM"),
  };
}

/** A worker process of ours, as in production. */
export async function startWorkerProcess(databaseUrl: string, smtpUrl: string) {
  const env: NodeJS.ProcessEnv = Object.assign({}, process.env, {
    NODE_ENV: "production",
    LOG_LEVEL: "error",
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    MAIL_FROM: "no-reply@rightsdesk.example",
  });
  const started = spawn(process.execPath, programArgs("jobs/worker.ts"), {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const child = watch(started);
  const ready = once(started, "message").then(() => true);
  if (!(await Promise.race([ready, child.ended.then(() => false)])))
    throw new Error(`the worker ended:\n${child.output()}`);
  return { log: child.output, stop: () => child.end("SIGTERM") };
}
