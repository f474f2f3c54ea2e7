import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { throughForm } from "#app/http/doors/form-doors.server";
import { hearLanguages } from "#app/http/portal/languages.server";
import { noteAnswering, noteOutage, outageNow } from "#app/http/request/turn.server";
import { log } from "#app/platform/log/log.server";
import { isOutage } from "#app/platform/database/outage";
import type { AnswerOutage, Door } from "#app/platform/web/outage-doors";
import { outageAnswer } from "./outage-answer.server";

/**
 * Draws a page whole and answers with it in one piece: no page waits for anything once its loaders have answered, and a page in pieces
 * costs more than the drawing. What met an outage is answered by that. Throws when it cannot be drawn, so that the server answers 500 with a
 * page that tells nothing.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Response {
  const outage = outageNow(context);
  if (outage) return outage;
  headers.set("Content-Type", "text/html; charset=utf-8");
  const page = renderToString(<RemixServer context={remixContext} url={request.url} />);
  return new Response(Buffer.from(`<!DOCTYPE html>${page}`), { headers, status });
}

/** A page's data alone, which no page of ours asks for: in an outage the same answer as the page's. */
export function handleDataRequest(response: Response, { context }: LoaderFunctionArgs | ActionFunctionArgs): Response {
  return outageNow(context) ?? response;
}

/** What every route answers in an outage, told to the log once for each request. See `withOutageAnswer`. */
export const answerOutage: AnswerOutage = async (error, { request, context }, styles) => {
  if (!outageNow(context)) log.error({ err: error, requestId: context.requestId }, "request met an outage");
  const answer = await outageAnswer(request, styles);
  noteOutage(context, answer);
  return answer;
};

/** Every page speaks a language of its policy, and every door keeps the words of a form that was not sent. See `hearLanguages` and `throughForm`. */
export function keepsWords(door: Door, isPage: boolean): Door {
  return async (args) => {
    const { request, context, params } = args;
    if (isPage) await hearLanguages(request, context, params.policy);
    if (request.method === "POST") noteAnswering(context);
    return throughForm(request, context, () => door(args));
  };
}

/**
 * Every unexpected error of a loader, an action or a page passes here once; ids only are logged. A visitor who went away is
 * none, nor is a page that does not exist or takes no form; an outage has been told of.
 */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error) || isOutage(error)) return;
  log.error({ err: error, requestId: context.requestId }, "request failed");
}
