import { answerPings } from "./answer-pings";
import { log } from "../log/log.server";

const LIMIT_MS = 10_000;

/**
 * Ends this process in order when it is told to (SIGTERM, SIGINT) and when the process that started it is gone. `stop` has ten seconds to
 * finish what is in hand; then the process ends, finished or not. Further signals change nothing. What nobody caught is logged and ends the
 * process with 1, for a process in an unknown state is worse than one started anew.
 */
export function stopInOrder(stop: () => Promise<void>): void {
  let stopping = false;
  const end = async (code: number) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code || 1), LIMIT_MS).unref();
    await stop().catch((err: unknown) => log.error({ err }, "did not stop in order"));
    process.exit(code);
  };
  process.on("SIGTERM", () => void end(0));
  process.on("SIGINT", () => void end(0));
  process.on("disconnect", () => void end(0));
  // Gone already, while this process was still loading: that event has been and will not come again.
  if (process.connected === false) void end(0);
  const die = (err: unknown) => {
    log.fatal({ err }, "an error nobody caught ends this process");
    void end(1);
  };
  process.on("uncaughtException", die);
  process.on("unhandledRejection", die);
}

/** Tells the process that started this one that it is ready, and from then on that it lives whenever it is asked; without one, nothing. */
export function tellReady(): void {
  answerPings();
  process.send?.("ready");
}
