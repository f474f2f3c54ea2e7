import "./platform/env/production";
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type Request, type RequestHandler, type Response } from "express";
import { measureBacklog } from "./http/limits/backlog-metrics.server";
import { isAhead } from "./http/answer/asked-part";
import { endStreams } from "./http/told/unread-streams.server";
import { handInWriter } from "./http/preview/letter-writer.server";
import { allNoted } from "./http/answer/note-sent.server";
import { opensNewestTicket } from "./domain/tickets/filing/opens-newest.server";
import { languageOfLink } from "./http/answer/link-language.server";
import type { RequestFacts } from "./http/request/context";
import { closeDb } from "./platform/database/db.server";
import { env } from "./platform/env/env.server";
import { knowKeys } from "./platform/seal/keys.server";
import { stopInOrder, tellReady } from "./platform/health/lifecycle.server";
import { log } from "./platform/log/log.server";
import { closeQueueHealth } from "./platform/health/queue-health.server";
import { assets } from "./platform/web/assets.server";
import { nameRequest } from "./platform/web/facts.server";
import type { PageSource } from "./platform/web/live-pages.server";
import { probes } from "./platform/web/probes.server";
import { type AnswerOutage, type Door, withDoors, withOutageAnswer } from "./platform/web/outage-doors";
import { hearProxy } from "./platform/web/proxy.server";
import { logRequest } from "./platform/web/request-log.server";
import { neverKept, securityHeaders } from "./platform/web/security-headers.server";
import { placesOf, siteSections } from "./platform/web/sections.server";
import { answerError, turnAwayMalformed, turnAwayOtherHosts } from "./platform/web/turn-away.server";

const FINISH_MS = 8_000;

/** Long enough for ten megabytes from a slow phone. */
const REQUEST_MS = 120_000;

/** The built pages; their entry also knows what to answer when what they are made from is away, and what becomes of words in a form. */
type Pages = ServerBuild & {
  entry: { module: { answerOutage: AnswerOutage; keepsWords: (door: Door, isPage: boolean) => Door } };
};

/** Everything that happens to a request, in order. */
function website({ files, pages }: PageSource): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env().TRUST_PROXY);
  app.set("query parser", false);
  app.use(nameRequest, logRequest, securityHeaders(), hearProxy, turnAwayMalformed, turnAwayOtherHosts);
  app.use(compression());
  app.use(files);
  app.use(neverKept, probes());
  app.use(notAhead, linkLanguage, keysFirst);
  app.all("*", pages);
  app.use(answerError);
  return app;
}

/** The pages of the last build; in development, where it is asked for by NODE_ENV, as their sources are now. */
async function pageSource(server: Server): Promise<PageSource> {
  if (env().NODE_ENV === "development") {
    const { livePages } = await import("./platform/web/live-pages.server");
    return livePages(server, (build) => answerFrom(build as Pages));
  }
  const file = path.resolve("build/pages/server/index.js");
  if (!existsSync(file)) {
    process.stderr.write("There is no build yet: run npm run build\n");
    process.exit(1);
  }
  const build = (await import(pathToFileURL(file).href)) as Pages;
  return {
    files: assets(path.resolve("build/pages/client")),
    pages: answerFrom(build),
    close: () => Promise.resolve(),
  };
}

/** Pages are made for who looks at them, not for a browser that guesses: what looking leaves behind would be left by nobody. */
const notAhead: RequestHandler = (req, res, next) => {
  if (isAhead({ headers: { get: (name) => req.get(name) ?? null } })) res.status(204).end();
  else next();
};

/** While the database was away at the start, whether the keys are right is found out before anything is sealed. */
const keysFirst: RequestHandler = (_req, _res, next) => {
  knowKeys(opensNewestTicket).then(() => next(), next);
};

/** A letter's link opens in the letter's language: kept in a cookie, and taken out of the address at once. */
const linkLanguage: RequestHandler = (req, res, next) => {
  const asked = languageOfLink(req.method, req.originalUrl);
  if (!asked) return next();
  res.setHeader("Set-Cookie", asked.cookie);
  res.redirect(303, asked.path);
};

/** Answers with the page, from the section the path is in. */
function answerFrom(build: Pages): RequestHandler {
  // Only who asks for development sees in an answer what went wrong inside.
  const mode = env().NODE_ENV === "development" ? "development" : "production";
  const { answerOutage, keepsWords } = build.entry.module;
  const sections = new Map(
    [...siteSections(withOutageAnswer(withDoors(build, keepsWords), answerOutage))].map(([section, part]) => [
      section,
      createRequestHandler({ build: part, mode, getLoadContext }),
    ]),
  );
  const handlerOf = (path: string) => sections.get(placesOf(path).find((place) => sections.has(place)) ?? "");
  return (req, res, next) => void handlerOf(req.path)?.(req, res, next);
}

function getLoadContext(req: Request, res: Response): RequestFacts {
  const { requestId } = res.locals as Pick<RequestFacts, "requestId">;
  const sent = new Promise<boolean>((resolve) => res.once("close", () => resolve(res.writableFinished)));
  return { requestId, address: req.ip ?? "", sent };
}

/** A letter that is looked at before it is sent is written by what writes it for the worker, which is read when somebody looks for the first time. */
function knowLetters(): void {
  handInWriter(async (content) => {
    const { writeLetter } = await import("#jobs/tasks/write-letter");
    return writeLetter(content, env().ORIGIN);
  });
}

function listen(server: Server): void {
  const { HOST, PORT } = env();
  server.once("error", (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === "EADDRINUSE"
        ? "is in use by another program; choose another with PORT"
        : `cannot be opened (${error.code ?? "unknown"})`;
    process.stderr.write(`Port ${PORT} on ${HOST} ${reason}\n`);
    process.exit(1);
  });
  server.listen(PORT, HOST, () => {
    log.info({ port: PORT }, "listening");
    tellReady();
  });
}

/** No new requests; those in hand get their answer, but no longer than eight seconds. */
async function finish(server: Server, source: PageSource): Promise<void> {
  endStreams();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was answered after the closing stays open for the next request unless it is told.
  setInterval(() => server.closeIdleConnections(), 50).unref();
  setTimeout(() => server.closeAllConnections(), FINISH_MS).unref();
  await source.close();
  await closed;
  await allNoted();
  await closeQueueHealth();
  await closeDb();
}

async function main(): Promise<void> {
  env();
  const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: 15_000, keepAliveTimeout: 65_000 });
  const source = await pageSource(server);
  await knowKeys(opensNewestTicket);
  measureBacklog();
  knowLetters();
  server.on("request", website(source));
  stopInOrder(() => finish(server, source));
  listen(server);
}

await main();
