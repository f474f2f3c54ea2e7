import { readCookie, setCookie } from "../request/cookies.server";

const NAME = "beside";
const YEAR_SECONDS = 365 * 24 * 60 * 60;

const BESIDE = ["facts", "queue"] as const;

/** What stands beside the work on a ticket where there is room for two columns: its facts, or the queue one came from. */
export type Beside = (typeof BESIDE)[number];

export function isBeside(value: unknown): value is Beside {
  return typeof value === "string" && (BESIDE as readonly string[]).includes(value);
}

/** What this browser was told to show beside the work; the facts while nothing was chosen. */
export function besideOf(request: Request): Beside {
  const chosen = readCookie(request, NAME);
  return isBeside(chosen) ? chosen : "facts";
}

/** The Set-Cookie header that keeps the choice for a year. */
export function keepBeside(beside: Beside): string {
  return setCookie(NAME, beside, { maxAge: YEAR_SECONDS });
}
