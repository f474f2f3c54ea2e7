import { once } from "node:events";
import { createServer, type Server } from "node:http";
import express, { type Router } from "express";
import { env } from "../env/env.server";
import { health } from "../health/health.server";
import { metrics } from "../log/metrics.server";
import { timingSafeEqual } from "../seal/secret.server";

/**
 * What machines ask. /health/live: this process does its work in turn; whoever restarts it asks that and nothing else. /health/ready (also
 * /health): requests can be taken, with every part by name; whoever routes requests here asks that. /metrics for who holds the token; without a
 * token there are none.
 */
export function probes(): Router {
  const router = express.Router();
  router.get("/health/live", (_req, res) => void res.json({ status: "ok" }));
  router.get(["/health", "/health/ready"], (_req, res, next) => {
    health().then((found) => res.status(found.status === "failing" ? 503 : 200).json(found), next);
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

/** Answers the probes alone, for a process that serves nothing else. Resolves once it listens; a port that cannot be had ends the process with a sentence. */
export async function serveProbes(host: string, port: number): Promise<Server> {
  const app = express();
  app.disable("x-powered-by");
  app.use(probes());
  const server = createServer(app);
  server.once("error", (error: NodeJS.ErrnoException) => {
    process.stderr.write(`HEALTH_PORT ${port} on ${host} cannot be opened (${error.code ?? "unknown"})\n`);
    process.exit(1);
  });
  server.listen(port, host);
  await once(server, "listening");
  return server;
}
