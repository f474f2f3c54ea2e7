import { readCookie, setCookie } from "../request/cookies.server";

const NAME = "theme";
const YEAR_SECONDS = 365 * 24 * 60 * 60;

const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export function isTheme(value: unknown): value is Theme {
  return typeof value === "string" && (THEMES as readonly string[]).includes(value);
}

/** Light, dark, or as the machine has it while nothing was chosen. */
export function themeOf(request: Request): Theme {
  const chosen = readCookie(request, NAME);
  return isTheme(chosen) ? chosen : "system";
}

/** The Set-Cookie header that keeps a theme for a year. */
export function keepTheme(theme: Theme): string {
  return setCookie(NAME, theme, { maxAge: YEAR_SECONDS });
}
