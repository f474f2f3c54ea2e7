import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { databaseAwayNow, noteDatabaseAway } from "#app/http/request/turn.server";
import { isDatabaseAway } from "#app/platform/database-away";
import { log } from "#app/platform/log.server";

/**
 * Draws a page whole and answers with it in one piece: no page waits for anything once its loaders have answered, and a page in pieces
 * costs more than the drawing. Throws when it cannot be drawn, so that the server answers 500 with a page that tells nothing.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Response {
  const away = databaseAwayNow(context);
  if (away) headers.set("Retry-After", "30");
  headers.set("Content-Type", "text/html; charset=utf-8");
  const page = renderToString(<RemixServer context={remixContext} url={request.url} />);
  return new Response(Buffer.from(`<!DOCTYPE html>${page}`), { headers, status: away ? 503 : status });
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
