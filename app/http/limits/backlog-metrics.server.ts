import { readBacklog, type Backlog } from "#app/domain/outbox/backlog.server";
import { log } from "#app/platform/log/log.server";
import { addGauge } from "#app/platform/log/metrics.server";
import { now } from "#app/platform/now.server";

let asking: Promise<Backlog | null> | undefined;

/** The backlog; null where the database does not answer. The gauges of one look share one question. */
function ask(): Promise<Backlog | null> {
  const unknown = (err: unknown) => {
    log.warn({ err }, "the backlog could not be measured");
    return null;
  };
  asking ??= readBacklog(now())
    .catch(unknown)
    .finally(() => (asking = undefined));
  return asking;
}

/** Shows at /metrics how the outbox stands, so that workers that stop raise an alarm. Called again, it changes nothing. */
export function measureBacklog(): void {
  const gauge = (name: string, help: string, read: (backlog: Backlog) => number) =>
    addGauge(name, help, () => ask().then((backlog) => backlog && read(backlog)));
  gauge(
    "outbox_oldest_undone_seconds",
    "Age of the oldest promise that should have been kept by now",
    ({ oldestMs }) => oldestMs / 1000,
  );
  gauge("outbox_retrying", "Promises that failed and are being tried again", ({ retrying }) => retrying);
  gauge("outbox_given_up", "Promises that were given up and wait for somebody to look", ({ failed }) => failed);
}
