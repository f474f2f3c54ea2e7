import { log } from "#app/platform/log/log.server";
import { SCHEDULE } from "./schedule";
import type { Sweep, SweepContext } from "../sweeps/sweep";

export type Sweeper = {
  /** Runs a sweep by name, unless this process is running it. Never throws. */
  run: (name: string) => Promise<void>;
  /** Runs every sweep this process has not seen succeed for longer than its interval allows. */
  runNeglected: () => Promise<void>;
};

export type Schedule = Record<string, { everyMs: number; run: Sweep }>;

const SLACK_MS = 20_000;

/**
 * Runs sweeps when the queue says so, and by itself when the queue does not. With several workers each sees only its own runs, so some
 * run more often than the schedule says: they are made for that. `elapsedMs` is a clock that only goes forward.
 */
export function createSweeper(
  context: SweepContext,
  schedule: Schedule = SCHEDULE,
  elapsedMs = () => performance.now(),
): Sweeper {
  const succeeded = new Map(Object.keys(schedule).map((name) => [name, elapsedMs()]));
  const running = new Set<string>();
  async function run(name: string): Promise<void> {
    const sweep = schedule[name];
    if (!sweep || running.has(name)) return;
    running.add(name);
    try {
      await sweep.run(context);
      succeeded.set(name, elapsedMs());
    } catch (err) {
      log.warn({ err, sweep: name }, "a sweep failed and will run again");
    } finally {
      running.delete(name);
    }
  }
  return {
    run,
    async runNeglected() {
      const isNeglected = (name: string, everyMs: number) =>
        elapsedMs() - (succeeded.get(name) ?? 0) > 1.5 * everyMs + SLACK_MS;
      for (const [name, { everyMs }] of Object.entries(schedule)) if (isNeglected(name, everyMs)) await run(name);
    },
  };
}
