import { backoffMs } from "../queue/backoff";

const TIMES = 12;
const PAUSE = { firstMs: 500, maxMs: 10_000 };

/**
 * Writes down what became of work, again and again for about a minute while the database does not listen: what is done and not written
 * down would be done twice. Throws the database's error in the end, and at once in a process that stops.
 */
export async function insist(write: () => Promise<void>, stopping: () => boolean): Promise<void> {
  for (let failures = 1; ; failures++) {
    try {
      return await write();
    } catch (error) {
      if (failures >= TIMES || stopping()) throw error;
      const wait = backoffMs(failures, PAUSE, Math.random());
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
