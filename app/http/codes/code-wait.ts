/** Why no code is sent for a while, and for how many seconds: too many were asked for from this network, or for this contact or reference. */
export type CodeWait = { by: "network" | "contact"; seconds: number };

const DAY = 24 * 60 * 60;

/** A page's address that says so. In: its path, with or without a query. */
export function withWait(path: string, { by, seconds }: CodeWait): string {
  return `${path}${path.includes("?") ? "&" : "?"}by=${by}&wait=${seconds}`;
}

/** What a page's address says of it; null when it says nothing we could have written. */
export function waitIn(url: string): CodeWait | null {
  const { searchParams } = new URL(url);
  const [by, wait] = [searchParams.get("by"), searchParams.get("wait") ?? ""];
  if ((by !== "network" && by !== "contact") || !/^\d{1,5}$/.test(wait)) return null;
  return { by, seconds: Math.min(Math.max(Number(wait), 1), DAY) };
}

/** A page's address without it. */
export function withoutWait(url: string): string {
  const { href, searchParams } = new URL(url);
  const bare = new URL(href);
  for (const name of searchParams.keys()) if (name === "by" || name === "wait") bare.searchParams.delete(name);
  return bare.href;
}
