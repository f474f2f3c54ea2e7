import { type Browser, chromium } from "playwright-core";
import { BROWSERS, programPath } from "./programs.mjs";

/** Quiet and alone: no first run, no updates, nothing fetched from outside; without a sandbox, which root may not have. */
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the machine's own Chromium: the one CHROMIUM names, or the first that is found. Throws with what to install where there is none. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? programPath(BROWSERS);
  if (!executablePath)
    throw new Error("No Chromium was found: install it (apt-get install chromium), or name it in CHROMIUM");
  return chromium.launch({ executablePath, args: ARGS });
}
