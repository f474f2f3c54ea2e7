import type { Request, RequestHandler } from "express";
import { env } from "../env/env.server";
import { log } from "../log/log.server";
import { noteRequest, proxyProblems, type ProxyProblem } from "../health/proxy-notes";
import { parseUrl } from "../parse-url";

/** What proxies tell a caller's address by. */
const FORWARDED = ["x-forwarded-for", "x-real-ip", "forwarded"];
/** What machines ask. */
export const PROBE = /^\/(health|metrics)(\/|\?|$)/;

const SENTENCES: Record<ProxyProblem, string> = {
  "forwarded-headers-ignored":
    "requests come with forwarded headers, which are ignored: everybody counts as one caller. Set TRUST_PROXY to the number of proxies in front",
  "host-not-passed":
    "forms come with another Host than the page they were sent from has. Let the proxy in front pass Host on as it was asked for, and set ORIGIN",
};

const said = new Set<ProxyProblem>();

/**
 * The host a form says it was sent from, where it is one of our pages' whatever Host the proxy made of it; "passed" where Host is right, null
 * where the form does not say or is a stranger's.
 */
function hostOfForm(req: Request): { lost: string } | "passed" | null {
  const { origin, host } = req.headers;
  const from = req.method === "POST" && origin !== undefined ? parseUrl(origin) : null;
  if (!from) return null;
  const asked = String(req.headers["x-forwarded-host"] ?? host)
    .split(",")[0]
    ?.trim();
  const sentFrom = from.host;
  if (sentFrom === asked) return "passed";
  // Only a browser that sends from our own pages says either.
  return origin === env().ORIGIN || req.headers["sec-fetch-site"] === "same-origin" ? { lost: sentFrom } : null;
}

/**
 * Takes from a proxy in front what we were told to believe, and nothing else; what it does not do as it should is noticed and said once. A form
 * from our own pages is taken even where the proxy keeps the Host to itself.
 */
export const hearProxy: RequestHandler = (req, _res, next) => {
  const distrusted = env().TRUST_PROXY === 0;
  const ignored = distrusted && FORWARDED.some((name) => req.headers[name] !== undefined);
  if (distrusted)
    for (const name of Object.keys(req.headers)) if (name.startsWith("x-forwarded-")) delete req.headers[name];
  const host = hostOfForm(req);
  const isLost = host !== null && host !== "passed";
  if (isLost) {
    delete req.headers["x-forwarded-host"];
    req.headers.host = host.lost;
  }
  if (!PROBE.test(req.url)) noteRequest({ ignored, host: isLost ? "lost" : (host ?? "unsaid") });
  for (const problem of proxyProblems()) {
    if (said.has(problem)) continue;
    said.add(problem);
    log.warn({ problem }, SENTENCES[problem]);
  }
  next();
};
