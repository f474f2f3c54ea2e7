import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { say, Stop } from "../../app/platform/start/say.mjs";

/** What the tests need beside npm's packages: Debian's name of the package, and the programs of which one must be there. */
const NEEDED = [
  { package: "chromium", programs: ["chromium", "chromium-browser", "google-chrome"], reason: "for the browser tests" },
  { package: "redis-server", programs: ["redis-server"], reason: "for the second queue backend" },
];

/** Installs what is missing where that is possible, as root with apt-get. Elsewhere throws `Stop` with one line that says what to install. */
export function systemPrograms() {
  const missing = NEEDED.filter(({ programs }) => !programs.some(onPath));
  if (missing.length === 0) return;
  const names = missing.map((each) => each.package);
  if (process.getuid?.() !== 0 || !onPath("apt-get")) {
    throw new Stop(`Please install ${missing.map((each) => `${each.package} (${each.reason})`).join(" and ")}, then run npm test again`);
  }
  say(`installing ${names.join(" and ")} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) => spawnSync("apt-get", args, { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  if (!apt("update", "-qq") || !apt("install", "-y", "-qq", "--no-install-recommends", ...names)) {
    throw new Stop(`apt-get could not install ${names.join(" and ")}; install it by hand, then run npm test again`);
  }
}

function onPath(program) {
  return (process.env.PATH ?? "").split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
