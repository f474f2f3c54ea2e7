import { single } from "../single";

/**
 * What the proxy in front does not do as it should, seen from the requests: it names the caller and nobody told us to believe it
 * (TRUST_PROXY), or it does not pass on the name that was asked for (Host).
 */
export type ProxyProblem = "forwarded-headers-ignored" | "host-not-passed";

const seen = single("proxy-notes", () => ({ requests: 0, forwarded: 0, hostLost: false }));

/** Counts a request. In: whether it named a caller we do not believe, whether its Host was not ours. */
export function noteRequest({ ignored, hostLost }: { ignored: boolean; hostLost: boolean }): void {
  seen.requests += 1;
  if (ignored) seen.forwarded += 1;
  if (hostLost) seen.hostLost = true;
}

/** What is wrong with the proxy, as far as requests have shown. A few with such headers are somebody's own; where they are most of all, a proxy adds them. */
export function proxyProblems(): ProxyProblem[] {
  const ignored = seen.forwarded > 0 && seen.forwarded * 2 >= seen.requests;
  return [
    ...(ignored ? ["forwarded-headers-ignored" as const] : []),
    ...(seen.hostLost ? ["host-not-passed" as const] : []),
  ];
}
