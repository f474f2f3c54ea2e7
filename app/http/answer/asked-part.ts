/**
 * What of a file a request asks for: the whole, its headers only, a part (first and last byte), a part there is none of; or nothing yet,
 * for a browser fetches it ahead and nobody may ever look.
 */
export type AskedPart =
  | { part: "whole" }
  | { part: "headers" }
  | { part: "ahead" }
  | { part: "range"; first: number; last: number }
  | { part: "none" }
  | { part: "whole-of-parts" };

/** How browsers say that they fetch ahead: the standard's header, and what came before it. */
const AHEAD = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"] as const;
const FETCHES_AHEAD = /prefetch|prerender|preview/i;

const ONE_RANGE = /^bytes=(?:(\d{1,15})-(\d{1,15})?|-(\d{1,15}))$/;

function rangeOf(range: string, size: number): AskedPart {
  const [matched, from, to, tail] = ONE_RANGE.exec(range) ?? [];
  // Several ranges at once, or another unit: a server may answer with the whole.
  if (matched === undefined) return { part: "whole-of-parts" };
  const first = tail === undefined ? Number(from) : Math.max(0, size - Number(tail));
  const last = Math.min(size - 1, to === undefined ? size - 1 : Number(to));
  return first > last || tail === "0" ? { part: "none" } : { part: "range", first, last };
}

type Asking = { method: string; headers: Pick<Headers, "get"> };

/** Whether a browser fetches ahead what nobody may ever look at. */
export function isAhead({ headers }: Pick<Asking, "headers">): boolean {
  return AHEAD.some((name) => FETCHES_AHEAD.test(headers.get(name) ?? ""));
}

/** Whether somebody is shown what they ask for: not who asks for its headers only, nor a browser that fetches ahead. */
export function isShown(request: Asking): boolean {
  return request.method !== "HEAD" && !isAhead(request);
}

/** What a request for a file of so many bytes asks for. */
export function askedPart(request: Asking, size: number): AskedPart {
  const { method, headers } = request;
  if (method === "HEAD") return { part: "headers" };
  if (isAhead(request)) return { part: "ahead" };
  const range = headers.get("Range");
  return range === null ? { part: "whole" } : rangeOf(range, size);
}
