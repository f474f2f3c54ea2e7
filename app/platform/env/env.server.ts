import type { z } from "zod";
import { type Env, envSchema, logLevels, type WorkerEnv, workerEnvSchema } from "./env-schema";

export type { Env, WorkerEnv };

type Source = Readonly<Record<string, string | undefined>>;
type Parsed<T> = { ok: true; env: T } | { ok: false; problems: readonly string[] };

let current: Env | undefined;
let currentWorker: WorkerEnv | undefined;

/**
 * Reads a configuration without side effects. An empty value counts as none. A problem names the variable and what is
 * expected, never the value: it may be a secret.
 */
export function parseEnv<T extends z.ZodType>(schema: T, source: Source): Parsed<z.output<T>> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return { ok: true, env: result.data };
  const problems = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const missing = given[name] === undefined ? "missing" : "not usable";
    return `  ${name} is ${missing}; expected ${issue.message}`;
  });
  return { ok: false, problems };
}

/** The configuration, read once. A bad one ends the process: every bad variable is named at once, exit 1. */
export function env(): Env {
  return (current ??= parsedOrExit(envSchema));
}

/** As `env`, and the mail settings are certain. For the process that sends. */
export function workerEnv(): WorkerEnv {
  currentWorker ??= parsedOrExit(workerEnvSchema);
  current ??= currentWorker;
  return currentWorker;
}

/** The log's level alone, readable before the rest is known to be right. */
export function logLevel(): (typeof logLevels)[number] {
  return logLevels.find((level) => level === process.env.LOG_LEVEL) ?? "info";
}

function parsedOrExit<T extends z.ZodType>(schema: T): z.output<T> {
  const parsed = parseEnv(schema, process.env);
  if (parsed.ok) return parsed.env;
  process.stderr.write(`The configuration cannot be used:\n${parsed.problems.join("\n")}\n`);
  process.exit(1);
}
