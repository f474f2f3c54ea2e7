import { createCookie } from "@remix-run/node";
import { env } from "#app/platform/env.server";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

function themeCookie() {
  return createCookie("theme", { path: "/", httpOnly: true, sameSite: "lax", secure: env().ORIGIN.startsWith("https:"), maxAge: YEAR_SECONDS });
}

export function isTheme(value: unknown): value is Theme {
  return typeof value === "string" && (THEMES as readonly string[]).includes(value);
}

/** Light, dark, or as the machine has it while nothing was chosen. */
export async function themeOf(request: Request): Promise<Theme> {
  const chosen: unknown = await themeCookie().parse(request.headers.get("Cookie"));
  return isTheme(chosen) ? chosen : "system";
}

/** The Set-Cookie header that keeps a theme for a year. */
export async function keepTheme(theme: Theme): Promise<string> {
  return themeCookie().serialize(theme);
}
