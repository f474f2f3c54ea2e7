const LONGEST_ID = 36;

/** The path of a URL as the log may keep it: without its query, and without any segment long enough to be a token. */
export function loggablePath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return path
    .split("/")
    .map((segment) => (segment.length > LONGEST_ID ? "[…]" : segment))
    .join("/")
    .slice(0, 300);
}
