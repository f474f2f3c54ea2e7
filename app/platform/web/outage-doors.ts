import type { ActionFunction, ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { isOutage } from "../database/outage";

/** A request that met an outage: what was sent where there was a form, else what was asked for. */
type Interrupted = Pick<ActionFunctionArgs, "request" | "context">;
export type AnswerOutage = (error: unknown, interrupted: Interrupted, styles: readonly string[]) => Promise<Response>;

export type Door = (args: LoaderFunctionArgs & ActionFunctionArgs) => ReturnType<ActionFunction>;

/** Puts something behind every loader and action there is. In: what makes the new door of an old one, told whether a page is drawn from it. */
export function withDoors(build: ServerBuild, made: (door: Door, isPage: boolean) => Door): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route];
    const { loader, action, ...rest } = route.module;
    const isPage = Boolean(rest.default ?? rest.ErrorBoundary);
    const module = {
      ...rest,
      ...(loader ? { loader: made(loader, isPage) } : {}),
      ...(action ? { action: made(action, isPage) } : {}),
    };
    return [id, { ...route, module }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

/** The form a page's loaders run after: they see a request without it. */
const sent = new WeakMap<object, Request>();

/**
 * Puts one answer to outages behind every loader and action there is, so that no route needs to think of it. A door that answers by itself
 * (a file, a redirect) gives the answer as it is; what a page is drawn from fails, and whoever draws pages draws the answer instead.
 */
export function withOutageAnswer(build: ServerBuild, answer: AnswerOutage): ServerBuild {
  const styles = build.assets.routes["root"]?.css ?? [];
  const guarded = (door: Door, isPage: boolean): Door =>
    async function guardedDoor(args) {
      const { request, context } = args;
      if (request.method === "POST") sent.set(context, request);
      try {
        return await door(args);
      } catch (error) {
        // Who went away in the middle of sending breaks a line too, and hears nothing any more.
        if (!isOutage(error) || request.signal.aborted) throw error;
        const response = await answer(error, { request: sent.get(context) ?? request, context }, styles);
        throw isPage ? error : response;
      }
    };
  return withDoors(build, guarded);
}
