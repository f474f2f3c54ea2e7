import { env } from "#app/platform/env/env.server";

/** Whether a request to change something comes from our own pages. A browser tells; what does not tell is not let in. */
export function isFromOurPages(request: Request): boolean {
  const site = request.headers.get("Sec-Fetch-Site");
  if (site) return site === "same-origin";
  return request.headers.get("Origin") === env().ORIGIN;
}
