const TICK_MS = 1_000;

/** How long a process may keep silent before it counts as dead, in seconds. */
export const SILENCE_S = 10;

/**
 * Asks a process again and again whether it lives, one question at a time, and calls back once when it has kept silent for ten seconds. What
 * counts are our own ticks, not the clock: a machine that slept makes nobody dead.
 * @param {() => Promise<unknown>} ask fulfilled when it answers
 * @param {() => void} whenSilent
 * @returns {() => void} ends the watching
 */
export function watch(ask, whenSilent) {
  let silent = 0;
  let asking = false;
  const timer = setInterval(() => {
    if (++silent > SILENCE_S) {
      clearInterval(timer);
      return whenSilent();
    }
    if (asking) return;
    asking = true;
    ask()
      .then(() => (silent = 0))
      .catch(() => undefined)
      .finally(() => (asking = false));
  }, TICK_MS);
  return () => clearInterval(timer);
}

/**
 * A question over Node's own channel to a child: whether its work still goes on in turn.
 * @param {import("node:child_process").ChildProcess} child
 */
export function pings(child) {
  return () =>
    new Promise((resolve, reject) => {
      const hear = (message) => {
        if (message !== "pong") return;
        child.off("message", hear);
        resolve(undefined);
      };
      child.on("message", hear);
      child.send("ping", (error) => error && reject(error));
    });
}

/** A question over HTTP, for a process that serves: whether it still answers at this address. */
export function answersAt(url) {
  return async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(SILENCE_S * 1_000) });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`status ${response.status}`);
  };
}
