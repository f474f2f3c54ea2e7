import type { RequestHandler } from "express";
import { log } from "../log/log.server";
import { metrics } from "../log/metrics.server";
import { loggablePath } from "./loggable-path";

/** One line a request, once it is answered: no query, no body, no address, no token. */
export const logRequest: RequestHandler = (req, res, next) => {
  const start = process.hrtime.bigint();
  res.once("close", () => {
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const status = res.writableFinished ? res.statusCode : 499;
    metrics.requests.observe({ method: req.method, status }, seconds);
    const level = status >= 500 ? "error" : "info";
    log[level](
      {
        requestId: res.locals.requestId,
        method: req.method,
        path: loggablePath(req.originalUrl),
        status,
        ms: Math.round(seconds * 1000),
      },
      "request",
    );
  });
  next();
};
