import { noteFailure, noteRun } from "#app/domain/operations/timers.server";
import { now } from "#app/platform/now.server";
import type { Schedule } from "./sweeper";

/** The same timers, each of which writes down how it ran, so that whoever looks sees whether it did. */
export function noted(schedule: Schedule): Schedule {
  return Object.fromEntries(
    Object.entries(schedule).map(([name, { everyMs, run }]) => [
      name,
      {
        everyMs,
        async run(context) {
          const beganAt = now();
          try {
            await run(context);
          } catch (error) {
            await noteFailure(name, now());
            throw error;
          }
          await noteRun({ name, everyMs, beganAt, endedAt: now() });
        },
      },
    ]),
  );
}
