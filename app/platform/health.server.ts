import { pool } from "./db.server";
import { log } from "./log.server";
import { queueAnswers } from "./queue-health.server";
import { timeLimit } from "./time-limit";

type State = "ok" | "failing";
export type Health = { status: State; database: State; queue: State };

const LIMIT_MS = 2_000;
let asking: Promise<Health> | undefined;

/** Whether database and queue answer, each within two seconds. Callers at the same moment share one question. */
export function health(): Promise<Health> {
  asking ??= ask().finally(() => (asking = undefined));
  return asking;
}

async function ask(): Promise<Health> {
  const [database, queue] = await Promise.all([
    stateOf("database", async () => void (await pool().query("SELECT 1"))),
    stateOf("queue", queueAnswers),
  ]);
  return { status: database === "ok" && queue === "ok" ? "ok" : "failing", database, queue };
}

async function stateOf(part: string, answers: () => Promise<void>): Promise<State> {
  try {
    await timeLimit(answers(), LIMIT_MS, part);
    return "ok";
  } catch (err) {
    log.warn({ err, part }, "health check failed");
    return "failing";
  }
}
