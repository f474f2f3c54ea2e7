import { randomBytes, randomUUID } from "node:crypto";
import type { RequestHandler } from "express";

export type Facts = { requestId: string; nonce: string };

/** Names the request and draws the nonce under which its page may run scripts. */
export const nameRequest: RequestHandler = (_req, res, next) => {
  const facts: Facts = { requestId: randomUUID(), nonce: randomBytes(16).toString("base64") };
  Object.assign(res.locals, facts);
  res.setHeader("X-Request-Id", facts.requestId);
  next();
};
