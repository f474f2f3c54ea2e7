/** What the server knows of a request before any route sees it. Loaders and actions receive it as `context`. */
export type RequestFacts = {
  /** Names this request in the log and on the error page; says nothing about the person. */
  requestId: string;
  /** Where it came from, after as many proxies as the configuration trusts. For rate limits; not for the log. */
  address: string;
  /** Whether the answer was handed over whole: known once it was, or once the connection closed before. */
  sent: Promise<boolean>;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestFacts {}

  /** What loaders give keeps its types on the page: dates stay dates. */
  interface Future {
    v3_singleFetch: true;
  }
}
