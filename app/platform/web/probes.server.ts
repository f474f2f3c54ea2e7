import express, { type Router } from "express";
import { env } from "../env.server";
import { health } from "../health.server";
import { metrics } from "../metrics.server";
import { timingSafeEqual } from "../secret.server";

/** What machines ask: /health for whoever routes requests here, /metrics for who holds the token. Without a token there are no metrics. */
export function probes(): Router {
  const router = express.Router();
  router.get("/health", (_req, res, next) => {
    health().then((found) => res.status(found.status === "ok" ? 200 : 503).json(found), next);
  });
  router.get("/metrics", (req, res, next) => {
    const { METRICS_TOKEN } = env();
    if (!METRICS_TOKEN) return next();
    if (!timingSafeEqual(req.headers.authorization ?? "", `Bearer ${METRICS_TOKEN}`))
      return void res.status(401).type("text").send("a token is needed");
    metrics.registry.metrics().then((text) => res.type(metrics.registry.contentType).send(text), next);
  });
  return router;
}
