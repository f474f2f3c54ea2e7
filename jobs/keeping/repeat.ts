import { log } from "#app/platform/log/log.server";
import { backoffMs } from "../queue/backoff";

export type Repeating = {
  /** Ends it after the round under way. */
  stop: () => Promise<void>;
  /** Fulfilled once it has ended. */
  ended: Promise<void>;
};

type Rhythm = { name: string; everyMs: number; maxMs?: number };

/**
 * Does something again and again, one round after the other, until stopped. A round that throws is logged and the pause grows up to
 * `maxMs`; nothing ends the repeating but `stop` and a round that returns `"end"`. One that returns `"more"` is followed at once by the next.
 */
export function repeat({ name, everyMs, maxMs = 15_000 }: Rhythm, round: () => Promise<unknown>): Repeating {
  let stopped = false;
  let wake = () => {};
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      if (stopped) return resolve();
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async () => {
    for (let failures = 0; !stopped;) {
      try {
        const result = await round();
        failures = 0;
        if (result === "end") return;
        if (result !== "more") await pause(everyMs);
      } catch (err) {
        failures += 1;
        log.warn({ err, loop: name, failures }, "a round failed and will be tried again");
        await pause(backoffMs(failures, { firstMs: Math.max(everyMs, 500), maxMs }, Math.random()));
      }
    }
  };
  const ended = run();
  return {
    ended,
    async stop() {
      stopped = true;
      wake();
      await ended;
    },
  };
}
