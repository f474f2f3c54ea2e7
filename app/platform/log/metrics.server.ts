import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { single } from "../single";

/** Everything this process measures, in Prometheus' format at /metrics. Labels are of few values and never about a person. */
export const metrics = single("metrics", () => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from a request to the end of its answer",
    labelNames: ["method", "status"],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return { registry, requests };
});

/** Adds a number that is read anew at every look. In: `read`, which never throws; null = unknown now, and then not shown. A known name changes nothing. */
export function addGauge(name: string, help: string, read: () => Promise<number | null>): void {
  const { registry } = metrics;
  if (registry.getSingleMetric(name)) return;
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      const value = await read();
      if (value === null) this.remove();
      else this.set(value);
    },
  });
}
