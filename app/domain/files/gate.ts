/** Who asks to be let in: staff have a lane of their own, and within a lane everybody has a key of their own (a network, a colleague). */
export type Lane = "public" | "staff";
export type Comer = { lane: Lane; key: string };

/** How many work at once and how many may wait: in the whole lane, and of each key. */
type Share = { atOnce: number; waiting: number };
export type LaneLimits = Share & { each: Share };

/** Out of `enter`: the outcome of the work; `full` where too many wait already; `left` where the signal came while waiting. */
export type Gate = {
  enter: <T>(comer: Comer, signal: AbortSignal, work: () => Promise<T>) => Promise<T | "full" | "left">;
};

type Queue = { working: number; waiting: (() => void)[] };

function laneOf({ atOnce, waiting, each }: LaneLimits) {
  // In the order in which the keys are served next: who was served goes to the end.
  const queues = new Map<string, Queue>();
  let working = 0;
  let waits = 0;

  function admit(key: string, queue: Queue): void {
    working += 1;
    queue.working += 1;
    queues.delete(key);
    queues.set(key, queue);
  }

  function admitNext(): void {
    for (const [key, queue] of queues) {
      if (working >= atOnce) return;
      if (queue.working >= each.atOnce) continue;
      const next = queue.waiting.shift();
      if (!next) continue;
      waits -= 1;
      admit(key, queue);
      next();
      return admitNext();
    }
  }

  function release(key: string, queue: Queue): void {
    working -= 1;
    queue.working -= 1;
    queues.delete(key);
    if (queue.working > 0 || queue.waiting.length > 0) queues.set(key, queue);
    admitNext();
  }

  /** Resolves with true at its turn, with false when the signal comes first. */
  function turn(key: string, queue: Queue, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const admitted = () => {
        signal.removeEventListener("abort", gone);
        resolve(true);
      };
      const gone = () => {
        queue.waiting.splice(queue.waiting.indexOf(admitted), 1);
        waits -= 1;
        if (queue.working === 0 && queue.waiting.length === 0) queues.delete(key);
        resolve(false);
      };
      waits += 1;
      queue.waiting.push(admitted);
      queues.set(key, queue);
      signal.addEventListener("abort", gone, { once: true });
    });
  }

  return async function enter<T>(key: string, signal: AbortSignal, work: () => Promise<T>) {
    if (signal.aborted) return "left";
    const queue = queues.get(key) ?? { working: 0, waiting: [] };
    if (working < atOnce && queue.working < each.atOnce && queue.waiting.length === 0) admit(key, queue);
    else if (waits >= waiting || queue.waiting.length >= each.waiting) return "full";
    else if (!(await turn(key, queue, signal))) return "left";
    try {
      return await work();
    } finally {
      release(key, queue);
    }
  };
}

/**
 * A gate for work that takes the whole machine. Keys take turns, so that nobody who asks often keeps another waiting, and the lanes know
 * nothing of each other.
 */
export function gate(limits: Record<Lane, LaneLimits>): Gate {
  const lanes = { public: laneOf(limits.public), staff: laneOf(limits.staff) };
  return { enter: ({ lane, key }, signal, work) => lanes[lane](key, signal, work) };
}
