import { single } from "../single";

/**
 * What the proxy in front does not do as it should, seen from the requests: it names the caller and nobody told us to believe it
 * (TRUST_PROXY), or it does not pass on the name that was asked for (Host).
 */
export type ProxyProblem = "forwarded-headers-ignored" | "host-not-passed";

/** What one request shows: whether it named a caller we do not believe; of a form that says which page it was sent from, whether its Host was not ours. */
type Noted = { ignored: boolean; host: "passed" | "lost" | "unsaid" };

/** How many requests are recent. */
const RECENT = 500;
/** Fewer forms than this decide nothing: anybody can make one by hand. */
const FEWEST_FORMS = 3;

const recent = single("proxy-notes", (): Noted[] => []);

/** Counts a request. */
export function noteRequest(noted: Noted): void {
  recent.push(noted);
  if (recent.length > RECENT) recent.shift();
}

/** What is wrong with the proxy, as far as the recent requests have shown. A few such are somebody's own; where they are most of all, a proxy makes them so. */
export function proxyProblems(): ProxyProblem[] {
  const forwarded = recent.filter(({ ignored }) => ignored).length;
  const forms = recent.filter(({ host }) => host !== "unsaid");
  const lost = forms.filter(({ host }) => host === "lost").length;
  return [
    ...(forwarded > 0 && forwarded * 2 >= recent.length ? ["forwarded-headers-ignored" as const] : []),
    ...(lost >= FEWEST_FORMS && lost * 2 >= forms.length ? ["host-not-passed" as const] : []),
  ];
}
