import { answerPings } from "../health/answer-pings";

/**
 * The embedded parts run as processes of their own, started by `npm start`, and talk with it over Node's IPC channel: settings come in, one
 * answer goes out. When the channel closes, whoever started them is gone, and so they end too. Signals of the terminal are
 * ignored: they reach every process at once, and these two must outlive those who still use them.
 */
export function runAsChild<S, A>(start: (settings: S) => Promise<{ answer: A; stop: () => Promise<void> }>): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);
  let stop = async () => {};
  let starting: Promise<void> = Promise.resolve();
  process.on("disconnect", () => void starting.then(() => stop()).finally(() => process.exit(0)));
  process.once("message", (settings: S) => {
    starting = start(settings)
      .then((started) => {
        stop = started.stop;
        // Whoever asked may be gone by now; the callback keeps that from ending us before we have stopped.
        process.send?.({ ok: true, answer: started.answer }, () => undefined);
        answerPings();
      })
      .catch((error: unknown) => {
        process.send?.({ ok: false, reason: error instanceof Error ? error.message : "it did not start" }, () =>
          process.exit(1),
        );
      });
  });
  if (!process.send) {
    process.stderr.write("This process is started by npm start, not by hand\n");
    process.exit(1);
  }
}
