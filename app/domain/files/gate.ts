/** Lets a few in at once and a few wait. Out of `enter`: the outcome of the work, or null where too many wait already. */
export type Gate = { enter: <T>(work: () => Promise<T>) => Promise<T | null> };

/** A gate for work that takes the whole machine. In: how many work at once, how many may wait. */
export function gate(atOnce: number, waiting: number): Gate {
  let busy = 0;
  const queue: (() => void)[] = [];
  return {
    async enter(work) {
      if (busy >= atOnce) {
        if (queue.length >= waiting) return null;
        await new Promise<void>((admit) => queue.push(admit));
      } else busy += 1;
      try {
        return await work();
      } finally {
        // Whoever waits first takes over the place as it is.
        const next = queue.shift();
        if (next) next();
        else busy -= 1;
      }
    },
  };
}
