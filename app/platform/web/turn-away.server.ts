import { env } from "../env/env.server";
import { PROBE } from "./proxy.server";
import { isOwnHost } from "./own-host";
import type { ErrorRequestHandler, RequestHandler } from "express";
import { log } from "../log/log.server";
import { plainPage } from "./plain-page";
import { malformed } from "./well-formed";

/** Answers what is not a request we could understand; nothing behind this door sees it. */
export const turnAwayMalformed: RequestHandler = (req, res, next) => {
  const status = malformed({ method: req.method, url: req.originalUrl, host: req.headers.host, headers: req.headers });
  if (status === null) return next();
  if (status === 405) res.setHeader("Allow", "GET, HEAD, POST");
  // The body is not read, so the connection cannot be used again.
  if (req.method !== "GET" && req.method !== "HEAD") res.setHeader("Connection", "close");
  res.status(status).type("html").send(plainPage(status));
};

let said = false;

/** Answers nothing that is asked for under another site's name; the probes answer whoever asks. Call it after `hearProxy`. */
export const turnAwayOtherHosts: RequestHandler = (req, res, next) => {
  if (PROBE.test(req.url) || isOwnHost(req.headers.host, env().ORIGIN)) return next();
  if (!said)
    log.warn(
      { problem: "other-host" },
      "requests that ask for another name than ORIGIN's are turned away. A proxy in front has to pass Host on as it was asked for",
    );
  said = true;
  if (req.method !== "GET" && req.method !== "HEAD") res.setHeader("Connection", "close");
  res.setHeader("Cache-Control", "no-store");
  res.status(421).type("html").send(plainPage(421));
};

/** The last door: what went wrong is logged, and the answer tells nothing of it. */
export const answerError: ErrorRequestHandler = (err: unknown, req, res, _next) => {
  const gone = req.destroyed && !res.writableFinished;
  const status = statusOf(err);
  if (!gone && status >= 500) log.error({ err, requestId: res.locals.requestId }, "request failed");
  if (res.headersSent) return void res.destroy();
  res.status(status).type("html").send(plainPage(status));
};

function statusOf(err: unknown): number {
  const status = typeof err === "object" && err !== null && "status" in err ? err.status : undefined;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}
