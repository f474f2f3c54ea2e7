import { single } from "../single";

/**
 * What the proxy in front does not do as it should, seen from the requests: it names the caller and nobody told us to believe it
 * (TRUST_PROXY), or it does not pass on the name that was asked for (Host).
 */
export type ProxyState =
  "ok" | "forwarded-headers-ignored" | "host-not-passed" | "forwarded-headers-ignored, host-not-passed";

const seen = single("proxy-notes", () => ({ pages: 0, forwarded: 0, hostLost: false }));

/** Counts a request. In: whether it named a caller we do not believe, whether its Host was not ours. */
export function noteRequest({ ignored, hostLost }: { ignored: boolean; hostLost: boolean }): void {
  seen.pages += 1;
  if (ignored) seen.forwarded += 1;
  if (hostLost) seen.hostLost = true;
}

/** How the proxy stands. A few requests with such headers are somebody's own; most of them are a proxy's. */
export function proxyState(): ProxyState {
  const ignored = seen.forwarded > 0 && seen.forwarded * 2 >= seen.pages;
  if (ignored && seen.hostLost) return "forwarded-headers-ignored, host-not-passed";
  if (ignored) return "forwarded-headers-ignored";
  return seen.hostLost ? "host-not-passed" : "ok";
}
