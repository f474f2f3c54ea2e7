/** Why a task was given up, as far as its code tells. */
export type Why = "unreadable" | "unreachable" | "sign-in" | "refused" | "database" | "other";

const KNOWN: readonly (readonly [Why, RegExp])[] = [
  ["unreadable", /^unreadable$/],
  ["unreachable", /ECONN|ETIMEDOUT|ENOTFOUND|ESOCKET|EDNS|EAI_/],
  ["sign-in", /EAUTH/],
  ["refused", /EENVELOPE|EMESSAGE|\b5\d\d\b/],
  ["database", /Prisma|\bP\d{4}\b|\b(08|53|57|58)\w{3}\b/],
];

/** What a task's code means. In: as it stands on its row: names and numbers of errors, never anybody's words. */
export function whyOf(code: string): Why {
  return KNOWN.find(([, pattern]) => pattern.test(code))?.[0] ?? "other";
}
