import { PassThrough } from "node:stream";
import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { databaseAwayNow, noteDatabaseAway } from "#app/http/request/turn.server";
import { isDatabaseAway } from "#app/platform/database-away";
import { log } from "#app/platform/log.server";

const GIVE_UP_AFTER_MS = 5_000;

/**
 * Draws a page and streams it; a robot gets it whole. Rejects when not even the shell can be drawn, so that the server
 * answers 500 with a page that tells nothing.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const ready = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";
  return new Promise((resolve, reject) => {
    let answered = false;
    let outcome = status;
    if (databaseAwayNow(context)) {
      outcome = 503;
      headers.set("Retry-After", "30");
    }
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={remixContext} url={request.url} abortDelay={GIVE_UP_AFTER_MS} />,
      {
        [ready]() {
          answered = true;
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: outcome }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          outcome = 500;
          if (answered) log.error({ err: error, requestId: context.requestId }, "page broke while streaming");
        },
      },
    );
    setTimeout(abort, GIVE_UP_AFTER_MS + 1_000).unref();
  });
}

/**
 * Every unexpected error of a loader, an action or a page passes here once; ids only are logged. A visitor who went away is
 * none, nor is a page that does not exist or takes no form.
 */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  if (isDatabaseAway(error)) noteDatabaseAway(context);
  log.error({ err: error, requestId: context.requestId }, "request failed");
}
