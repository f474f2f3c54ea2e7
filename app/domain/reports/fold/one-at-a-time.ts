/**
 * Lets a piece of work run once at a time in this process. Whoever asks while it runs waits for a run that begins after they asked,
 * and shares it with all who wait: so what they get is never older than their question.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;

  function run(): Promise<void> {
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
