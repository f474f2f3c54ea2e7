import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import helmet from "helmet";
import { env } from "../env/env.server";

/** The pages that show a letter, as it was sent, as an act, or one of many, would send it, or as a policy's draft or a notice to many would write it: the looks of a letter stand in the letter itself. A page is found however its letters are written. Its frame inherits the page's rules and runs nothing. */
const LETTER_PAGE =
  /^\/desk\/(tickets\/[^/]+\/(letters\/[^/]+|[a-z-]+)|bulk\/[^/]+\/letters\/[^/]+|policies\/[^/]+\/letters|programmes\/[^/]+\/letter)\/?$/i;

function ownLooks(req: IncomingMessage): string {
  // Pages that are not built have their looks written into them.
  if (env().NODE_ENV === "development") return "'unsafe-inline'";
  return LETTER_PAGE.test((req.url ?? "").split("?")[0] ?? "") ? "'unsafe-inline'" : "'self'";
}

/**
 * What the browser may do with our pages: run our own script files and nothing written into a page; send forms and requests to us only;
 * never be framed. The referrer stays inside the site; it must not be switched off, for then a form's Origin is "null" and
 * cannot be checked.
 */
export function securityHeaders(): RequestHandler {
  const secure = env().ORIGIN.startsWith("https:");
  const self = "'self'";
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [self],
        styleSrc: [self, ownLooks],
        imgSrc: [self, "data:"],
        fontSrc: [self],
        connectSrc: [self, ...(env().NODE_ENV === "development" ? ["ws:"] : [])],
        manifestSrc: [self],
        formAction: [self],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "same-origin" },
    frameguard: { action: "deny" },
  });
}

/** Pages hold personal data: nobody keeps a copy unless the route says so itself. */
export const neverKept: RequestHandler = (_req, res, next) => {
  const writeHead = res.writeHead;
  res.writeHead = function keepNothing(this: typeof res, ...given: Parameters<typeof writeHead>) {
    if (!this.hasHeader("Cache-Control")) this.setHeader("Cache-Control", "no-store");
    return writeHead.apply(this, given);
  } as typeof writeHead;
  next();
};
