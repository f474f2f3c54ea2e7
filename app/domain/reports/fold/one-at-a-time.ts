/**
 * Lets a piece of work run once at a time in this process. Whoever asks while it runs waits for a run that begins after they asked,
 * and shares it with all who wait: so what they get is never older than their question.
 */
export function oneAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  let waiting: Promise<T> | null = null;

  function run(): Promise<T> {
    waiting = null;
    const mine = work().finally(() => {
      if (running === mine) running = null;
    });
    running = mine;
    return mine;
  }

  return () => {
    if (waiting) return waiting;
    if (!running) return run();
    // Whether the one before failed is for those who asked for it.
    return (waiting = running.catch(() => undefined).then(run));
  };
}
