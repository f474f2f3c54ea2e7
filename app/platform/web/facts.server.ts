import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";

type Facts = { requestId: string };

/** Names the request. */
export const nameRequest: RequestHandler = (_req, res, next) => {
  const facts: Facts = { requestId: randomUUID() };
  Object.assign(res.locals, facts);
  res.setHeader("X-Request-Id", facts.requestId);
  next();
};
