import { spawnSync } from "node:child_process";
import { say, Stop } from "../../app/platform/start/words/say.mjs";
import { BROWSERS, programPath } from "./programs.mjs";

/** What the tests need beside npm's packages: the programs of which one must be there, and Debian's packages of which one brings it, the better first. */
const NEEDED = [
  {
    programs: process.env.CHROMIUM ? [process.env.CHROMIUM] : BROWSERS,
    packages: ["chromium-headless-shell", "chromium"],
    reason: "for the browser tests",
  },
  { programs: ["redis-server"], packages: ["redis-server"], reason: "for the second queue backend" },
];

/** Installs what is missing where that is possible, as root with apt-get. Elsewhere throws `Stop` with one line that says what to install. */
export function systemPrograms() {
  const missing = NEEDED.filter(({ programs }) => programPath(programs) === undefined);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || programPath(["apt-get"]) === undefined) {
    throw new Stop(
      `Please install ${missing.map(({ packages, reason }) => `${packages.at(-1)} (${reason})`).join(" and ")}, then run npm test again`,
    );
  }
  say(`installing ${missing.map(({ packages }) => packages[0]).join(" and ")} with apt-get`);
  apt("update", "-qq");
  for (const { packages } of missing) {
    if (!packages.some((name) => apt("install", "-y", "-qq", "--no-install-recommends", name))) {
      throw new Stop(`apt-get could not install ${packages.join(" or ")}; install it by hand, then run npm test again`);
    }
  }
}

/** Whether apt-get did it. */
function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", args, { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}
