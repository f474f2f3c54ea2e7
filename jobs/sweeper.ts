import { log } from "#app/platform/log.server";
import type { WorkQueue } from "./backend";
import { isSweep, SCHEDULE, SWEEPS, type SweepName } from "./schedule";

export type Sweeper = {
  /** Runs a sweep by name, unless this process is running it. Never throws. */
  run: (name: string) => Promise<void>;
  /** Runs every sweep this process has not seen succeed for longer than its interval allows. */
  runNeglected: () => Promise<void>;
};

const SLACK_MS = 20_000;

function patienceMs(sweep: SweepName): number {
  return 1.5 * SCHEDULE[sweep].everyMs + SLACK_MS;
}

/**
 * Runs sweeps when the queue says so, and by itself when the queue does not. With several workers each sees only its own runs, so some
 * run more often than the schedule says: they are made for that. `elapsedMs` is a clock that only goes forward.
 */
export function createSweeper(queue: WorkQueue, elapsedMs: () => number = () => performance.now()): Sweeper {
  const succeeded = new Map<SweepName, number>(SWEEPS.map((sweep) => [sweep, elapsedMs()]));
  const running = new Set<SweepName>();
  async function run(name: string): Promise<void> {
    if (!isSweep(name) || running.has(name)) return;
    running.add(name);
    try {
      await SCHEDULE[name].run({ queue });
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
      const neglected = SWEEPS.filter((sweep) => elapsedMs() - (succeeded.get(sweep) ?? 0) > patienceMs(sweep));
      for (const sweep of neglected) await run(sweep);
    },
  };
}
